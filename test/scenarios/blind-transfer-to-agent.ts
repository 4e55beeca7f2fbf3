import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const P = '304828365';
const K = '304828371';
const CONSULTING = isIn('OutboundConsult');

export const BLIND_TRANSFER_TO_AGENT: Expected = {
  scenario: 'blind-transfer-to-agent',
  steps: [
    READY,
    after('a call is connected', knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')] })),
    after(
      'the customer is put on hold, and the other agent is dialled',
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
    ),
    after(
      'the other agent answers and has the call: several events of one contact in one batch',
      knows({ agent: IN_ACW, contacts: [voice(P, 'Disconnected')], ended: [K] }),
    ),
    after('the time for after-call work is over', knows({ agent: isIn('Available'), ended: [P] })),
  ],
};
