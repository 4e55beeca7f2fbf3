import type { Scenario } from '../scenario';
import { OUTBOUND } from './kinds-of-call';

export const OUTBOUND_CALL: Scenario = {
  name: 'outbound-call',
  title: 'an agent calls a customer',
  description:
    'The phone of the agent is dialled, and the agent picks up. Then the customer is dialled; it rings, the customer answers, they ' +
    'talk, and after-call work follows the hang-up.',
  source: 'protocol.md D.5',
  lanes: [
    { of: 'agent', row: '- 5s g 1s l 1s - 3s - 7s - 5m - 30s -' },
    { of: '304829410', row: '- 5s - 1s - 1s D 3s R 7s a 5m d 30s x', fields: OUTBOUND },
    { of: 'agent', row: 'A 5s - 1s - 1s o 3s - 7s - 5m w 30s A' },
  ],
};

export const FAILED_OUTBOUND_CALL: Scenario = {
  name: 'failed-outbound-call',
  title: 'a number that does not exist; no legs are told',
  description: 'The customer is dialled, the number is bad, and the agent is available again.',
  source: 'protocol.md D.5',
  lanes: [
    {
      of: '304829410',
      row: '- 5s D 2s x-',
      fields: OUTBOUND,
      legend: { x: { status: 'Disconnected', disconnectCode: 'BadNumber', finalState: true } },
    },
    { of: 'agent', row: 'A 5s o 2s -A' },
  ],
};
