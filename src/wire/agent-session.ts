import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `AgentSessionStart` as the desktop spells it (protocol.md C.1.1). */
export interface AgentSessionStartWire extends AcdWire<'AgentSessionStart'> {
  readonly BusNo?: string;
  readonly AgentId?: string;
  readonly SessionId?: string;
  readonly StationId?: string;
  readonly StationPhoneNumber?: string;
  readonly StationCallerId?: string;
  readonly DialerCampaign?: string;
  readonly DialerCampaignStartTime?: string;
  readonly SupervisorPermissionLevel?: string;
  readonly CanMask?: string;
  readonly AgentSchedulePermission?: string;
  readonly ScoreRecordingsPermission?: string;
  readonly HideAgentStatePermission?: string;
  readonly CanMultiPartyConference?: string;
  readonly ClientConnectorPort?: string;
  readonly MaxConcurrentChats?: string;
  readonly CanRecord?: string;
  readonly EnabledForMCH?: string;
  readonly UseCustomerCard?: string;
  readonly AgentUUId?: string;
  readonly EntityMode?: string;
  readonly portNo?: string;
}

/**
 * A session started or was joined, or the server restates it; what follows it tells the present state anew. Documented by
 * NICE's developer site and read by CXone Agent (protocol.md C.1.1).
 */
export interface AgentSessionStartEvent extends AcdEvent<'AgentSessionStart'> {
  /** Business unit number. */
  readonly busNo: number | undefined;
  readonly agentId: number | undefined;
  /** The platform's session; not the API session token, which only `SessionInfo` brings. */
  readonly sessionId: string | undefined;
  readonly stationId: string | undefined;
  /** Digits, or the word `WebRTC` for the soft phone. */
  readonly stationPhoneNumber: string | undefined;
  /** The caller id that called parties see. */
  readonly stationCallerId: string | undefined;
  /** The outbound skill the agent is logged into. */
  readonly dialerCampaign: string | undefined;
  /** Meaningless without a campaign. */
  readonly dialerCampaignStartTime: Date | undefined;
  readonly supervisorPermissionLevel: number | undefined;
  readonly canMask: boolean | undefined;
  /** Kept as text: whether it is a `BoolStr` is not certain. */
  readonly agentSchedulePermission: string | undefined;
  readonly scoreRecordingsPermission: boolean | undefined;
  readonly hideAgentStatePermission: string | undefined;
  readonly canMultiPartyConference: boolean | undefined;
  readonly clientConnectorPort: number | undefined;
  readonly maxConcurrentChats: number | undefined;
  readonly canRecord: boolean | undefined;
  /** Multi-contact handling is on. */
  readonly enabledForMch: boolean | undefined;
  readonly useCustomerCard: boolean | undefined;
  readonly agentUuId: string | undefined;
  readonly entityMode: boolean | undefined;
  /** The screen agent's port. */
  readonly portNo: number | undefined;
}

/** `AgentSessionEnd` as the desktop spells it; CXone Agent also makes up a bare `{ type: 'AgentSessionEnd' }` (C.1.2). */
export interface AgentSessionEndWire extends AcdWire<'AgentSessionEnd'> {
  readonly Message?: string;
  readonly Success?: string;
}

/** The session is over. Every field may be absent: CXone Agent forwards a bare event after a takeover (protocol.md C.1.2). */
export interface AgentSessionEndEvent extends AcdEvent<'AgentSessionEnd'> {
  readonly message: string | undefined;
  readonly success: boolean | undefined;
}

/** `RemoteAgentSessionEnd` as the desktop spells it (protocol.md C.1.3). */
export interface RemoteAgentSessionEndWire extends AcdWire<'RemoteAgentSessionEnd'> {
  readonly Message?: string;
  readonly Success?: string;
}

/** Somebody else, or the clock, ended the session (protocol.md C.1.3; the two messages are from the scenario library). */
export interface RemoteAgentSessionEndEvent extends AcdEvent<'RemoteAgentSessionEnd'> {
  readonly message: Members<'RemoteAgentSessionEnd', 'Message'> | undefined;
  readonly success: boolean | undefined;
}

/** `SessionStartFailed` as the desktop spells it (protocol.md C.1.4). */
export interface SessionStartFailedWire extends AcdWire<'SessionStartFailed'> {
  readonly Message?: string;
}

/** A session could not be started. Known from the scenario library alone; CXone Agent does not list it (protocol.md C.1.4). */
export interface SessionStartFailedEvent extends AcdEvent<'SessionStartFailed'> {
  readonly message: string | undefined;
}
