import { after, type Expected } from './expected';
import { isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304835200';
const ON_CALL = isIn('InboundContact');

export const QUEUE_CALLBACK: Expected = {
  scenario: 'queue-callback',
  steps: [
    READY,
    after('the contact is offered', knows({ agent: ON_CALL, contacts: [voice(ID, 'CallBackDisconnected')] })),
    after('the customer is dialled', knows({ agent: ON_CALL, contacts: [voice(ID, 'Dialing')] })),
    after('the customer answers', knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
