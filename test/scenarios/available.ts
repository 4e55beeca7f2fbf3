import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

export const AVAILABLE: Expected = {
  scenario: 'lunch',
  steps: [
    READY,
    after('lunch', knows({ agent: isIn('Unavailable', 'Lunch') })),
    after('back', knows({ agent: isIn('Available') })),
  ],
};

const ID = '304828365';

export const WISH_DURING_A_CALL: Expected = {
  scenario: 'wish-during-a-call',
  steps: [
    READY,
    after('a call comes in and connects', knows({ agent: isIn('InboundContact'), contacts: [voice(ID, 'Active')] })),
    after('the agent wishes for training', knows({ agent: isIn('InboundContact'), contacts: [voice(ID, 'Active')] })),
    after('the call ends', knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] })),
    after(
      'the disposition is saved: the state that was wished for',
      knows({ agent: isIn('Unavailable', 'Training'), ended: [ID] }),
    ),
  ],
};
