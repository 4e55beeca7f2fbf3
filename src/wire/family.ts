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

/** How a family's literal asks for its fields. */
export type Read = <T>(value: unknown, scalar: Scalar<T>) => T | undefined;

/**
 * An event family: one literal, which is the decoder itself and, run once over a probe, the table for encoding and reports.
 * A literal per family keeps V8's shapes apart and decodes as fast as code written by hand.
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
  /** The wire's name. */
  readonly key: string;
  readonly scalar: Scalar<unknown>;
}

/** The table of a family: its literal, run over a probe that gives each key back and a reader that notes the scalar. */
export function fieldsOf(family: AnyFamily): readonly Field[] {
  const probe = new Proxy({}, { get: (_, key) => key });
  const notes = new Set<unknown>();
  // The reader answers with a note where a reader answers with a value.
  const noted = family(
    probe as never,
    ((key: string, scalar: Scalar<unknown>) => {
      const note = { key, scalar };
      notes.add(note);
      return note;
    }) as never,
    null,
  );
  const entries = Object.entries(noted) as [string, Omit<Field, 'name'>][];
  return entries.flatMap(([name, note]) => (notes.has(note) ? [{ name, ...note }] : []));
}
