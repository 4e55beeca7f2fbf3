import type { AgentSessionStartWire } from '../wire/agent-session';
import type { MchAgentSettingsChangeWire } from '../wire/agent-settings';
import { agentStateAt } from './agent';
import { agentLeg } from './offer';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { hasSession, openCalls } from './memory';
import { profileOf } from './profile';
import { announceToken, deliver } from './routing';
import { SERVERS } from './servers';

/** How a session ends: by the agent, by a supervisor, by the clock, or by a login in another place (protocol.md D.14, D.15). */
export type SessionEnd = 'logout' | 'remote-logoff' | 'timeout' | 'takeover';

/** The agent logs in: state and settings in one batch, then the token in a message of its own (protocol.md D.1). */
export function startSession(state: HostState, token: string, at: number): Step {
  const events = [SESSION_START, agentStateAt(at, 'LoggedIn'), agentStateAt(at, 'Unavailable'), SETTINGS];
  return deliver({ ...state, token }, events, 'protocol.md D.1');
}

/** The session, as the server tells it to a desktop that starts or joins it (protocol.md C.1.1). */
export const SESSION_START: AgentSessionStartWire = {
  ...SERVERS,
  Type: 'AgentSessionStart',
  BusNo: '4599001',
  AgentId: '20331',
  SessionId: '70110422',
  StationPhoneNumber: '4005550100',
  CanMask: 'True',
  CanRecord: 'True',
};

const SETTINGS: MchAgentSettingsChangeWire = {
  ...SERVERS,
  Type: 'MchAgentSettingsChangeEvent',
  VoiceThreshold: '1',
  TotalContactCount: '1',
  ContactAutoFocus: 'True',
  RequestContact: 'False',
};

/**
 * A new token. A poll brings one each time and nobody is told, so that a page's token grows old; announced, it goes to whoever
 * asked for it, if there is a session (protocol.md A.5.2, real-host.md, Token).
 */
export function changeToken(state: HostState, token: string, by: 'poll' | 'announcement'): Step {
  if (by === 'poll') return [{ ...state, token }, []];
  if (state.token === null) return [state, []];
  return announceToken({ ...state, token });
}

/** The session ends, and calls with it; the registrations stay (protocol.md D.14, D.15). Without a session nothing happens. */
export function endSession(state: HostState, how: SessionEnd): Step {
  if (!hasSession(state)) return [state, []];
  // Whoever took over has the calls now.
  if (how === 'takeover') return deliver(state, [profileOf(state).takeover], 'protocol.md D.15');
  const calls = openCalls(state).map((call) => ({ ...call, Status: 'Disconnected', FinalState: 'True' }));
  const leg = state.agentLeg === null ? [] : [agentLeg(state.agentLeg.AgentLegId ?? '', 'Disconnected')];
  return deliver(state, [...calls, ...leg, END[how]], 'protocol.md D.14');
}

const END = {
  logout: { ...SERVERS, Type: 'AgentSessionEnd', Message: '', Success: 'True' },
  'remote-logoff': { ...SERVERS, Type: 'RemoteAgentSessionEnd', Message: 'RemoteLogoff', Success: 'True' },
  timeout: { ...SERVERS, Type: 'RemoteAgentSessionEnd', Message: 'SessionTimeout', Success: 'True' },
} as const;
