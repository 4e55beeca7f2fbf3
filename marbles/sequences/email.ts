import { email, IN_ACW, isIn, knows } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, emailContact, FINAL } from './wire';

const ID = '304831777';
const mail = emailContact(ID, '13:20:00');

export const EMAIL: Sequence = {
  title: 'an e-mail is offered, answered and sent',
  source: 'protocol.md D.10',
  steps: [
    READY,
    step(
      '13:20:00',
      'an e-mail is offered',
      [mail('Incoming'), agent('InboundContact')],
      knows({ agent: isIn('InboundContact'), contacts: [email(ID, 'Incoming')] }),
    ),
    step(
      '13:20:04',
      'accepted',
      [mail('Active')],
      knows({ agent: isIn('InboundContact'), contacts: [email(ID, 'Active')] }),
    ),
    step(
      '13:30:00',
      'sent',
      [mail('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [email(ID, 'Disconnected')] }),
    ),
    step(
      '13:30:10',
      'closed',
      [mail('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [ID] }),
    ),
  ],
};

export const PARKED_EMAIL: Sequence = {
  title: 'an e-mail is active at once, parked, preempted, and taken up again',
  source: 'protocol.md D.10',
  steps: [
    READY,
    step(
      '13:20:04',
      'active at once; the state does not change',
      [mail('Active')],
      knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] }),
    ),
    step(
      '13:21:00',
      'parked',
      [mail('Holding')],
      knows({ agent: isIn('Available'), contacts: [email(ID, 'Holding')] }),
    ),
    step('13:25:00', 'back', [mail('Active')], knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] })),
    step(
      '13:26:00',
      'preempted',
      [mail('Interrupted')],
      knows({ agent: isIn('Available'), contacts: [email(ID, 'Interrupted')] }),
    ),
    step('13:29:00', 'back', [mail('Active')], knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] })),
    step('13:30:00', 'discarded', [mail('Disconnected', FINAL)], knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};

export const EMAIL_WITHOUT_FINAL_STATE: Sequence = {
  title: 'an e-mail whose events carry no FinalState ends when it is disconnected',
  source: 'protocol.md D.10, C.2.3; semantics 5.4',
  steps: [
    READY,
    step(
      '13:20:04',
      'active',
      [mail('Active', { FinalState: '' })],
      knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] }),
    ),
    step(
      '13:30:00',
      'sent',
      [mail('Disconnected', { FinalState: '' })],
      knows({ agent: isIn('Available'), ended: [ID] }),
    ),
  ],
};
