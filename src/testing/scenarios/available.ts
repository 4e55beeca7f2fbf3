import type { Scenario } from '../scenario';

export const AVAILABLE: Scenario = {
  name: 'lunch',
  title: 'an agent goes to lunch and comes back',
  description: 'An available agent is unavailable for half an hour, for a reason, and available again.',
  source: 'protocol.md D.2',
  lanes: [
    {
      of: 'agent',
      row: 'A 5s n 30m A',
      legend: { n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' } },
    },
  ],
};

const TRAINING = { nextStates: [{ state: 'Unavailable', outReason: 'Training' }] };

export const WISH_DURING_A_CALL: Scenario = {
  name: 'wish-during-a-call',
  title: 'a state that is wished for on a call waits in NextStates until the call is closed',
  description:
    'On a call the agent wishes for training. The state stays what it is, with the wish queued; after-call work has it queued as ' +
    'well. When the disposition is saved, the wish is the state.',
  source: 'protocol.md D.2, D.3',
  lanes: [
    { of: '304828365', row: '- 5s a 22s - 8m d 30s x' },
    {
      of: 'agent',
      row: 'A 5s i 22s q 8m w 30s n',
      legend: {
        q: { type: 'AgentState', currentState: 'InboundContact', ...TRAINING },
        w: { type: 'AgentState', currentState: 'Unavailable', isAcw: true, ...TRAINING },
        n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Training' },
      },
    },
  ],
};
