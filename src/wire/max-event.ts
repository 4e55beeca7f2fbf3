import type { ClientEventSubscriptionAcknowledge, AcknowledgeWire } from './acknowledge';
import type { AgentAssistEvent, AgentAssistWire } from './agent-assist';
import type { AgentLegEvent, AgentLegWire } from './agent-leg';
import type {
  AgentSessionStartEvent,
  AgentSessionStartWire,
  AgentSessionEndEvent,
  AgentSessionEndWire,
  RemoteAgentSessionEndEvent,
  RemoteAgentSessionEndWire,
  SessionStartFailedEvent,
  SessionStartFailedWire,
} from './agent-session';
import type { MchAgentSettingsChangeEvent, MchAgentSettingsChangeWire } from './agent-settings';
import { agentState, type AgentStateEvent, type AgentStateWire } from './agent-state';
import type { AgentWorkflowConfigurationEvent, AgentWorkflowConfigurationWire } from './agent-workflow';
import { callContact, type CallContactEvent, type CallContactWire } from './call-contact';
import type { ChatContactEvent, ChatContactWire } from './chat-contact';
import type { ConferenceEvent, ConferenceWire } from './conference';
import type { AcdCustomEvent, AcdCustomEventWire } from './custom-event';
import type { DigitalContactEvent, DigitalContactWire } from './digital-contact';
import type { EmailContactEvent, EmailContactWire } from './email-contact';
import { ACKNOWLEDGE, canonicalName, type CanonicalName } from './event-name';
import type { AnyFamily, DecodedEvent } from './family';
import { fromTable } from './from-table';
import type { HoursOfOperationEvent, HoursOfOperationWire } from './hours-of-operation';
import type { IndicatorEvent, IndicatorWire } from './indicator';
import type { MuteEvent, MuteWire } from './mute';
import type { NaturalCallingSkillListEvent, NaturalCallingSkillListWire } from './natural-calling';
import type { NetworkOfflineEvent, NetworkOfflineWire } from './network-offline';
import type { PageOpenEvent, PageOpenWire } from './page-open';
import type { PopUrlEvent, PopUrlWire } from './pop-url';
import type {
  PromiseKeeperEvent,
  PromiseKeeperWire,
  PromiseKeeperStatusEvent,
  PromiseKeeperStatusWire,
} from './promise-keeper';
import type { RunAppEvent, RunAppWire } from './run-app';
import type { SessionInfo, SessionInfoWire } from './session-info';
import type { SmartReachValidationEvent, SmartReachValidationWire } from './smart-reach';
import {
  supervisorContact,
  type SupervisorContactEvent,
  type SupervisorContactWire,
  type SupervisorMonitorEvent,
  type SupervisorMonitorWire,
} from './supervisor';
import { TABLES } from './tables';
import type { UpdateNotice, UpdateNoticeName, UpdateNoticeWire } from './update-notice';
import type {
  VoiceMailContactEvent,
  VoiceMailContactWire,
  VoiceMailPlayBackEvent,
  VoiceMailPlayBackWire,
} from './voice-mail';
import type { WorkItemContactEvent, WorkItemContactWire } from './work-item-contact';

/** The decoded form of every type that is known, by its name on the wire. */
export interface EventMap extends NoticeMap {
  readonly CallContactEvent: CallContactEvent;
  readonly AgentState: AgentStateEvent;
  readonly AgentLeg: AgentLegEvent;
  readonly Mute: MuteEvent;
  readonly ChatContactEvent: ChatContactEvent;
  readonly EmailContactEvent: EmailContactEvent;
  readonly VoiceMailContactEvent: VoiceMailContactEvent;
  readonly VoiceMailPlayBackEvent: VoiceMailPlayBackEvent;
  readonly WorkItemContactEvent: WorkItemContactEvent;
  readonly DigitalContactEvent: DigitalContactEvent;
  readonly SupervisorContact: SupervisorContactEvent;
  readonly SupervisorMonitor: SupervisorMonitorEvent;
  readonly AgentSessionStart: AgentSessionStartEvent;
  readonly AgentSessionEnd: AgentSessionEndEvent;
  readonly RemoteAgentSessionEnd: RemoteAgentSessionEndEvent;
  readonly SessionStartFailed: SessionStartFailedEvent;
  readonly MchAgentSettingsChangeEvent: MchAgentSettingsChangeEvent;
  readonly NaturalCallingSkillList: NaturalCallingSkillListEvent;
  readonly Conference: ConferenceEvent;
  readonly HoursOfOperation: HoursOfOperationEvent;
  readonly PromiseKeeper: PromiseKeeperEvent;
  readonly PromiseKeeperStatus: PromiseKeeperStatusEvent;
  readonly Indicator: IndicatorEvent;
  readonly PopURL: PopUrlEvent;
  readonly PageOpen: PageOpenEvent;
  readonly RunApp: RunAppEvent;
  readonly AgentAssist: AgentAssistEvent;
  readonly AgentWorkflowConfiguration: AgentWorkflowConfigurationEvent;
  readonly CustomEvent: AcdCustomEvent;
  readonly SmartReachValidation: SmartReachValidationEvent;
  readonly NetworkOfflineEvent: NetworkOfflineEvent;
  readonly SessionInfo: SessionInfo;
  readonly ClientEventSubscriptionAcknowledge: ClientEventSubscriptionAcknowledge;
}

/** The wire form of every type that is known, by its name. */
export interface WireMap extends NoticeWireMap {
  readonly CallContactEvent: CallContactWire;
  readonly AgentState: AgentStateWire;
  readonly AgentLeg: AgentLegWire;
  readonly Mute: MuteWire;
  readonly ChatContactEvent: ChatContactWire;
  readonly EmailContactEvent: EmailContactWire;
  readonly VoiceMailContactEvent: VoiceMailContactWire;
  readonly VoiceMailPlayBackEvent: VoiceMailPlayBackWire;
  readonly WorkItemContactEvent: WorkItemContactWire;
  readonly DigitalContactEvent: DigitalContactWire;
  readonly SupervisorContact: SupervisorContactWire;
  readonly SupervisorMonitor: SupervisorMonitorWire;
  readonly AgentSessionStart: AgentSessionStartWire;
  readonly AgentSessionEnd: AgentSessionEndWire;
  readonly RemoteAgentSessionEnd: RemoteAgentSessionEndWire;
  readonly SessionStartFailed: SessionStartFailedWire;
  readonly MchAgentSettingsChangeEvent: MchAgentSettingsChangeWire;
  readonly NaturalCallingSkillList: NaturalCallingSkillListWire;
  readonly Conference: ConferenceWire;
  readonly HoursOfOperation: HoursOfOperationWire;
  readonly PromiseKeeper: PromiseKeeperWire;
  readonly PromiseKeeperStatus: PromiseKeeperStatusWire;
  readonly Indicator: IndicatorWire;
  readonly PopURL: PopUrlWire;
  readonly PageOpen: PageOpenWire;
  readonly RunApp: RunAppWire;
  readonly AgentAssist: AgentAssistWire;
  readonly AgentWorkflowConfiguration: AgentWorkflowConfigurationWire;
  readonly CustomEvent: AcdCustomEventWire;
  readonly SmartReachValidation: SmartReachValidationWire;
  readonly NetworkOfflineEvent: NetworkOfflineWire;
  readonly SessionInfo: SessionInfoWire;
  readonly ClientEventSubscriptionAcknowledge: AcknowledgeWire;
}

type NoticeMap = { readonly [Name in UpdateNoticeName]: UpdateNotice<Name> };

type NoticeWireMap = { readonly [Name in UpdateNoticeName]: UpdateNoticeWire<Name> };

/** An event of a type that this version does not know; it is passed on whole. */
export interface UnknownEvent extends DecodedEvent {
  readonly type: 'UnknownEvent';
  /** Its name on the wire. */
  readonly name: string;
}

/** Any decoded event; its `type` tells which. */
export type MaxEvent = EventMap[keyof EventMap] | UnknownEvent;

/** The event that stands behind a name: a known type, either of its spellings, or {@link UnknownEvent} for any other text. */
export type EventOf<Name extends string> = Name extends string
  ? CanonicalName<Name> extends keyof EventMap
    ? EventMap[CanonicalName<Name>]
    : UnknownEvent
  : never;

/** Every event of the ACD has them: their tables do not repeat it (protocol.md C). */
const SERVERS = 'IISHost VCHost ';

const FAMILY_BY_TYPE = /* #__PURE__ */ familyByType();

function familyByType(): ReadonlyMap<string, AnyFamily> {
  const families = Object.entries(TABLES).map(
    ([type, table]) => [type, fromTable(type, isOfHost(type) ? table : table + SERVERS)] as const,
  );
  return new Map([['SupervisorContact', supervisorContact], ...families]);
}

/** Whether a type is one of the host's own, which have `messageType` and no servers (protocol.md A.5). */
export function isOfHost(type: string): boolean {
  return type === 'SessionInfo' || type === ACKNOWLEDGE;
}

/** The family of a type by its name, in either spelling; none for a type that is not known. */
export function familyOf(name: string): AnyFamily | undefined {
  // The two that arrive all day are compared: a fresh text as a key costs its hash, and every event has one.
  if (name === 'CallContactEvent') return callContact;
  return name === 'AgentState' ? agentState : FAMILY_BY_TYPE.get(canonicalName(name));
}
