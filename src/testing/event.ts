import { encodeEvent, type EventMap, type RawEvent, type WireMap } from 'rx-max';
import { exampleOf } from './example-of';
import type { FieldsOf } from './fields-of';

/**
 * An event as a desktop sends it: some fields, in the decoded spelling, and the rest from an example. What is given as
 * `undefined` is left out.
 *
 * @param type - its name on the wire
 * @see `callContact`, `agentState` and the others, which are this for one type each
 */
export function event<Type extends keyof EventMap>(type: Type, fields: FieldsOf<Type> = {}): WireMap[Type] {
  const whole = { ...exampleOf(type, fields), ...fields };
  // The example has what the type needs, and nobody sent it, so that there is nothing raw.
  const decoded = { ...whole, contactId: whole.contactId ?? null, type, raw: {} } as unknown as EventMap[Type];
  return encodeEvent(decoded) as unknown as WireMap[Type]; // what it says it is, for each type that there is
}

/** An event of a type that nobody knows, as it is; it says that this is meant. */
export function unknownEvent(raw: RawEvent): RawEvent {
  return raw;
}
