import { contactIdOf } from './contact-id';
import type { AnyFamily, Read } from './family';
import type { Entry } from './host-message';
import { familyOf, type MaxEvent } from './max-event';
import { rejected, type Rejection } from './rejection';
import { readScalar } from './scalar';

/**
 * Told of a known field that cannot be read: it is absent from the event, and does not cost it (protocol.md 0.3).
 *
 * @param entry - where it stands
 */
export type Report = (rejection: Rejection, entry: Entry) => void;

/** A decoder with its one reader, which counts what it could not read, so that only an event that needs a report gets one. */
export function createDecoder(report: Report): (entry: Entry) => MaxEvent {
  let unreadable = 0;
  function onUnreadable(): void {
    unreadable++;
  }
  const read: Read = (value, scalar) => readScalar(value, scalar, onUnreadable);

  return (entry) => {
    const { raw, name } = entry;
    const family = familyOf(name);
    unreadable = 0;
    const contactId = contactIdOf(raw, read);
    if (family === undefined) return { type: 'UnknownEvent', name, contactId, raw };
    const event = family(raw as never, read, contactId);
    if (unreadable > 0) reportFields(entry, family, report);
    return event as MaxEvent; // the dictionary's key is the type of what its family decodes
  };
}

/** Decodes an event once more, to see at which key each value stood that cannot be read; paths are the wire's names. */
function reportFields(entry: Entry, family: AnyFamily, report: Report): void {
  const { raw, name, at } = entry;
  let key = '';
  const watched = new Proxy(raw, { get: (_, asked: string) => raw[(key = asked)] });
  const read: Read = (value, scalar) =>
    readScalar(value, scalar, () => {
      const path = `events.${String(at)}.${key}`;
      report({ ...rejected('unreadable-field', path, scalar.expected, value), type: name }, entry);
    });
  family(watched as never, read, contactIdOf(watched, read));
}
