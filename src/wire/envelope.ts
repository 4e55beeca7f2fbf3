import { eventIn } from './event-name';
import type { RawEvent } from './family';
import { kindOf, type Rejection } from './rejection';
import { id, readScalar } from './scalar';

/** The issuers of a desktop's messages: MAX, and CXone Agent (protocol.md A.5). */
export const HOST_ISSUERS: readonly string[] = ['MAX', 'CXA'];

/** A host message that passed: what is an event stands in `events`, what is none in `rejections`. */
export interface Envelope {
  readonly issuer: string;
  /** The contact the registration is bound to, as a digit string. */
  readonly contactId: string | null;
  readonly events: readonly RawEvent[];
  /** Where an event stood in the message, as a path has it. */
  readonly placeOf: (event: RawEvent) => string;
  readonly rejections: readonly Rejection[];
}

/**
 * Reads the response object of protocol.md A.5. A `SessionInfo` on its own, as the help page shows it, is a message of one
 * event. No event is decoded and no text is looked into.
 */
export function readEnvelope(data: unknown, issuers: readonly string[]): Envelope | Rejection {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return notABatch('', 'object', data);
  const { issuer, contactId, events, messageType } = data as RawEvent;
  const bare = messageType === 'SessionInfo' && events === undefined;
  const signed = bare && issuer === undefined ? issuers[0] : issuers.find((accepted) => accepted === issuer);
  if (signed === undefined) return notABatch('issuer', issuers.join(' or '), issuer);
  const entries: unknown = bare ? [data] : events;
  if (!Array.isArray(entries)) return notABatch('events', 'array', events);

  const rejections: Rejection[] = [];
  const bound = readScalar(contactId, id, () => {
    rejections.push({
      reason: 'unreadable-field',
      path: 'contactId',
      expected: id.expected,
      actual: kindOf(contactId),
    });
  });
  return {
    issuer: signed,
    contactId: bound ?? null,
    events: readEntries(entries, rejections),
    // By its keys, not by its length: an array of holes may be four thousand million long.
    placeOf: (event) => Object.keys(entries).find((key) => eventIn(entries[Number(key)]) === event) ?? '',
    rejections,
  };
}

function notABatch(path: string, expected: string, actual: unknown): Rejection {
  return { reason: 'not-a-batch', path, expected, actual: kindOf(actual) };
}

function readEntries(entries: readonly unknown[], rejections: Rejection[]): readonly RawEvent[] {
  // Nearly always every entry is an event as it stands, and the host's own array will do.
  let at = 0;
  while (at < entries.length && entries[at] !== undefined && eventIn(entries[at]) === entries[at]) at++;
  if (at === entries.length) return entries as readonly RawEvent[];
  const events: RawEvent[] = [];
  for (const key of Object.keys(entries)) {
    const entry = entries[Number(key)];
    const event = eventIn(entry);
    if (event !== undefined) events.push(event);
    else if (/^\d/.test(key)) {
      const expected = 'event with Type, type or messageType';
      rejections.push({ reason: 'not-an-event', path: `events.${key}`, expected, actual: kindOf(entry) });
    }
  }
  return events;
}
