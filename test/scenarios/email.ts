import { after, type Expected } from './expected';
import { email, IN_ACW, isIn, knows } from './known';
import { READY } from './start';

const ID = '304831777';

export const EMAIL: Expected = {
  scenario: 'email',
  steps: [
    READY,
    after('an e-mail is offered', knows({ agent: isIn('InboundContact'), contacts: [email(ID, 'Incoming')] })),
    after('accepted', knows({ agent: isIn('InboundContact'), contacts: [email(ID, 'Active')] })),
    after('sent', knows({ agent: IN_ACW, contacts: [email(ID, 'Disconnected')] })),
    after('closed', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};

export const PARKED_EMAIL: Expected = {
  scenario: 'parked-email',
  steps: [
    READY,
    after(
      'active at once; the state does not change',
      knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] }),
    ),
    after('parked', knows({ agent: isIn('Available'), contacts: [email(ID, 'Holding')] })),
    after('back', knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] })),
    after('preempted', knows({ agent: isIn('Available'), contacts: [email(ID, 'Interrupted')] })),
    after('back', knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] })),
    after('discarded', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};

export const EMAIL_WITHOUT_FINAL_STATE: Expected = {
  scenario: 'email-without-final-state',
  steps: [
    READY,
    after('active', knows({ agent: isIn('Available'), contacts: [email(ID, 'Active')] })),
    after('sent', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
