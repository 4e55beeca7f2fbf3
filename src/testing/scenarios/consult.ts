import type { Scenario } from '../scenario';
import { CONSULT } from './kinds-of-call';

export const CONSULT_AND_TRANSFER: Scenario = {
  name: 'consult-and-transfer',
  title: 'agent A consults agent B, goes to and fro, and hands the call over',
  description:
    'The customer is put on hold, and agent B is dialled and answers. Agent A goes back to the customer, with B on hold, and to B ' +
    'again. At the transfer the consult is over and the customer’s call is in after-call work, until its disposition is saved.',
  source: 'protocol.md D.6',
  lanes: [
    { of: '304828371', row: '- 5s - 2m - 2s D 8s a 52s h 30s a 30s x 30s -', fields: CONSULT },
    { of: '304828365', row: '- 5s a 2m h 2s - 8s - 52s a 30s h 30s d 30s x' },
    { of: 'agent', row: 'A 5s i 2m - 2s C 8s - 52s - 30s - 30s w 30s A' },
  ],
};

export const CONSULT_REFUSED: Scenario = {
  name: 'consult-refused',
  title: 'agent B refuses the consult, and the customer is still on hold',
  description:
    'The customer is put on hold, and agent B is dialled. B refuses: the consult is over, and the customer waits on hold until agent ' +
    'A comes back. The call ends without after-call work.',
  source: 'protocol.md D.6',
  lanes: [
    { of: '304828365', row: '- 5s a 2m h 10s - 5s a 5m x' },
    { of: '304828371', row: '- 5s - 2m D 10s x 5s - 5m -', fields: CONSULT },
    { of: 'agent', row: 'A 5s i 2m C 10s i 5s - 5m A' },
  ],
};
