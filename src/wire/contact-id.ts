import type { RawEvent, Read } from './family';
import { id, readScalar } from './scalar';

/**
 * The spellings of the contact id on the wire, in the order in which they are tried (protocol.md A.2). The last is that of an
 * `Indicator` in its REST form.
 */
export const CONTACT_ID_KEYS = ['ContactID', 'ContactId', 'contactId', 'contactID', 'senderContactId'] as const;

/**
 * The contact an event belongs to, as a digit string, or null for an event of the agent. The first spelling that holds an
 * id counts; `''`, `'0'`, `0` and `null` mean "no contact".
 *
 * @param read - how each spelling is read
 */
export function contactIdOf(raw: RawEvent, read: Read = readScalar): string | null {
  // Spelled out, not a loop: this stands on the path of every event.
  return (
    read(raw['ContactID'], id) ??
    read(raw['ContactId'], id) ??
    read(raw['contactId'], id) ??
    read(raw['contactID'], id) ??
    read(raw['senderContactId'], id) ??
    null
  );
}

/** A contact id in any form that a person or a desktop writes it, as a digit string; undefined if it is none. */
export function readId(value: unknown): string | undefined {
  return readScalar(value, id);
}

/**
 * A contact id that somebody gave.
 *
 * @param option - what it was given for
 * @throws TypeError for what is none
 */
export function requireId(option: string, value: unknown): string {
  const digits = readScalar(value, id);
  if (digits === undefined) {
    throw new TypeError(`${option}: a positive whole number is needed, as digits if it is above 2^53`);
  }
  return digits;
}
