import type { Legend } from '../lane';
import type { Scenario } from '../scenario';
import { CONSULT } from './kinds-of-call';

const LEGEND: Legend = { j: [{ type: 'Conference' }, { type: 'MchAgentSettingsChangeEvent' }] };

export const CONFERENCE_LEG_LEAVES: Scenario = {
  name: 'conference-leg-leaves',
  title: 'a conference is held and resumed, and one leg leaves it: what is left is a normal call',
  description:
    'The customer is put on hold, and another agent is dialled and answers. All three join in one conference, which is held and ' +
    'resumed as a whole. The other agent leaves, and the customer’s call is a normal one again.',
  source: 'protocol.md D.8',
  lanes: [
    { of: '304828371', row: '- 5s - 2m D 8s a 52s j 60s h 30s j 30s x 3m -', fields: CONSULT },
    { of: '304828365', row: '- 5s a 2m h 8s - 52s j 60s h 30s j 30s a 3m x' },
    { of: 'agent', row: 'A 5s i 2m C 8s - 52s j 60s - 30s - 30s i 3m A', legend: LEGEND },
  ],
};

export const CONFERENCE_CUSTOMER_LEAVES: Scenario = {
  name: 'conference-customer-leaves',
  title: 'the customer leaves a conference, and it is over for all',
  description:
    'The customer is put on hold, and another agent is dialled and answers. All three join in one conference. When the customer ' +
    'leaves, both calls are in after-call work, and both are closed when the disposition is saved.',
  source: 'protocol.md D.8',
  lanes: [
    { of: '304828365', row: '- 5s a 2m h 8s - 52s j 3m d 30s x' },
    { of: '304828371', row: '- 5s - 2m D 8s a 52s j 3m d 30s x', fields: CONSULT },
    { of: 'agent', row: 'A 5s i 2m C 8s - 52s j 3m w 30s A', legend: LEGEND },
  ],
};
