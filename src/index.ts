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
export type { AgentLegEvent } from './wire/agent-leg';
export type { AgentSessionEndEvent, AgentSessionStartEvent, RemoteAgentSessionEndEvent } from './wire/agent-session';
export type { MchAgentSettingsChangeEvent } from './wire/agent-settings';
export type { AgentStateEvent, AgentStateName, NextState } from './wire/agent-state';
export type { CallContactEvent, CallStatus, CallType, ScreenPopVariable } from './wire/call-contact';
export type { ContactCard } from './wire/command';
export { decodeBatch } from './wire/decode-batch';
export type { RawEvent } from './wire/family';
export type { BatchKind, MaxBatch } from './wire/max-batch';
export {
  encodeEvent,
  type EventMap,
  type EventOf,
  type MaxEvent,
  type UnknownEvent,
  type WireMap,
} from './wire/max-event';
export type { MuteEvent } from './wire/mute';
export type { SubscriptionType } from './wire/registration';
export type { Rejection } from './wire/rejection';
export type { SessionInfo } from './wire/session-info';
