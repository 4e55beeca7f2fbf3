import type { Scenario } from '../scenario';
import { CONSULT, RINGING } from './kinds-of-call';

export const BLIND_TRANSFER_TO_AGENT: Scenario = {
  name: 'blind-transfer-to-agent',
  title: 'a blind transfer to an agent is a consult that is handed over at once',
  description:
    'The customer is put on hold, and the other agent is dialled. That agent answers and has the call: the consult is active and over ' +
    'in one batch, and the customer’s call is in after-call work until the time for it is over.',
  source: 'protocol.md D.7, D.6',
  lanes: [
    { of: '304828365', row: '- 5s a 2m h 5s d 60s x' },
    {
      of: '304828371',
      row: '- 5s - 2m D 5s e 60s -',
      fields: CONSULT,
      legend: { e: [{ status: 'Active' }, { status: 'Disconnected', finalState: true }] },
    },
    { of: 'agent', row: 'A 5s i 2m C 5s w 60s A' },
  ],
};

export const BLIND_TRANSFER_TO_SKILL: Scenario = {
  name: 'blind-transfer-to-skill',
  title: 'agent A sends a call to a skill',
  description:
    'The call is queued again, under an id of its own. A second later it has left agent A, whose phone is hung up and who has ' +
    'after-call work, until the disposition is saved.',
  source: 'protocol.md D.7',
  lanes: [
    { of: 'agent', row: '- 5s l 2m - 1s x 29s -' },
    {
      of: '304828390',
      row: '- 5s - 2m r 1s x 29s -',
      fields: { masterId: '304828365', callType: 'ReskillProxy', skill: 4420 },
    },
    { of: '304828365', row: '- 5s a 2m - 1s d 29s x' },
    { of: 'agent', row: 'A 5s i 2m - 1s w 29s A' },
  ],
};

export const CALL_OF_A_BLIND_TRANSFER: Scenario = {
  name: 'call-of-a-blind-transfer',
  title: 'agent B, of the skill, gets a call that was transferred blindly',
  description:
    'The call comes in under an id of its own, whose root is the call that agent A had. Agent B answers; it ends without ' +
    'after-call work.',
  source: 'protocol.md D.7',
  lanes: [
    {
      of: '304828391',
      row: '- 5s r 5s a 5m x',
      fields: { masterId: '304828365', callType: 'AgentLeg', skill: 4420, ...RINGING },
    },
    { of: 'agent', row: 'A 5s i 5s - 5m A' },
  ],
};

export const BLIND_TRANSFER_TO_CLOSED_SKILL: Scenario = {
  name: 'blind-transfer-to-closed-skill',
  title: 'the skill is closed, and agent A keeps the call',
  description:
    'The skill that agent A wants to send the call to is closed: the desktop asks whether to go on, and A cancels. The call goes on, ' +
    'and ends without after-call work.',
  source: 'protocol.md D.7',
  lanes: [
    { of: 'agent', row: '- 5s l 2m - 6m -' },
    { of: '304828365', row: '- 5s a 2m - 6m x' },
    { of: 'agent', row: 'A 5s i 2m q 6m A', legend: { q: { type: 'HoursOfOperation', showContinueReskill: true } } },
  ],
};
