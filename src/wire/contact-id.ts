import { id, UNREADABLE } from './scalar';

/** The four spellings of the contact id on the wire, in the order in which they are tried (protocol.md A.2). */
export const CONTACT_ID_KEYS = ['ContactID', 'ContactId', 'contactId', 'contactID'] as const;

/**
 * The contact an event belongs to, as a digit string, or null for an event of the agent. The first spelling that holds an
 * id counts; `''`, `'0'`, `0` and `null` mean "no contact".
 */
export function contactIdOf(raw: Readonly<Record<string, unknown>>): string | null {
  // Spelled out, not a loop: this stands on the path of every event.
  return (
    readId(raw['ContactID']) ?? readId(raw['ContactId']) ?? readId(raw['contactId']) ?? readId(raw['contactID']) ?? null
  );
}

/** A contact id in any form that a person or a desktop writes it, as a digit string; undefined if it is none. */
export function readId(value: unknown): string | undefined {
  if (value === undefined) return undefined; // the usual case on an agent's event: not worth a call
  const read = id.read(value);
  return read === UNREADABLE ? undefined : read;
}
