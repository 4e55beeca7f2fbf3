import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const P = '304828365';
const PROXY = '304828390';
const TAKEN = '304828391';
const ON_CALL = isIn('InboundContact');

const CALL_CONNECTED = after(
  'a call is connected',
  knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active')] }),
);

export const BLIND_TRANSFER_TO_SKILL: Expected = {
  scenario: 'blind-transfer-to-skill',
  steps: [
    READY,
    CALL_CONNECTED,
    after(
      'the call is queued again, under an id of its own',
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active'), voice(PROXY, 'Incoming')] }),
    ),
    after(
      'it has left agent A, who has after-call work',
      knows({ agent: IN_ACW, agentLeg: 'Disconnected', contacts: [voice(P, 'Disconnected')], ended: [PROXY] }),
    ),
    after('the disposition is saved', knows({ agent: isIn('Available'), agentLeg: 'Disconnected', ended: [P] })),
  ],
};

export const CALL_OF_A_BLIND_TRANSFER: Expected = {
  scenario: 'call-of-a-blind-transfer',
  steps: [
    READY,
    after('the call comes in', knows({ agent: ON_CALL, contacts: [voice(TAKEN, 'Incoming')] })),
    after('agent B answers', knows({ agent: ON_CALL, contacts: [voice(TAKEN, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), ended: [TAKEN] })),
  ],
};

export const BLIND_TRANSFER_TO_CLOSED_SKILL: Expected = {
  scenario: 'blind-transfer-to-closed-skill',
  steps: [
    READY,
    CALL_CONNECTED,
    after(
      'agent A is asked whether to go on, and cancels',
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active')] }),
    ),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), agentLeg: 'Active', ended: [P] })),
  ],
};
