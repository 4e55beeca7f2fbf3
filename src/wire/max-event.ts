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
import { canonicalName, type CanonicalName, nameOf } from './event-name';
import {
  type AnyFamily,
  type CountingReader,
  type DecodedEvent,
  encodeWith,
  type RawEvent,
  unreadableFields,
} from './family';
import { mute, type MuteEvent, type MuteWire } from './mute';
import type { Rejection } from './rejection';
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

const FAMILIES: { readonly [Name in keyof EventMap]: AnyFamily & { readonly name: Name } } = {
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

const FAMILY_LIST: readonly AnyFamily[] = /* #__PURE__ */ Object.values(FAMILIES);

/** The family of a type by its name, in either spelling; none for a type that is not known. */
export function familyOf(name: string): AnyFamily | undefined {
  const canonical = canonicalName(name);
  // Compared one by one: a fresh text as a key costs its hash, and every event has one.
  return FAMILY_LIST.find((family) => family.name === canonical);
}

/**
 * Decodes one event. A known field that cannot be read is absent from the result and told to `report`; it does not cost the
 * event (protocol.md 0.3).
 */
export function decodeEvent(raw: RawEvent, read: CountingReader, report: (rejection: Rejection) => void): MaxEvent {
  const name = nameOf(raw);
  // As `contactIdOf` has it, by a reader that counts what is there and no id.
  const contactId =
    read.id(raw['ContactID']) ??
    read.id(raw['ContactId']) ??
    read.id(raw['contactId']) ??
    read.id(raw['contactID']) ??
    null;
  const family = familyOf(name);
  if (family === undefined) {
    read.takeUnreadable();
    return { type: 'UnknownEvent', name, contactId, raw };
  }
  // The dictionary's key is the type of what its family decodes.
  const event = family.decode(raw as never, read, contactId) as MaxEvent;
  // Fields are named one by one only for an event that has something to report.
  if (read.takeUnreadable() > 0) for (const rejection of unreadableFields(family, raw)) report(rejection);
  return event;
}

/**
 * An event in the desktop's spelling. Fields that are undefined are left out and `raw` has no part in it, but for an
 * {@link UnknownEvent}, which is nothing else.
 */
export function encodeEvent<E extends MaxEvent>(
  event: E,
): E extends { readonly type: keyof WireMap } ? WireMap[E['type']] : RawEvent;
export function encodeEvent(event: MaxEvent): unknown {
  return event.type === 'UnknownEvent' ? event.raw : encodeWith(FAMILIES[event.type], event);
}
