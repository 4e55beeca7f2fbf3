import { JOINED } from '../../scenarios/joined';
import { LOGIN_FAILED } from '../../scenarios/login';
import { LOGOUT, LOGOUT_IN_ONE_BATCH, SESSION_TIMEOUT } from '../../scenarios/logout';
import { CALL_TAKEN_BY_A_SUPERVISOR, SUPERVISOR_TAKES_OVER } from '../../scenarios/supervisor-takes-over';
import { TAKEOVER } from '../../scenarios/takeover';
import { HANGUP, LONG_PHONE, NO_WORK, offers, P } from './moves';
import { GIVEN, type Played } from './played';

export const SESSIONS: readonly Played[] = [
  { sequence: LOGIN_FAILED, rows: [[1, { kind: 'session-refused', why: 'StationInUse' }]] },
  {
    sequence: LOGOUT,
    besides: ['AgentState LoggedIn', 'MchAgentSettingsChangeEvent'],
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [3, { kind: 'session-end', how: 'logout' }],
      [1, { kind: 'session-start', token: 'tok-2' }],
    ],
  },
  {
    sequence: LOGOUT_IN_ONE_BATCH,
    host: LONG_PHONE,
    rows: [
      [1, GIVEN],
      [1, offers(P)],
      [1, { kind: 'session-end', how: 'logout' }],
    ],
  },
  {
    sequence: SESSION_TIMEOUT,
    rows: [
      [1, GIVEN],
      [1, { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' }],
      [1, { kind: 'session-end', how: 'timeout' }],
      [1, GIVEN],
    ],
  },
  { sequence: TAKEOVER, rows: [[1, GIVEN], [1, GIVEN], [1], [1, { kind: 'session-end', how: 'takeover' }]] },
  {
    sequence: JOINED,
    host: LONG_PHONE,
    rows: [
      [1, GIVEN],
      [1, { kind: 'session-join', token: 'tok-2' }],
      // Without the state Disconnected of after-call work, which other sequences have.
      [1, GIVEN],
      [1, { kind: 'token', token: 'tok-9', by: 'announcement' }],
      [1, HANGUP],
    ],
  },
  {
    sequence: CALL_TAKEN_BY_A_SUPERVISOR,
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, { kind: 'supervisor', action: 'takes-over' }],
    ],
  },
  {
    sequence: SUPERVISOR_TAKES_OVER,
    host: { ...NO_WORK, ...LONG_PHONE, nextId: Number(P) },
    rows: [
      [1, GIVEN],
      [1, { kind: 'supervisor', action: 'monitor' }],
      [1, offers('304828399', { channel: 'takeOver', masterId: P })],
      [1, { kind: 'supervisor', action: 'stop-monitor' }],
      [1, HANGUP],
    ],
  },
];
