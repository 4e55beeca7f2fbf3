import { readId } from './contact-id';
import { eventIn } from './event-name';
import type { RawEvent } from './family';
import { kindOf, type Rejection } from './rejection';
import { id, UNREADABLE } from './scalar';

/** The issuers of a desktop's messages: MAX, and CXone Agent (protocol.md A.5). */
export const HOST_ISSUERS: readonly string[] = ['MAX', 'CXA'];

/** A host message that passed: what is an event stands in `events`, what is none in `rejections`. */
export interface Envelope {
  readonly issuer: string;
  /** The contact the registration is bound to, as a digit string. */
  readonly contactId: string | null;
  readonly events: readonly RawEvent[];
  /** Where each event stood in the message; undefined where nothing was left out. */
  readonly places: readonly number[] | undefined;
  readonly rejections: readonly Rejection[];
}

/**
 * Reads the response object of protocol.md A.5. A `SessionInfo` on its own, as the help page shows it, is a message of one
 * event. No event is decoded and no text is looked into.
 */
export function readEnvelope(data: unknown, issuers: readonly string[]): Envelope | Rejection {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return notABatch('', 'object', data);
  const { issuer, contactId, events, messageType } = data as Readonly<Record<string, unknown>>;
  if (messageType === 'SessionInfo' && events === undefined) {
    if (issuer !== undefined && !isIssuer(issuer, issuers)) return notABatch('issuer', expectedIssuer(issuers), issuer);
    const name = issuer ?? issuers[0] ?? 'MAX';
    return { issuer: name, contactId: null, events: [data as RawEvent], places: undefined, rejections: [] };
  }
  if (!isIssuer(issuer, issuers)) return notABatch('issuer', expectedIssuer(issuers), issuer);
  if (!Array.isArray(events)) return notABatch('events', 'array', events);
  const bound = readId(contactId) ?? null;
  const unread = unreadableContact(contactId);
  // Nearly always every entry is an event as it stands, and the host's own array will do.
  if (areEvents(events)) return { issuer, contactId: bound, events, places: undefined, rejections: unread };
  const read = readEntries(events);
  return { issuer, contactId: bound, ...read, rejections: [...unread, ...read.rejections] };
}

function isIssuer(issuer: unknown, issuers: readonly string[]): issuer is string {
  return typeof issuer === 'string' && issuers.includes(issuer);
}

function expectedIssuer(issuers: readonly string[]): string {
  return issuers.map((issuer) => `'${issuer}'`).join(' or ');
}

function notABatch(path: string, expected: string, actual: unknown): Rejection {
  return { reason: 'not-a-batch', path, expected, actual: kindOf(actual) };
}

/** The envelope's own contact id; one that cannot be read costs nothing but itself. */
function unreadableContact(contactId: unknown): readonly Rejection[] {
  if (id.read(contactId) !== UNREADABLE) return NOTHING;
  return [{ reason: 'unreadable-field', path: 'contactId', expected: id.expected, actual: kindOf(contactId) }];
}

const NOTHING: readonly Rejection[] = [];

function areEvents(entries: readonly unknown[]): entries is readonly RawEvent[] {
  for (const entry of entries) if (entry === undefined || eventIn(entry) !== entry) return false;
  return true;
}

function readEntries(entries: readonly unknown[]): Pick<Envelope, 'events' | 'places' | 'rejections'> {
  const events: RawEvent[] = [];
  const places: number[] = [];
  const rejections: Rejection[] = [];
  // By its keys, not by its length: an array of holes may be four thousand million long.
  for (const key of Object.keys(entries)) {
    const place = Number(key);
    if (!Number.isInteger(place)) break; // what else an array may carry comes after its entries
    const entry = entries[place];
    const raw = eventIn(entry);
    if (raw === undefined) {
      const expected = 'event with Type, type or messageType';
      rejections.push({ reason: 'not-an-event', path: `events.${String(place)}`, expected, actual: kindOf(entry) });
    } else {
      events.push(raw);
      places.push(place);
    }
  }
  return { events, places, rejections };
}
