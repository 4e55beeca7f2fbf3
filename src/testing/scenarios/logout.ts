import type { EventFields, Legend } from '../lane';
import type { Scenario } from '../scenario';

const START: EventFields = { type: 'AgentSessionStart' };

/** The agent logs in and is available; the token follows. */
const LOGGED_IN: Legend = { s: [START, { type: 'AgentState', currentState: 'Available' }] };

/** The phone is up, and the agent muted. */
const UP_AND_MUTED: Legend = {
  l: [
    { type: 'AgentLeg', status: 'Active' },
    { type: 'Mute', agentMuted: true },
  ],
};

export const LOGOUT: Scenario = {
  name: 'logout',
  title: 'an agent logs out and in again; the registrations stay, and a new token comes',
  description:
    'A call is connected, and the agent muted. At the logout the call ends first, then the phone is hung up, and the session ends. Half ' +
    'an hour later the next session starts, and its token follows.',
  source: 'protocol.md D.14',
  lanes: [
    { of: '304828365', row: '- 5s a 10m x- 1s - 30m -' },
    {
      of: 'agent',
      row: 's 5s i 10m -- 1s E 30m n',
      legend: { ...LOGGED_IN, n: [START, { type: 'AgentState', currentState: 'Unavailable' }] },
    },
    { of: 'agent', row: '- 5s l 10m -x 1s - 30m -', legend: UP_AND_MUTED },
  ],
};

export const LOGOUT_IN_ONE_BATCH: Scenario = {
  name: 'logout-in-one-batch',
  title: 'a logout without a phone, all in one batch',
  description: 'A call comes in. In one batch the call is over, and so is the session.',
  source: 'protocol.md D.14',
  lanes: [
    { of: '304828365', row: '- 5s r 10m x' },
    { of: 'agent', row: 's 5s i 10m E', legend: LOGGED_IN },
  ],
};

export const REMOTE_LOGOFF: Scenario = {
  name: 'remote-logoff',
  title: 'a supervisor ends the session, and with it every contact, of which nothing more is told',
  description:
    'A call is connected, and the agent muted; a chat and an e-mail come as well. A supervisor ends the session: all three contacts ' +
    'are over, and no event says so.',
  source: 'protocol.md D.14, C.1.3; semantics 5.4',
  lanes: [
    { of: '304828365', row: '- 5s a 2m - 10m -' },
    {
      of: 'agent',
      row: 's 5s i 2m - 10m e',
      legend: { ...LOGGED_IN, e: { type: 'RemoteAgentSessionEnd', message: 'RemoteLogoff' } },
    },
    { of: 'agent', row: '- 5s l 2m - 10m -', legend: UP_AND_MUTED },
    { of: '304830001', channel: 'chat', row: '- 5s - 2m a 10m -' },
    { of: '304831777', channel: 'email', row: '- 5s - 2m a 10m -' },
  ],
};

export const SESSION_TIMEOUT: Scenario = {
  name: 'session-timeout',
  title: 'a session ends because nothing happened in it',
  description:
    'The agent is away until the session’s time is over. Ten minutes later comes a state of the next session, whose start is lost.',
  source: 'protocol.md D.14, C.1.3',
  lanes: [
    {
      of: 'agent',
      row: 's 5s n 30m e 10m A',
      legend: {
        ...LOGGED_IN,
        n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' },
        e: { type: 'RemoteAgentSessionEnd', message: 'SessionTimeout' },
      },
    },
  ],
};
