import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, afterCallWork, agent, call, FINAL, leg } from './wire';

const P = '304828365';
const PROXY = '304828390';
const TAKEN = '304828391';
const primary = call(P, '12:31:38');
const proxy = call(PROXY, '12:34:00', { MasterID: P, CallType: 'ReskillProxy', Skill: '4420' });
const taken = call(TAKEN, '12:34:10', { MasterID: P, CallType: 'AgentLeg', Skill: '4420' });
const ON_CALL = isIn('InboundContact');

const CALL_CONNECTED = step(
  '12:31:44',
  'a call is connected',
  [leg('Active'), primary('Active'), agent('InboundContact')],
  knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active')] }),
);

export const BLIND_TRANSFER_TO_SKILL: Sequence = {
  title: 'agent A sends a call to a skill',
  source: 'protocol.md D.7',
  steps: [
    READY,
    CALL_CONNECTED,
    step(
      '12:34:00',
      'the call is queued again, under an id of its own',
      [proxy('Incoming')],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active'), voice(PROXY, 'Incoming')] }),
    ),
    step(
      '12:34:01',
      'it has left agent A, who has after-call work',
      [leg('Disconnected'), proxy('Disconnected', FINAL), primary('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, agentLeg: 'Disconnected', contacts: [voice(P, 'Disconnected')], ended: [PROXY] }),
    ),
    step(
      '12:34:30',
      'the disposition is saved',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), agentLeg: 'Disconnected', ended: [P] }),
    ),
  ],
};

export const CALL_OF_A_BLIND_TRANSFER: Sequence = {
  title: 'agent B, of the skill, gets a call that was transferred blindly',
  source: 'protocol.md D.7',
  steps: [
    READY,
    step(
      '12:34:10',
      'the call comes in',
      [taken('Incoming'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(TAKEN, 'Incoming')] }),
    ),
    step(
      '12:34:15',
      'agent B answers',
      [taken('Active')],
      knows({ agent: ON_CALL, contacts: [voice(TAKEN, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up, without after-call work',
      [taken('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [TAKEN] }),
    ),
  ],
};

export const BLIND_TRANSFER_TO_CLOSED_SKILL: Sequence = {
  title: 'the skill is closed, and agent A keeps the call',
  source: 'protocol.md D.7',
  steps: [
    READY,
    CALL_CONNECTED,
    step(
      '12:34:00',
      'agent A is asked whether to go on, and cancels',
      [acd('HoursOfOperation', { ShowContinueReskill: 'True' })],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(P, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up, without after-call work',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), agentLeg: 'Active', ended: [P] }),
    ),
  ],
};
