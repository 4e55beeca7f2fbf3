import { contactIdOf } from '../wire/contact-id';
import { canonicalName, nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { awaitsFinalState, isContactType } from './contact';
import { fold } from './fold';
import { sameEvent } from './same-event';
import type { Arrival, Known, KnownContact, Snapshot } from './snapshot';

/** What a repeated answer of the host told. */
export interface Restatement {
  readonly snapshot: Snapshot;
  /** The places of the events that differ from what was known; a rule must not fire twice for the others (semantics 2.3). */
  readonly news: readonly number[];
}

/**
 * Takes in the message of a second acknowledgement. It is held against what is known, it forgets what a new registration
 * leaves unknown, and it removes the contacts that the host can restate and no longer does.
 *
 * @param requestedAll - whether the registration on the wire asks for everything
 */
export function restate(before: Snapshot, arrival: Arrival, requestedAll: boolean): Restatement {
  const news: number[] = [];
  const heard = new Map<string, RawEvent>();
  arrival.events.forEach((raw, at) => {
    if (nameOf(raw) === 'ClientEventSubscriptionAcknowledge') return; // an app gets one, in its opening
    const key = keyOf(raw);
    const last = heard.get(key) ?? lastOf(before, raw);
    if (!sameEvent(last, raw)) news.push(at);
    heard.set(key, raw);
  });
  // Mute and leg are not restated by any host: what they are is unknown until they are told (semantics 5.1).
  const snapshot = fold({ ...before, mute: null, agentLeg: null }, arrival);
  return { snapshot: requestedAll ? withoutVanished(snapshot, before, arrival) : snapshot, news };
}

function keyOf(raw: RawEvent): string {
  return `${canonicalName(nameOf(raw))} ${String(contactIdOf(raw))}`;
}

/** The last event known of the same kind. */
function lastOf(known: Snapshot, raw: RawEvent): RawEvent | undefined {
  const name = canonicalName(nameOf(raw));
  if (isContactType(name)) {
    const contactId = contactIdOf(raw);
    const live = contactId === null ? undefined : known.contacts.get(contactId);
    return (live?.type === name ? live : known.ended.find((ended) => keyOf(ended.raw) === keyOf(raw)))?.raw;
  }
  return byName(known, name)?.raw;
}

function byName(known: Snapshot, name: string): Known | null {
  switch (name) {
    case 'AgentState':
      return known.agentState;
    case 'Mute':
      return known.mute;
    case 'AgentLeg':
      return known.agentLeg;
    case 'MchAgentSettingsChangeEvent':
      return known.settings;
    case 'SessionInfo':
      return known.sessionInfo;
    default:
      return null;
  }
}

/**
 * Removes what the message should have held and does not (semantics 2.5). Without an agent state it is a bare answer, which
 * says "unknown", not "none". CXone Agent's first batch leaves out after-call work, and every channel but voice at times.
 */
function withoutVanished(after: Snapshot, before: Snapshot, arrival: Arrival): Snapshot {
  if (!arrival.events.some((raw) => nameOf(raw) === 'AgentState')) return after;
  const told = new Set(arrival.events.map(contactIdOf));
  const restatesAll = arrival.issuer === 'MAX';
  const vanished = [...before.contacts].filter(
    ([contactId, contact]) => !told.has(contactId) && (restatesAll || isRestatedCall(contact)),
  );
  if (vanished.length === 0) return after;
  const contacts = new Map(after.contacts);
  for (const [contactId] of vanished) contacts.delete(contactId);
  return { ...after, contacts };
}

function isRestatedCall(contact: KnownContact): boolean {
  return contact.type === 'CallContactEvent' && !awaitsFinalState(contact);
}
