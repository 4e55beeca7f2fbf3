import { bool, date, id, int, json, oneOf, type Scalar, str } from './scalar';

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

/** How a family asks for its fields. */
export type Read = <T>(value: unknown, scalar: Scalar<T>) => T | undefined;

/**
 * An event family, which is the decoder itself and, run once over a probe, the table for encoding and reports. The two that
 * arrive all day are literals: a literal per family keeps V8's shapes apart and decodes as fast as code written by hand.
 * All others are a {@link Table}, which weighs a third.
 */
export type Family<E extends DecodedEvent, W extends object> = (
  wire: W & RawEvent,
  read: Read,
  contactId: string | null,
) => E;

/** Any family. Its literal takes its own wire type, which a dictionary cannot name: `never` lets every one in. */
export type AnyFamily = (wire: never, read: Read, contactId: string | null) => DecodedEvent;

/**
 * A family as a table: the wire's names, each followed by the sign of its scalar: a space for `Str`, `?` BoolStr, `#` IntStr,
 * `^` IdStr, `@` DateStr, `$` JsonStr, `!` for the next of the family's own scalars, which follow the text. An own scalar that
 * is text is an enumeration, its members separated by spaces. A field with several spellings has them separated by `|`: the
 * first that is there counts, and the first is written.
 */
export type Table = string | readonly [fields: string, ...own: readonly (string | Scalar<unknown>)[]];

/** One row of a family's table. */
export interface Field {
  /** The decoded name. */
  readonly name: string;
  /** Its spellings on the wire, of which nearly every field has one; the first is the one to write. */
  readonly keys: readonly [string, ...string[]];
  readonly scalar: Scalar<unknown>;
}

const SCALARS: Readonly<Record<string, Scalar<unknown>>> = {
  ' ': str,
  '?': bool,
  '#': int,
  '^': id,
  '@': date,
  $: json,
};

/**
 * The family that a table describes. The table is parsed when its first event arrives.
 *
 * @param common - the fields that its kind of event has besides
 */
export function fromTable(type: string, table: Table, common: string): AnyFamily {
  let fields: readonly Field[] | undefined;
  let blank: object | undefined;
  return (wire: RawEvent, read, contactId) => {
    fields ??= parse(table, common);
    // Cloned, because an object that gets so many properties by computed names falls into V8's slow form.
    blank ??= Object.fromEntries(['type', 'contactId', ...fields.map(({ name }) => name), 'raw'].map((name) => [name]));
    const event: Record<string, unknown> = { ...blank, type, contactId, raw: wire };
    for (const { name, keys, scalar } of fields) event[name] = read(valueIn(wire, keys), scalar);
    return event as unknown as DecodedEvent; // whose three properties it has
  };
}

function parse(table: Table, common: string): readonly Field[] {
  const [fields, ...own] = [table].flat() as [string, ...(string | Scalar<unknown>)[]]; // the text comes first
  const cells = (fields + common).match(/[\w|]+./g) ?? [];
  return cells.map((cell) => {
    const keys = cell.slice(0, -1).split('|') as [string, ...string[]]; // splitting gives one part at least
    const scalar = SCALARS[cell.slice(-1)] ?? own.shift();
    return {
      name: camelCase(keys[0]),
      keys,
      scalar: typeof scalar === 'string' ? oneOf(scalar) : (scalar as Scalar<unknown>), // a table has as many as it has `!`
    };
  });
}

/** The decoded name of a wire's: runs of capitals are words, and the last capital before a small letter begins the next one. */
function camelCase(key: string): string {
  return key.replace(/^.|[A-Z](?![a-z])/g, (letter, at: number) =>
    key.charAt(at - 1) > 'Z' ? letter : letter.toLowerCase(),
  );
}

/** What a field holds, by the first of its spellings that is there. */
function valueIn(wire: RawEvent, keys: readonly string[]): unknown {
  let value: unknown;
  for (const key of keys) if (isThere((value = wire[key]))) break;
  return value;
}

/** Whether a field holds anything: `''` means absent as null and undefined do. */
export function isThere(value: unknown): boolean {
  return (value ?? '') !== '';
}

/** The table of a family: the family run over a probe that notes which keys are asked for and by which scalar. */
export function fieldsOf(family: AnyFamily): readonly Field[] {
  let keys: string[] = [];
  const probe = new Proxy({}, { get: (_, key: string) => void keys.push(key) });
  const notes = new Set<unknown>();
  // The reader answers with a note where a reader answers with a value.
  const noted = family(
    probe as never,
    ((_: unknown, scalar: Scalar<unknown>) => {
      const note = { keys, scalar };
      keys = [];
      notes.add(note);
      return note;
    }) as never,
    null,
  );
  const entries = Object.entries(noted) as [string, Omit<Field, 'name'>][];
  return entries.flatMap(([name, note]) => (notes.has(note) ? [{ name, ...note }] : []));
}
