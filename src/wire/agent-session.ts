import type { DecodedEvent, Family } from './family';
import { oneOf, type OtherText } from './scalar';

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

export const agentSessionStart: Family<AgentSessionStartEvent, AgentSessionStartWire> = {
  name: 'AgentSessionStart',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'AgentSessionStart',
    contactId,
    busNo: read.int(wire.BusNo),
    agentId: read.int(wire.AgentId),
    sessionId: read.id(wire.SessionId),
    stationId: read.str(wire.StationId),
    stationPhoneNumber: read.str(wire.StationPhoneNumber),
    stationCallerId: read.str(wire.StationCallerId),
    dialerCampaign: read.str(wire.DialerCampaign),
    dialerCampaignStartTime: read.date(wire.DialerCampaignStartTime),
    supervisorPermissionLevel: read.int(wire.SupervisorPermissionLevel),
    canMask: read.bool(wire.CanMask),
    agentSchedulePermission: read.str(wire.AgentSchedulePermission),
    scoreRecordingsPermission: read.bool(wire.ScoreRecordingsPermission),
    hideAgentStatePermission: read.str(wire.HideAgentStatePermission),
    canMultiPartyConference: read.bool(wire.CanMultiPartyConference),
    clientConnectorPort: read.int(wire.ClientConnectorPort),
    maxConcurrentChats: read.int(wire.MaxConcurrentChats),
    canRecord: read.bool(wire.CanRecord),
    enabledForMch: read.bool(wire.EnabledForMCH),
    useCustomerCard: read.bool(wire.UseCustomerCard),
    agentUuId: read.str(wire.AgentUUId),
    entityMode: read.bool(wire.EntityMode),
    portNo: read.int(wire.portNo),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};

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

export const agentSessionEnd: Family<AgentSessionEndEvent, AgentSessionEndWire> = {
  name: 'AgentSessionEnd',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'AgentSessionEnd',
    contactId,
    message: read.str(wire.Message),
    success: read.bool(wire.Success),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};

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

export const remoteAgentSessionEnd: Family<RemoteAgentSessionEndEvent, RemoteAgentSessionEndWire> = {
  name: 'RemoteAgentSessionEnd',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'RemoteAgentSessionEnd',
    contactId,
    message: read.as(wire.Message, REMOTE_END_MESSAGE),
    success: read.bool(wire.Success),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};
