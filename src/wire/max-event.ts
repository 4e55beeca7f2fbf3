import { acknowledge, type ClientEventSubscriptionAcknowledge, type AcknowledgeWire } from './acknowledge';
import { agentAssist, type AgentAssistEvent, type AgentAssistWire } from './agent-assist';
import { agentLeg, type AgentLegEvent, type AgentLegWire } from './agent-leg';
import {
  agentSessionStart,
  type AgentSessionStartEvent,
  type AgentSessionStartWire,
  agentSessionEnd,
  type AgentSessionEndEvent,
  type AgentSessionEndWire,
  remoteAgentSessionEnd,
  type RemoteAgentSessionEndEvent,
  type RemoteAgentSessionEndWire,
  sessionStartFailed,
  type SessionStartFailedEvent,
  type SessionStartFailedWire,
} from './agent-session';
import {
  mchAgentSettingsChange,
  type MchAgentSettingsChangeEvent,
  type MchAgentSettingsChangeWire,
} from './agent-settings';
import { agentState, type AgentStateEvent, type AgentStateWire } from './agent-state';
import {
  agentWorkflowConfiguration,
  type AgentWorkflowConfigurationEvent,
  type AgentWorkflowConfigurationWire,
} from './agent-workflow';
import { callContact, type CallContactEvent, type CallContactWire } from './call-contact';
import { chatContact, type ChatContactEvent, type ChatContactWire } from './chat-contact';
import { conference, type ConferenceEvent, type ConferenceWire } from './conference';
import { customEvent, type AcdCustomEvent, type AcdCustomEventWire } from './custom-event';
import { digitalContact, type DigitalContactEvent, type DigitalContactWire } from './digital-contact';
import { emailContact, type EmailContactEvent, type EmailContactWire } from './email-contact';
import { ACKNOWLEDGE, canonicalName, type CanonicalName } from './event-name';
import { type AnyFamily, type DecodedEvent, fromTable, type Table } from './family';
import { hoursOfOperation, type HoursOfOperationEvent, type HoursOfOperationWire } from './hours-of-operation';
import { indicator, type IndicatorEvent, type IndicatorWire } from './indicator';
import { mute, type MuteEvent, type MuteWire } from './mute';
import {
  naturalCallingSkillList,
  type NaturalCallingSkillListEvent,
  type NaturalCallingSkillListWire,
} from './natural-calling';
import { networkOffline, type NetworkOfflineEvent, type NetworkOfflineWire } from './network-offline';
import { pageOpen, type PageOpenEvent, type PageOpenWire } from './page-open';
import { popUrl, type PopUrlEvent, type PopUrlWire } from './pop-url';
import {
  promiseKeeper,
  type PromiseKeeperEvent,
  type PromiseKeeperWire,
  promiseKeeperStatus,
  type PromiseKeeperStatusEvent,
  type PromiseKeeperStatusWire,
} from './promise-keeper';
import { runApp, type RunAppEvent, type RunAppWire } from './run-app';
import { sessionInfo, type SessionInfo, type SessionInfoWire } from './session-info';
import { smartReachValidation, type SmartReachValidationEvent, type SmartReachValidationWire } from './smart-reach';
import {
  supervisorContact,
  type SupervisorContactEvent,
  type SupervisorContactWire,
  supervisorMonitor,
  type SupervisorMonitorEvent,
  type SupervisorMonitorWire,
} from './supervisor';
import { updateNotice, type UpdateNotice, type UpdateNoticeName, type UpdateNoticeWire } from './update-notice';
import {
  voiceMailContact,
  type VoiceMailContactEvent,
  type VoiceMailContactWire,
  voiceMailPlayBack,
  type VoiceMailPlayBackEvent,
  type VoiceMailPlayBackWire,
} from './voice-mail';
import { workItemContact, type WorkItemContactEvent, type WorkItemContactWire } from './work-item-contact';

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

const FAMILIES: { readonly [Name in keyof EventMap]: AnyFamily | Table } = {
  CallContactEvent: callContact,
  AgentState: agentState,
  AgentLeg: agentLeg,
  Mute: mute,
  ChatContactEvent: chatContact,
  EmailContactEvent: emailContact,
  VoiceMailContactEvent: voiceMailContact,
  VoiceMailPlayBackEvent: voiceMailPlayBack,
  WorkItemContactEvent: workItemContact,
  DigitalContactEvent: digitalContact,
  SupervisorContact: supervisorContact,
  SupervisorMonitor: supervisorMonitor,
  AgentSessionStart: agentSessionStart,
  AgentSessionEnd: agentSessionEnd,
  RemoteAgentSessionEnd: remoteAgentSessionEnd,
  SessionStartFailed: sessionStartFailed,
  MchAgentSettingsChangeEvent: mchAgentSettingsChange,
  NaturalCallingSkillList: naturalCallingSkillList,
  Conference: conference,
  HoursOfOperation: hoursOfOperation,
  PromiseKeeper: promiseKeeper,
  PromiseKeeperStatus: promiseKeeperStatus,
  Indicator: indicator,
  PopURL: popUrl,
  PageOpen: pageOpen,
  RunApp: runApp,
  AgentAssist: agentAssist,
  AgentWorkflowConfiguration: agentWorkflowConfiguration,
  CustomEvent: customEvent,
  SmartReachValidation: smartReachValidation,
  NetworkOfflineEvent: networkOffline,
  SessionInfo: sessionInfo,
  ClientEventSubscriptionAcknowledge: acknowledge,
  UpdatePermissions: updateNotice,
  UpdateUnavailableCodes: updateNotice,
  UpdateSkills: updateNotice,
  UpdateMessages: updateNotice,
  UpdateIndicators: updateNotice,
  UpdateDialerCampaigns: updateNotice,
  UpdateCallbacks: updateNotice,
  UpdateTeams: updateNotice,
};

/** Every event of the ACD has them: their tables do not repeat it (protocol.md C). */
const SERVERS = 'IISHost VCHost ';

const FAMILY_BY_TYPE = /* #__PURE__ */ familyByType();

function familyByType(): ReadonlyMap<string, AnyFamily> {
  return new Map(
    Object.entries(FAMILIES).map(([type, family]) => [
      type,
      typeof family === 'function' ? family : fromTable(type, family, isOfHost(type) ? '' : SERVERS),
    ]),
  );
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
