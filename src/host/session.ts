import type { AgentSessionStartWire, SessionStartFailedWire } from '../wire/agent-session';
import { agentStateAt } from './agent';
import { notNow } from './carry-out';
import { AGENT } from './agent-identity';
import { settingsOf } from './agent-settings';
import { closed } from './contact-change';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { isDigital } from './life';
import { hasSession, openContacts } from './memory';
import { agentLeg } from './phone';
import { profileOf } from './profile';
import { announceToken, deliver } from './routing';
import { SERVERS } from './servers';

/** How a session ends: by the agent, by a supervisor, by the clock, or by a login in another place (protocol.md D.14, D.15). */
export type SessionEnd = 'logout' | 'remote-logoff' | 'timeout' | 'takeover';

/** The agent logs in: state and settings in one batch, then the token in a message of its own (protocol.md D.1). */
export function startSession(state: HostState, token: string, at: number): Step {
  const events = [
    sessionStartOf(state),
    agentStateAt(at, 'LoggedIn'),
    agentStateAt(at, 'Unavailable'),
    settingsOf(state),
  ];
  return deliver({ ...state, token }, events, 'protocol.md D.1');
}

/** No session starts, and nothing else is told (protocol.md C.1.4). Whoever has one does not log in. */
export function refuseSession(state: HostState, why: string): Step {
  if (hasSession(state)) return [state, [notNow('session-refused', 'protocol.md C.1.4')]];
  const failed: SessionStartFailedWire = { ...SERVERS, Type: 'SessionStartFailed', Message: why };
  return deliver(state, [failed], 'protocol.md C.1.4');
}

/** As it is told at a login, and again with the present state (protocol.md C.1.1). */
export function sessionStartOf({ campaign, delivery }: HostState): AgentSessionStartWire {
  return {
    ...SERVERS,
    Type: 'AgentSessionStart',
    BusNo: '4599001',
    AgentId: AGENT.id,
    SessionId: AGENT.sessionId,
    StationId: '1187',
    StationPhoneNumber: AGENT.phone,
    StationCallerId: AGENT.callerId,
    DialerCampaign: campaign ?? '',
    DialerCampaignStartTime: '',
    SupervisorPermissionLevel: '0',
    CanMask: 'True',
    AgentSchedulePermission: 'True',
    ScoreRecordingsPermission: 'False',
    HideAgentStatePermission: '',
    CanMultiPartyConference: 'True',
    ClientConnectorPort: '8080',
    MaxConcurrentChats: '3',
    CanRecord: 'True',
    EnabledForMCH: delivery === 'multi' ? 'True' : 'False',
    UseCustomerCard: 'False',
    AgentUUId: '11ee0000-aaaa-bbbb-cccc-0242ac110003',
    EntityMode: 'False',
  };
}

/**
 * A new token. A poll brings one each time and nobody is told, so that a page's token grows old; announced, it goes to whoever
 * asked for it, if there is a session (protocol.md A.5.2, real-host.md, Token).
 */
export function changeToken(state: HostState, token: string, by: 'poll' | 'announcement'): Step {
  if (by === 'poll') return [{ ...state, token }, []];
  if (state.token === null) return [state, []];
  return announceToken({ ...state, token });
}

/**
 * The session ends, and contacts with it; the registrations stay (protocol.md D.14, D.15). Without a session nothing happens.
 */
export function endSession(state: HostState, how: SessionEnd, at?: number): Step {
  if (!hasSession(state)) return [state, []];
  // Whoever took over has the contacts now.
  if (how === 'takeover') return deliver(state, [profileOf(state).takeover], 'protocol.md D.15');
  const contacts = openContacts(state)
    .filter((contact) => !isDigital(contact))
    .map((contact) => closed(contact, at));
  const leg = state.agentLeg === null ? [] : [agentLeg(state.agentLeg.AgentLegId ?? '', 'Disconnected')];
  return deliver(state, [...contacts, ...leg, END[how]], 'protocol.md D.14');
}

const END = {
  logout: { ...SERVERS, Type: 'AgentSessionEnd', Message: '', Success: 'True' },
  'remote-logoff': { ...SERVERS, Type: 'RemoteAgentSessionEnd', Message: 'RemoteLogoff', Success: 'True' },
  timeout: { ...SERVERS, Type: 'RemoteAgentSessionEnd', Message: 'SessionTimeout', Success: 'True' },
} as const;
