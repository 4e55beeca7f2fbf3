import type { Legend } from '../lane';
import type { Scenario } from '../scenario';
import { RINGING } from './kinds-of-call';

const LEGEND: Legend = { n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Refused' } };

export const REFUSED_CALL: Scenario = {
  name: 'refused-call',
  title: 'an agent refuses a call',
  description:
    'A call comes in, and the phone is dialled. The agent refuses: the call is over for this agent, the phone is hung up, and the ' +
    'agent is unavailable.',
  source: 'protocol.md D.4',
  lanes: [
    { of: '304828365', row: '- 5s r 1s - 5s x', fields: RINGING },
    { of: 'agent', row: '- 5s - 1s g 5s x' },
    { of: 'agent', row: 'A 5s i 1s - 5s n', legend: LEGEND },
  ],
};

export const UNANSWERED_CALL: Scenario = {
  name: 'unanswered-call',
  title: 'a call that nobody answers goes back to its queue, and comes back with the same id; no legs are told',
  description:
    'A call rings for 45 seconds and ends for this agent, who is unavailable as if the call had been refused. As soon as the agent ' +
    'is available, the same call rings again, under the same id, until the customer gives up.',
  source: 'protocol.md D.4',
  lanes: [
    { of: '304828365', row: '- 5s r 45s x 36s - 1s r 9s x', fields: RINGING },
    { of: 'agent', row: 'A 5s i 45s n 36s A 1s i 9s A', legend: LEGEND },
  ],
};
