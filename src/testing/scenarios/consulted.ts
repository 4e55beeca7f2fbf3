import type { Scenario } from '../scenario';
import { CONSULTED } from './kinds-of-call';

export const CONSULTED_AND_HANDED_OVER: Scenario = {
  name: 'consulted-and-handed-over',
  title: 'agent B is consulted and gets the call, under an id of its own',
  description:
    'A consult comes in, and agent B answers. When agent A hands over, the customer is here, under an id that B has not seen before, ' +
    'and the consult is over; the state follows. The call ends in after-call work.',
  source: 'protocol.md D.6',
  lanes: [
    // The number of the customer is lost on the way.
    { of: '304828380', row: '- 5s - 8s - 2m a- 4m d 20s x', fields: { masterId: '304828365', ani: undefined } },
    { of: '304828372', row: '- 5s r 8s a 2m x- 4m - 20s -', fields: CONSULTED },
    { of: 'agent', row: 'A 5s c 8s - 2m -i 4m w 20s A' },
  ],
};

export const CONSULT_DECLINED: Scenario = {
  name: 'consult-declined',
  title: 'agent B refuses the consult',
  description: 'A consult comes in. Agent B refuses it, and is unavailable.',
  source: 'protocol.md D.6, D.4',
  lanes: [
    { of: '304828372', row: '- 5s r 10s x', fields: CONSULTED },
    {
      of: 'agent',
      row: 'A 5s c 10s n',
      legend: { n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Refused' } },
    },
  ],
};
