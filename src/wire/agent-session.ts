import type { DecodedEvent, Family } from './family';
import { bool, date, id, int, oneOf, type OtherText, str } from './scalar';

/** `AgentSessionStart` as the desktop spells it (protocol.md C.1.1). */
export interface AgentSessionStartWire {
  readonly Type: 'AgentSessionStart';
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
  readonly IISHost?: string;
  readonly VCHost?: string;
}

/**
 * A session started or was joined, or the server restates it; what follows it tells the present state anew. Documented by
 * NICE's developer site and read by CXone Agent (protocol.md C.1.1).
 */
export interface AgentSessionStartEvent extends DecodedEvent {
  readonly type: 'AgentSessionStart';
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
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

export const agentSessionStart: Family<AgentSessionStartEvent, AgentSessionStartWire> = (wire, read, contactId) => ({
  type: 'AgentSessionStart',
  contactId,
  busNo: read(wire.BusNo, int),
  agentId: read(wire.AgentId, int),
  sessionId: read(wire.SessionId, id),
  stationId: read(wire.StationId, str),
  stationPhoneNumber: read(wire.StationPhoneNumber, str),
  stationCallerId: read(wire.StationCallerId, str),
  dialerCampaign: read(wire.DialerCampaign, str),
  dialerCampaignStartTime: read(wire.DialerCampaignStartTime, date),
  supervisorPermissionLevel: read(wire.SupervisorPermissionLevel, int),
  canMask: read(wire.CanMask, bool),
  agentSchedulePermission: read(wire.AgentSchedulePermission, str),
  scoreRecordingsPermission: read(wire.ScoreRecordingsPermission, bool),
  hideAgentStatePermission: read(wire.HideAgentStatePermission, str),
  canMultiPartyConference: read(wire.CanMultiPartyConference, bool),
  clientConnectorPort: read(wire.ClientConnectorPort, int),
  maxConcurrentChats: read(wire.MaxConcurrentChats, int),
  canRecord: read(wire.CanRecord, bool),
  enabledForMch: read(wire.EnabledForMCH, bool),
  useCustomerCard: read(wire.UseCustomerCard, bool),
  agentUuId: read(wire.AgentUUId, str),
  entityMode: read(wire.EntityMode, bool),
  portNo: read(wire.portNo, int),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});

/** `AgentSessionEnd` as the desktop spells it; CXone Agent also makes up a bare `{ type: 'AgentSessionEnd' }` (C.1.2). */
export interface AgentSessionEndWire {
  readonly Type: 'AgentSessionEnd';
  readonly Message?: string;
  readonly Success?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

/** The session is over. Every field may be absent: CXone Agent forwards a bare event after a takeover (protocol.md C.1.2). */
export interface AgentSessionEndEvent extends DecodedEvent {
  readonly type: 'AgentSessionEnd';
  readonly message: string | undefined;
  readonly success: boolean | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

export const agentSessionEnd: Family<AgentSessionEndEvent, AgentSessionEndWire> = (wire, read, contactId) => ({
  type: 'AgentSessionEnd',
  contactId,
  message: read(wire.Message, str),
  success: read(wire.Success, bool),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});

/** `RemoteAgentSessionEnd` as the desktop spells it (protocol.md C.1.3). */
export interface RemoteAgentSessionEndWire {
  readonly Type: 'RemoteAgentSessionEnd';
  readonly Message?: string;
  readonly Success?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

/** Somebody else, or the clock, ended the session (protocol.md C.1.3; the two messages are from the scenario library). */
export interface RemoteAgentSessionEndEvent extends DecodedEvent {
  readonly type: 'RemoteAgentSessionEnd';
  readonly message: 'RemoteLogoff' | 'SessionTimeout' | OtherText | undefined;
  readonly success: boolean | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

const REMOTE_END_MESSAGE = /* #__PURE__ */ oneOf(['RemoteLogoff', 'SessionTimeout']);

export const remoteAgentSessionEnd: Family<RemoteAgentSessionEndEvent, RemoteAgentSessionEndWire> = (
  wire,
  read,
  contactId,
) => ({
  type: 'RemoteAgentSessionEnd',
  contactId,
  message: read(wire.Message, REMOTE_END_MESSAGE),
  success: read(wire.Success, bool),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
