import { acknowledge, type AcknowledgeWire, type ClientEventSubscriptionAcknowledge } from './acknowledge';
import { agentLeg, type AgentLegEvent, type AgentLegWire } from './agent-leg';
import {
  agentSessionEnd,
  type AgentSessionEndEvent,
  type AgentSessionEndWire,
  agentSessionStart,
  type AgentSessionStartEvent,
  type AgentSessionStartWire,
  remoteAgentSessionEnd,
  type RemoteAgentSessionEndEvent,
  type RemoteAgentSessionEndWire,
} from './agent-session';
import {
  mchAgentSettingsChange,
  type MchAgentSettingsChangeEvent,
  type MchAgentSettingsChangeWire,
} from './agent-settings';
import { agentState, type AgentStateEvent, type AgentStateWire } from './agent-state';
import { callContact, type CallContactEvent, type CallContactWire } from './call-contact';
import { canonicalName, type CanonicalName } from './event-name';
import type { AnyFamily, DecodedEvent } from './family';
import { mute, type MuteEvent, type MuteWire } from './mute';
import { sessionInfo, type SessionInfo, type SessionInfoWire } from './session-info';

/** The decoded form of every type that is known, by its name on the wire. */
export interface EventMap {
  readonly AgentSessionStart: AgentSessionStartEvent;
  readonly AgentSessionEnd: AgentSessionEndEvent;
  readonly RemoteAgentSessionEnd: RemoteAgentSessionEndEvent;
  readonly AgentState: AgentStateEvent;
  readonly AgentLeg: AgentLegEvent;
  readonly Mute: MuteEvent;
  readonly MchAgentSettingsChangeEvent: MchAgentSettingsChangeEvent;
  readonly CallContactEvent: CallContactEvent;
  readonly SessionInfo: SessionInfo;
  readonly ClientEventSubscriptionAcknowledge: ClientEventSubscriptionAcknowledge;
}

/** The wire form of every type that is known, by its name. */
export interface WireMap {
  readonly AgentSessionStart: AgentSessionStartWire;
  readonly AgentSessionEnd: AgentSessionEndWire;
  readonly RemoteAgentSessionEnd: RemoteAgentSessionEndWire;
  readonly AgentState: AgentStateWire;
  readonly AgentLeg: AgentLegWire;
  readonly Mute: MuteWire;
  readonly MchAgentSettingsChangeEvent: MchAgentSettingsChangeWire;
  readonly CallContactEvent: CallContactWire;
  readonly SessionInfo: SessionInfoWire;
  readonly ClientEventSubscriptionAcknowledge: AcknowledgeWire;
}

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

const FAMILIES: { readonly [Name in keyof EventMap]: AnyFamily } = {
  AgentSessionStart: agentSessionStart,
  AgentSessionEnd: agentSessionEnd,
  RemoteAgentSessionEnd: remoteAgentSessionEnd,
  AgentState: agentState,
  AgentLeg: agentLeg,
  Mute: mute,
  MchAgentSettingsChangeEvent: mchAgentSettingsChange,
  CallContactEvent: callContact,
  SessionInfo: sessionInfo,
  ClientEventSubscriptionAcknowledge: acknowledge,
};

const FAMILY_LIST = /* #__PURE__ */ Object.entries(FAMILIES);

/** The family of a type by its name, in either spelling; none for a type that is not known. */
export function familyOf(name: string): AnyFamily | undefined {
  const canonical = canonicalName(name);
  // Compared one by one: a fresh text as a key costs its hash, and every event has one.
  return FAMILY_LIST.find(([type]) => type === canonical)?.[1];
}
