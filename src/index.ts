export { callControl, type CallControl } from './commands/call-control';
export type { MaxCommands } from './commands/commands';
export { connectMax, type Max } from './connection/connect-max';
export type { Connection, ConnectionStatus } from './connection/connection';
export { fromMaxWindow } from './connection/from-max-window';
export type { MaxOptions } from './connection/settings';
export { MaxError, type MaxErrorCode } from './max-error';
export { acknowledged, type AcknowledgedOptions } from './operators/acknowledged';
export { byMessageType } from './operators/by-message-type';
export { events } from './operators/events';
export { forContact } from './operators/for-contact';
export { sessionToken$ } from './operators/session-token';
export type { MaxPort, PageSignal, PortMessage } from './window/port';
export type { ClientEventSubscriptionAcknowledge } from './wire/acknowledge';
export type { AgentAssistEvent } from './wire/agent-assist';
export type { AgentLegEvent } from './wire/agent-leg';
export type {
  AgentSessionEndEvent,
  AgentSessionStartEvent,
  RemoteAgentSessionEndEvent,
  SessionStartFailedEvent,
} from './wire/agent-session';
export type { MchAgentSettingsChangeEvent } from './wire/agent-settings';
export type { AgentStateEvent, AgentStateName, NextState } from './wire/agent-state';
export type { AgentWorkflow, AgentWorkflowConfigurationEvent } from './wire/agent-workflow';
export type { CallContactEvent, CallStatus, CallType } from './wire/call-contact';
export type { ChatContactEvent } from './wire/chat-contact';
export type { ContactCard } from './wire/command';
export type { ConferenceEvent } from './wire/conference';
export type { AcdCustomEvent } from './wire/custom-event';
export { decodeBatch } from './wire/decode-batch';
export type { DigitalContactEvent } from './wire/digital-contact';
export type { EmailContactEvent } from './wire/email-contact';
export { encodeEvent } from './wire/encode-event';
export type { RawEvent } from './wire/family';
export type { HoursOfOperationEvent } from './wire/hours-of-operation';
export type { IndicatorEvent } from './wire/indicator';
export type { BatchKind, MaxBatch } from './wire/max-batch';
export type { EventMap, EventOf, MaxEvent, UnknownEvent, WireMap } from './wire/max-event';
export type { MuteEvent } from './wire/mute';
export type { NaturalCallingSkillListEvent } from './wire/natural-calling';
export type { NetworkOfflineEvent } from './wire/network-offline';
export type { PageOpenEvent } from './wire/page-open';
export type { PopDestination, PopUrlEvent } from './wire/pop-url';
export type { PromiseKeeperEvent, PromiseKeeperStatusEvent } from './wire/promise-keeper';
export type { SubscriptionType } from './wire/registration';
export type { Rejection } from './wire/rejection';
export type { RunAppEvent } from './wire/run-app';
export type { Json } from './wire/scalar';
export type { ScreenPopVariable } from './wire/screen-pop-variables';
export type { SessionInfo } from './wire/session-info';
export type { SmartReachValidationEvent } from './wire/smart-reach';
export type { SupervisorContactEvent, SupervisorMonitorEvent } from './wire/supervisor';
export type { UntrustedHtml } from './wire/untrusted-html';
export type { UpdateNotice, UpdateNoticeName } from './wire/update-notice';
export type { VoiceMailContactEvent, VoiceMailPlayBackEvent } from './wire/voice-mail';
export type { WorkItemContactEvent } from './wire/work-item-contact';
