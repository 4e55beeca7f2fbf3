import { CONTACT_ID_KEYS, firstContactId } from './contact-id';
import { nameOf } from './event-name';
import { type AnyFamily, fieldsOf, isThere, type RawEvent, type Read } from './family';
import { familyOf, type MaxEvent } from './max-event';
import { kindOf, type Rejection } from './rejection';
import { id, readScalar } from './scalar';

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
  const readId = (value: unknown): string | undefined => readScalar(value, id, onUnreadable);

  return (raw, report) => {
    const name = nameOf(raw);
    const family = familyOf(name);
    unreadable = 0;
    const contactId = firstContactId(raw, readId);
    if (family === undefined) return { type: 'UnknownEvent', name, contactId, raw };
    // The dictionary's key is the type of what its family decodes.
    const event = family(raw as never, read, contactId) as MaxEvent;
    if (unreadable > 0) reportFields(raw, event.type, family, report);
    return event;
  };
}

/** Names what a family cannot read of an event, one rejection a field; paths are the wire's names. */
function reportFields(raw: RawEvent, type: string, family: AnyFamily, report: (rejection: Rejection) => void): void {
  const ids = CONTACT_ID_KEYS.map((key) => ({ keys: [key], scalar: id }));
  for (const { keys, scalar } of [...ids, ...fieldsOf(family)]) {
    const key = keys.find((spelling) => isThere(raw[spelling]));
    if (key === undefined) continue;
    readScalar(raw[key], scalar, () => {
      const actual = kindOf(raw[key]);
      report({ reason: 'unreadable-field', path: key, expected: scalar.expected, actual, type });
    });
  }
}
