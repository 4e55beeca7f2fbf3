import { encodeEvent, type MaxEvent, type RawEvent } from 'rx-max';
import { exampleOf, knownType } from './example-of';
import type { EventFields } from './lane';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An event as a desktop sends it at a time. Fields of a known type, in the decoded spelling, are filled up from an example and
 * written as the wire has them; a raw event is passed on untouched. `Type` and `messageType` tell a raw one, and so does a
 * `type` that nobody knows. A raw event whose `type` is a known one, as CXone Agent makes them up, is written as what it is
 * when decoded as unknown: `{ type: 'UnknownEvent', raw: { type: 'AgentSessionEnd' } }`.
 *
 * @param now - when it happens. The example's times keep their distance from it: a call began a second before it rang
 * @param extra - fields in the decoded spelling, which `fields` may overrule: a contact's id, when it began, what its lane says
 */
export function wireOf(fields: EventFields | RawEvent, now: Date, extra: Fields = {}): RawEvent {
  const given: Fields = fields;
  const type = isRaw(given) ? undefined : knownType(given['type']);
  if (type === undefined) return given['type'] === 'UnknownEvent' ? rawOf(given) : given;
  const said: Fields = { ...extra, ...given };
  const example: Fields = exampleOf(type, said);
  // Not every event in a contact's lane says whose it is.
  const isOfContact = 'contactId' in given || typeof example['contactId'] === 'string';
  const contactId = isOfContact ? ({ ...example, ...said }['contactId'] ?? null) : null;
  // All that its type needs: the example had it, and `raw` plays no part in what is written.
  const event = { ...timed(example, now), ...said, contactId, raw: {} } as unknown as MaxEvent;
  return encodeEvent(event) as RawEvent; // an object of the wire's keys
}

function isRaw(fields: Fields): boolean {
  return 'Type' in fields || 'messageType' in fields;
}

function rawOf(fields: Fields): RawEvent {
  const { raw } = fields;
  if (typeof raw === 'object' && raw !== null) return raw as RawEvent;
  throw new TypeError('raw: the event as the desktop spells it is needed with the type UnknownEvent');
}

/** The time of an example at which its event happened, by the fields that tell it; the first that is there counts. */
const MOMENTS = ['lastStateChangeTimeUtc', 'lastStateChangeTime', 'startTimeUtc', 'startTime', 'callbackTime'] as const;

function timed(example: Fields, now: Date): Fields {
  const moment = MOMENTS.map((name) => example[name]).find((value) => value instanceof Date) ?? now;
  const later = now.getTime() - moment.getTime();
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [
      name,
      value instanceof Date ? new Date(value.getTime() + later) : value,
    ]),
  );
}
