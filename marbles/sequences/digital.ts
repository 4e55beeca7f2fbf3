import { digital, isIn, knows } from './known';
import { type Sequence, step } from './sequence';
import { LOGGED_IN, READY } from './start';
import { digitalOffer, sessionEnd } from './wire';

const A = '304834001';
const B = '304834002';
const AVAILABLE = isIn('Available');

export const DIGITAL_OFFERS: Sequence = {
  title: 'digital offers, of which nobody tells the end, lapse: after their RefusalTimeout, or else after 45 seconds',
  source: 'protocol.md C.2.7; semantics 5.4',
  steps: [
    READY,
    step(
      '15:11:00',
      'an offer for thirty seconds',
      [digitalOffer(A, { RefusalTimeout: '30' })],
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming')] }),
    ),
    step(
      '15:11:10',
      'an offer that does not say for how long',
      [digitalOffer(B, { RefusalTimeout: '' })],
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming'), digital(B, 'Incoming')] }),
    ),
    step(
      '15:11:29',
      'both are still there',
      [],
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming'), digital(B, 'Incoming')] }),
    ),
    step(
      '15:11:30',
      'the first lapses',
      [],
      knows({ agent: AVAILABLE, contacts: [digital(B, 'Incoming')], ended: [A] }),
    ),
    step('15:11:55', 'the second lapses', [], knows({ agent: AVAILABLE, ended: [B] })),
  ],
};

export const DIGITAL_OFFER_AT_LOGOUT: Sequence = {
  title: 'a digital offer ends with the session, before it would lapse',
  source: 'protocol.md C.2.7, D.14; semantics 5.4',
  steps: [
    LOGGED_IN,
    step(
      '15:11:00',
      'an offer',
      [digitalOffer(A)],
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming')], hasToken: true }),
    ),
    step('15:11:20', 'the agent logs out', [sessionEnd()], knows({ ended: [A] })),
    step('15:11:45', 'it would have lapsed now', [], knows({})),
  ],
};
