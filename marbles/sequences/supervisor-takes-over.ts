import { isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, agent, call, FINAL, timeOf } from './wire';

const CALL = '304828365';
const MINE = '304828399';
const customer = call(CALL, '12:31:38');
const taken = call(MINE, '12:36:00', { MasterID: CALL, CallType: 'TakeOver' });
const ON_CALL = isIn('InboundContact');

export const CALL_TAKEN_BY_A_SUPERVISOR: Sequence = {
  title: 'a supervisor takes a call away from its agent',
  source: 'protocol.md D.15',
  steps: [
    READY,
    step(
      '12:31:44',
      'a call is connected',
      [customer('Active'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(CALL, 'Active')] }),
    ),
    step(
      '12:36:00',
      'taken',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [CALL] }),
    ),
  ],
};

export const SUPERVISOR_TAKES_OVER: Sequence = {
  title: 'a supervisor listens to a call of somebody else, which is no contact of the supervisor’s own, and takes it',
  source: 'protocol.md D.15, C.2.8',
  steps: [
    READY,
    step(
      '12:35:00',
      'the supervisor listens',
      [
        acd('SupervisorMonitor', { MonitorType: 'Monitor' }),
        acd('SupervisorContact', {
          ContactID: CALL,
          MasterID: CALL,
          Status: 'Active',
          StartTimeUTC: timeOf('12:31:38'),
          FinalState: 'False',
        }),
      ],
      knows({ agent: isIn('Available') }),
    ),
    step(
      '12:36:00',
      'the supervisor takes over',
      [
        acd('TakeOver', { ContactID: CALL }),
        acd('SupervisorTakeOver', { Result: 'ContactTakenOverByOther' }),
        taken('Active'),
        agent('InboundContact'),
      ],
      knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] }),
    ),
    step(
      '12:36:01',
      'and listens no more',
      [
        acd('SupervisorMonitor', { MonitorType: 'StopMonitor' }),
        acd('SupervisorContact', {
          ContactID: CALL,
          MasterID: CALL,
          Status: 'Disconnected',
          StartTimeUTC: timeOf('12:31:38'),
          FinalState: 'True',
        }),
      ],
      knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up, without after-call work',
      [taken('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [MINE] }),
    ),
  ],
};
