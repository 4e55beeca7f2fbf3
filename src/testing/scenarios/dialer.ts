import type { Legend } from '../lane';
import type { Scenario } from '../scenario';
import { OUTBOUND } from './kinds-of-call';

const NATURAL = { ...OUTBOUND, callType: 'NaturalCalling' };
const LEGEND: Legend = {
  n: { status: 'NaturalCallDialing' },
  N: { status: 'NaturalCallRinging' },
  q: { status: 'NaturalCallAMD' },
  l: { status: 'Active', isLinked: true },
};

export const DIALER_CALLS: Scenario = {
  name: 'dialer-calls',
  title: 'the dialer calls two customers at once: one is a machine, one is linked to the agent',
  description:
    'The dialer has the agent. It dials one number, and another one while the first rings. The first is picked up, by a machine as ' +
    'it turns out, and is over; the second is a person, who is linked to the agent. After the hang-up, after-call work and ' +
    'the disposition the dialer goes on; a request to the campaign that is not valid tells of no state.',
  source: 'protocol.md D.5',
  lanes: [
    { of: '304840001', row: '- 5s - 5s n 1s N 4s q 3s x 5m - 20s - 1s -', fields: NATURAL, legend: LEGEND },
    {
      of: '304840002',
      row: '- 5s - 5s - 1s n 4s N 3s l 5m d 20s x 1s -',
      fields: { ...NATURAL, dnis: '2025550177' },
      legend: LEGEND,
    },
    {
      of: 'agent',
      row: 'A 5s D 5s - 1s - 4s - 3s - 5m w 20s P 1s v',
      legend: { v: { type: 'SmartReachValidation' } },
    },
  ],
};
