import { CONTACT_ID_KEYS } from './contact-id';
import { nameOf } from './event-name';
import { fieldsOf, isThere, type RawEvent } from './family';
import { familyOf } from './max-event';
import { kindOf } from './rejection';
import { id, readScalar, type Scalar } from './scalar';

/**
 * Something about an event that is not as the protocol has it. It names types, fields and kinds, and never holds a value, so
 * that it can be logged.
 */
export interface Drift {
  /**
   * - `unknown-type`: a type without a family; it is passed on as `UnknownEvent`;
   * - `unknown-field`: a field that its type is not known to have; it stands in `raw`;
   * - `other-kind`: a known field that cannot be read, or that is a number or a boolean where the protocol has text.
   */
  readonly drift: 'unknown-type' | 'unknown-field' | 'other-kind';
  /** The event's name on the wire. */
  readonly type: string;
  /** The field's name on the wire; `''` where the type itself is unknown. */
  readonly field: string;
  /** What belongs there, in words; `''` where nothing is known. */
  readonly expected: string;
  /** The name of the kind of what stood there. */
  readonly actual: string;
}

/** A drift, and how often it was seen. */
export interface CountedDrift extends Drift {
  readonly count: number;
}

/** What has drifted so far. */
export interface DriftReport {
  /** One entry a kind of drift, in the order in which they were first seen; at most {@link DRIFT_LIMIT}. */
  readonly seen: ReadonlyMap<string, CountedDrift>;
  /** How many were not counted, because the report was full. */
  readonly beyond: number;
}

/** How many kinds of drift a report tells apart: names come from the desktop, and there may be no end of them. */
export const DRIFT_LIMIT = 256;

/** How much of a name is kept. */
const NAME_LENGTH = 64;

/** A report of nothing. */
export const NO_DRIFT: DriftReport = { seen: new Map(), beyond: 0 };

/** The report with one more event taken in; the same report if nothing about the event has drifted. */
export function withDrift(report: DriftReport, raw: RawEvent): DriftReport {
  const drifts = driftOf(raw);
  if (drifts.length === 0) return report;
  const seen = new Map(report.seen);
  let { beyond } = report;
  for (const drift of drifts) {
    const key = JSON.stringify(Object.values(drift));
    const known = seen.get(key);
    if (known === undefined && seen.size >= DRIFT_LIMIT) beyond++;
    else seen.set(key, { ...drift, count: (known?.count ?? 0) + 1 });
  }
  return { seen, beyond };
}

/** What about an event is not as the protocol has it. */
export function driftOf(raw: RawEvent): readonly Drift[] {
  const name = nameOf(raw);
  const type = name.slice(0, NAME_LENGTH);
  const family = familyOf(name);
  if (family === undefined) return [{ drift: 'unknown-type', type, field: '', expected: '', actual: kindOf(raw) }];
  const known = new Map<string, Scalar<unknown>>(CONTACT_ID_KEYS.map((key) => [key, id]));
  for (const { keys, scalar } of fieldsOf(family)) for (const key of keys) known.set(key, scalar);
  return Object.keys(raw).flatMap((key): readonly Drift[] => {
    const value = raw[key];
    const scalar = known.get(key);
    const found = { type, field: key.slice(0, NAME_LENGTH), actual: kindOf(value) };
    if (scalar !== undefined) {
      return isOther(key, value, scalar) ? [{ ...found, drift: 'other-kind', expected: scalar.expected }] : [];
    }
    return DISCRIMINANTS.includes(key) ? [] : [{ ...found, drift: 'unknown-field', expected: '' }];
  });
}

const DISCRIMINANTS: readonly string[] = ['Type', 'type', 'messageType'];

/** Whether a field is of another kind than the protocol says. The reader takes more than it says. */
function isOther(key: string, value: unknown, scalar: Scalar<unknown>): boolean {
  let unreadable = 0;
  if (isThere(value)) readScalar(value, scalar, () => unreadable++);
  // The host's own events, and those of workflows, have numbers in `contactId`.
  return unreadable > 0 || typeof value === 'boolean' || (typeof value === 'number' && key !== 'contactId');
}
