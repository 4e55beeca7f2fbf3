import type { Scenario } from '../scenario';

export const CALL_TAKEN_BY_A_SUPERVISOR: Scenario = {
  name: 'call-taken-by-a-supervisor',
  title: 'a supervisor takes a call away from its agent',
  description: 'A connected call ends for its agent, who is available again: a supervisor has taken it.',
  source: 'protocol.md D.15',
  lanes: [
    { of: '304828365', row: '- 5s a 4m x' },
    { of: 'agent', row: 'A 5s i 4m A' },
  ],
};

export const SUPERVISOR_TAKES_OVER: Scenario = {
  name: 'supervisor-takes-over',
  title: 'a supervisor listens to a call of somebody else, which is no contact of the supervisor’s own, and takes it',
  description:
    'The supervisor listens to another agent’s call, which is no contact of the supervisor’s own. The supervisor takes it over, and has ' +
    'a call under an id of its own; the listening stops. The call ends without after-call work.',
  source: 'protocol.md D.15, C.2.8',
  lanes: [
    {
      of: 'agent',
      row: '- 5s M 60s - 1s N 4m -',
      legend: {
        M: { type: 'SupervisorMonitor', monitorType: 'Monitor' },
        N: { type: 'SupervisorMonitor', monitorType: 'StopMonitor' },
      },
    },
    {
      of: '304828365',
      row: '- 5s s 60s o 1s e 4m -',
      legend: {
        s: { type: 'SupervisorContact', status: 'Active' },
        // Names that this library does not know.
        o: [
          { Type: 'TakeOver', ContactID: '304828365' },
          { Type: 'SupervisorTakeOver', Result: 'ContactTakenOverByOther' },
        ],
        e: { type: 'SupervisorContact', status: 'Disconnected', finalState: true },
      },
    },
    {
      of: '304828399',
      row: '- 5s - 60s a 1s - 4m x',
      fields: { masterId: '304828365', callType: 'TakeOver' },
    },
    { of: 'agent', row: 'A 5s - 60s i 1s - 4m A' },
  ],
};
