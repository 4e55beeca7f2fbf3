import { after, type Expected } from './expected';
import { digital, isIn, knows } from './known';
import { LOGGED_IN, READY } from './start';

const A = '304834001';
const B = '304834002';
const AVAILABLE = isIn('Available');

export const DIGITAL_OFFERS: Expected = {
  scenario: 'digital-offers',
  steps: [
    READY,
    after('an offer for thirty seconds', knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming')] })),
    after(
      'an offer that does not say for how long',
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming'), digital(B, 'Incoming')] }),
    ),
    after(
      'both are still there',
      knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming'), digital(B, 'Incoming')] }),
    ),
    after('the first lapses', knows({ agent: AVAILABLE, contacts: [digital(B, 'Incoming')], ended: [A] })),
    after('the second lapses', knows({ agent: AVAILABLE, ended: [B] })),
  ],
};

export const DIGITAL_OFFER_AT_LOGOUT: Expected = {
  scenario: 'digital-offer-at-logout',
  steps: [
    LOGGED_IN,
    after('an offer', knows({ agent: AVAILABLE, contacts: [digital(A, 'Incoming')], hasToken: true })),
    after('the agent logs out', knows({ ended: [A] })),
    after('it would have lapsed now', knows({})),
  ],
};
