import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const P = '304828365';
const K = '304828371';
const ON_CALL = isIn('InboundContact');
const CONSULTING = isIn('OutboundConsult');

const CALL_CONNECTED = after('a call is connected', knows({ agent: ON_CALL, contacts: [voice(P, 'Active')] }));

export const CONSULT_AND_TRANSFER: Expected = {
  scenario: 'consult-and-transfer',
  steps: [
    READY,
    CALL_CONNECTED,
    after('the customer is put on hold', knows({ agent: ON_CALL, contacts: [voice(P, 'Holding')] })),
    after('agent B is dialled', knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] })),
    after('agent B answers', knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] })),
    after('to the customer', knows({ agent: CONSULTING, contacts: [voice(P, 'Active'), voice(K, 'Holding')] })),
    after('to agent B', knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] })),
    after(
      'transfer: the consult is over, the call in after-call work',
      knows({ agent: IN_ACW, contacts: [voice(P, 'Disconnected')], ended: [K] }),
    ),
    after('the disposition is saved', knows({ agent: isIn('Available'), ended: [P] })),
  ],
};

export const CONSULT_REFUSED: Expected = {
  scenario: 'consult-refused',
  steps: [
    READY,
    CALL_CONNECTED,
    after(
      'the customer is put on hold, and agent B is dialled',
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
    ),
    after('agent B refuses', knows({ agent: ON_CALL, contacts: [voice(P, 'Holding')], ended: [K] })),
    after('back to the customer', knows({ agent: ON_CALL, contacts: [voice(P, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), ended: [P] })),
  ],
};
