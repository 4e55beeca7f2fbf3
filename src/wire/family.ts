import { contactIdOf, CONTACT_ID_KEYS } from './contact-id';
import { kindOf, type Rejection } from './rejection';
import { bool, date, id, int, type Scalar, str, UNREADABLE } from './scalar';

/** An event as the desktop sent it. */
export type RawEvent = Readonly<Record<string, unknown>>;

/** What every decoded event has. */
export interface DecodedEvent {
  readonly type: string;
  /** The contact it belongs to, as a digit string; null for an event of the agent. */
  readonly contactId: string | null;
  /** The event as the desktop sent it, with all that this library does not know. */
  readonly raw: RawEvent;
}

/**
 * How a family's literal asks for its fields. The usual scalars are methods of their own, because a call that always means
 * the same function is inlined; `as` takes any other scalar.
 */
export interface Reader {
  readonly str: (value: unknown) => string | undefined;
  readonly bool: (value: unknown) => boolean | undefined;
  readonly int: (value: unknown) => number | undefined;
  readonly id: (value: unknown) => string | undefined;
  readonly date: (value: unknown) => Date | undefined;
  readonly as: <T>(value: unknown, scalar: Scalar<T>) => T | undefined;
}

/** A reader that counts what it could not read, so that a report is made only for events that need one. */
export interface CountingReader extends Reader {
  /** How many values were unreadable since it was asked last. */
  readonly takeUnreadable: () => number;
}

/**
 * An event family: its canonical name and one literal, which is the decoder itself and, run once over a probe, the table for
 * encoding and reports. A literal per family keeps V8's shapes apart and decodes as fast as code written by hand.
 */
export interface Family<E extends DecodedEvent, W extends object> {
  readonly name: E['type'];
  readonly discriminant: 'Type' | 'messageType';
  readonly decode: (wire: W & RawEvent, read: Reader, contactId: string | null) => E;
}

/** One row of a family's table. */
export interface Field {
  /** The decoded name. */
  readonly name: string;
  /** The wire's name. */
  readonly key: string;
  readonly scalar: AnyScalar;
}

/** Any scalar: what it writes it has read itself. */
type AnyScalar = Pick<Scalar<unknown>, 'expected' | 'read'> & { readonly write: (value: never) => unknown };

export function createReader(): CountingReader {
  let unreadable = 0;
  function take<T>(read: T | undefined | typeof UNREADABLE): T | undefined {
    if (read !== UNREADABLE) return read;
    unreadable++;
    return undefined;
  }
  return {
    str: (value) => take(str.read(value)),
    bool: (value) => take(bool.read(value)),
    int: (value) => take(int.read(value)),
    id: (value) => take(id.read(value)),
    date: (value) => take(date.read(value)),
    as: (value, scalar) => take(scalar.read(value)),
    takeUnreadable() {
      const count = unreadable;
      unreadable = 0;
      return count;
    },
  };
}

/** The table of a family: its literal, run over a probe that gives each key back and over a reader that notes the scalar. */
export function fieldsOf(family: AnyFamily): readonly Field[] {
  const probe = new Proxy<Record<string, unknown>>({}, { get: (_, key) => key });
  const note = (scalar: AnyScalar) => (key: unknown) => ({ key, scalar });
  const recorder = {
    str: note(str),
    bool: note(bool),
    int: note(int),
    id: note(id),
    date: note(date),
    as: (key: unknown, scalar: AnyScalar) => ({ key, scalar }),
  } as unknown as Reader; // The recorder answers with notes where a reader answers with values.
  const notes = family.decode(probe as never, recorder, null) as unknown as Record<string, unknown>;
  return Object.entries(notes).flatMap(([name, value]) =>
    isNote(value) && name !== 'contactId' ? [{ name, key: value.key, scalar: value.scalar }] : [],
  );
}

/** Any family. Its literal takes its own wire type, which a dictionary cannot name: `never` lets every one in. */
export interface AnyFamily {
  readonly name: string;
  readonly discriminant: 'Type' | 'messageType';
  readonly decode: (wire: never, read: Reader, contactId: string | null) => DecodedEvent;
}

function isNote(value: unknown): value is { readonly key: string; readonly scalar: AnyScalar } {
  return typeof value === 'object' && value !== null && 'scalar' in value;
}

/** A decoded event in the desktop's spelling again; absent fields are left out. `raw` has no part in it. */
export function encodeWith(family: AnyFamily, event: DecodedEvent): RawEvent {
  const wire: Record<string, unknown> = { [family.discriminant]: family.name };
  if (event.contactId !== null) wire[CONTACT_KEY[family.discriminant]] = event.contactId;
  const values = event as unknown as Readonly<Record<string, unknown>>;
  for (const { name, key, scalar } of fieldsOf(family)) {
    const value = values[name];
    if (value !== undefined) wire[key] = scalar.write(value as never);
  }
  return wire;
}

const CONTACT_KEY = { Type: 'ContactID', messageType: 'contactId' } as const;

/** What of a raw event its family cannot read, one rejection a field; paths are the wire's names. */
export function unreadableFields(family: AnyFamily, raw: RawEvent): readonly Rejection[] {
  const contactIds = contactIdOf(raw) === null ? CONTACT_ID_KEYS.map((key) => ({ key, scalar: id })) : [];
  const unreadable: Rejection[] = [];
  for (const { key, scalar } of [...contactIds, ...fieldsOf(family)]) {
    if (scalar.read(raw[key]) !== UNREADABLE) continue;
    const actual = kindOf(raw[key]);
    unreadable.push({ reason: 'unreadable-field', path: key, expected: scalar.expected, actual, type: family.name });
  }
  return unreadable;
}
