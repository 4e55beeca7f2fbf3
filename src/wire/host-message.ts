import { contactIdOf } from './contact-id';
import { canonicalName, eventIn, nameOf } from './event-name';
import type { RawEvent } from './family';
import type { MaxEvent } from './max-event';
import { kindOf, rejected, type Rejection } from './rejection';
import { id, readScalar } from './scalar';

/** The issuers of a desktop's messages: MAX, and CXone Agent (protocol.md A.5). */
export const HOST_ISSUERS: readonly string[] = ['MAX', 'CXA'];

/** A message of the host that is a batch. */
export interface HostMessage {
  readonly issuer: string;
  /** The contact the registration is bound to, as a digit string. */
  readonly contactId: string | null;
  readonly origin: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** What is an event. */
  readonly entries: readonly Entry[];
  /** What is none. */
  readonly rejections: readonly Rejection[];
  /** What a reader made of it, under a symbol of its own. */
  [reader: symbol]: unknown;
}

/** An event as it stands in its message, undecoded; its name and its contact are looked up once, whoever asks for them. */
export interface Entry {
  readonly raw: RawEvent;
  /** The canonical name of its type. */
  readonly name: string;
  readonly message: HostMessage;
  /** Its place in the message. */
  readonly at: number;
  /** Read it with {@link contactOf}. */
  contactId?: string | null;
  /** The event itself where somebody made it by hand. */
  readonly event?: MaxEvent;
  /** What a reader made of it, under a symbol of its own. */
  [reader: symbol]: unknown;
}

/** The contact that an event belongs to, as a digit string; null for an event of the agent. */
export function contactOf(entry: Entry): string | null {
  return entry.contactId === undefined ? (entry.contactId = contactIdOf(entry.raw)) : entry.contactId;
}

/** From how many entries on an array is not walked from end to end: one of holes may be four thousand million long. */
const LONG = 10_000;

/**
 * Reads the response object of protocol.md A.5. A `SessionInfo` on its own, as the help page shows it, is a message of one
 * event. No event is decoded.
 *
 * @param receivedAt - milliseconds since the epoch
 */
export function readMessage(
  data: unknown,
  issuers: readonly string[],
  origin: string,
  receivedAt: number,
): HostMessage | Rejection {
  if (kindOf(data) !== 'object') return rejected('not-a-batch', '', 'object', data);
  const { issuer, contactId, events, messageType } = data as RawEvent;
  const bare = messageType === 'SessionInfo' && events === undefined;
  const signed = bare && issuer === undefined ? issuers[0] : issuers.find((accepted) => accepted === issuer);
  if (signed === undefined) return rejected('not-a-batch', 'issuer', [...new Set(issuers)].join(' or '), issuer);
  const list: unknown = bare ? [data] : events;
  if (!Array.isArray(list)) return rejected('not-a-batch', 'events', 'array', events);

  const entries: Entry[] = [];
  const rejections: Rejection[] = [];
  const bound = readScalar(contactId, id, () => {
    rejections.push(rejected('unreadable-field', 'contactId', id.expected, contactId));
  });
  const message = { issuer: signed, contactId: bound ?? null, origin, receivedAt, entries, rejections };
  function take(entry: unknown, at: number): void {
    const raw = eventIn(entry);
    if (raw !== undefined) entries.push({ raw, name: canonicalName(nameOf(raw)), message, at });
    else
      rejections.push(rejected('not-an-event', `events.${String(at)}`, 'event with Type, type or messageType', entry));
  }
  if (list.length < LONG) list.forEach(take);
  else for (const [key, entry] of Object.entries(list)) if (/^\d/.test(key)) take(entry, Number(key));
  return message;
}
