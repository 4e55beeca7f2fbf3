import { firstContactId } from './contact-id';
import { nameOf } from './event-name';
import type { AnyFamily, RawEvent, Read } from './family';
import { familyOf, type MaxEvent } from './max-event';
import { kindOf, type Rejection } from './rejection';
import { readScalar } from './scalar';

/**
 * Decodes one event. A known field that cannot be read is absent from the result and told to `report`; it does not cost the
 * event (protocol.md 0.3).
 */
export type DecodeEvent = (raw: RawEvent, report: (rejection: Rejection) => void) => MaxEvent;

/** A decoder with its one reader, which counts what it could not read, so that only an event that needs a report gets one. */
export function createDecoder(): DecodeEvent {
  let unreadable = 0;
  function onUnreadable(): void {
    unreadable++;
  }
  const read: Read = (value, scalar) => readScalar(value, scalar, onUnreadable);

  return (raw, report) => {
    const name = nameOf(raw);
    const family = familyOf(name);
    unreadable = 0;
    const contactId = firstContactId(raw, read);
    if (family === undefined) return { type: 'UnknownEvent', name, contactId, raw };
    // The dictionary's key is the type of what its family decodes.
    const event = family(raw as never, read, contactId) as MaxEvent;
    if (unreadable > 0) reportFields(raw, event.type, family, report);
    return event;
  };
}

/** Decodes an event once more, to see at which key each value stood that cannot be read; paths are the wire's names. */
function reportFields(raw: RawEvent, type: string, family: AnyFamily, report: (rejection: Rejection) => void): void {
  let path = '';
  const watched = new Proxy(raw, { get: (_, key: string) => raw[(path = key)] });
  const read: Read = (value, scalar) =>
    readScalar(value, scalar, () => {
      report({ reason: 'unreadable-field', path, expected: scalar.expected, actual: kindOf(value), type });
    });
  family(watched as never, read, firstContactId(watched, read));
}
