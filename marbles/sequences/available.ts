import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, call, FINAL, timeOf } from './wire';

export const AVAILABLE: Sequence = {
  title: 'an agent goes to lunch and comes back',
  source: 'protocol.md D.2',
  steps: [
    READY,
    step('12:05:00', 'lunch', [agent('Unavailable', 'Lunch')], knows({ agent: isIn('Unavailable', 'Lunch') })),
    step('12:35:00', 'back', [agent('Available')], knows({ agent: isIn('Available') })),
  ],
};

const ID = '304828365';
const customer = call(ID, '12:31:38');
const TRAINING = { NextStates: [{ State: 'Unavailable', OutReason: 'Training' }] };

export const WISH_DURING_A_CALL: Sequence = {
  title: 'a state that is wished for on a call waits in NextStates until the call is closed',
  source: 'protocol.md D.2, D.3',
  steps: [
    READY,
    step(
      '12:31:38',
      'a call comes in and connects',
      [customer('Active'), agent('InboundContact')],
      knows({ agent: isIn('InboundContact'), contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:32:00',
      'the agent wishes for training',
      [agent('InboundContact', '', { ...TRAINING, StartTimeUTC: timeOf('12:31:38') })],
      knows({ agent: isIn('InboundContact'), contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'the call ends',
      [customer('Disconnected'), afterCallWork(TRAINING)],
      knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] }),
    ),
    step(
      '12:40:30',
      'the disposition is saved: the state that was wished for',
      [customer('Disconnected', FINAL), agent('Unavailable', 'Training')],
      knows({ agent: isIn('Unavailable', 'Training'), ended: [ID] }),
    ),
  ],
};
