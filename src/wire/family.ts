import type { Scalar } from './scalar';

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
 * All others are tables, which weigh a third.
 */
export type Family<E extends DecodedEvent, W extends object> = (
  wire: W & RawEvent,
  read: Read,
  contactId: string | null,
) => E;

/** Any family. Its literal takes its own wire type, which a dictionary cannot name: `never` lets every one in. */
export type AnyFamily = (wire: never, read: Read, contactId: string | null) => DecodedEvent;

/** One row of a family's table. */
export interface Field {
  /** The decoded name. */
  readonly name: string;
  /** Its spellings on the wire, of which nearly every field has one; the first is the one to write. */
  readonly keys: readonly [string, ...string[]];
  readonly scalar: Scalar<unknown>;
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
