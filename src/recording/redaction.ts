import type { RawEvent, Rejection } from 'rx-max';

import { type FieldSort, harmless, STAND_IN_NAMES } from './field-sorts';
import type { Told } from './offer-times';
import { plainObject, plainValue } from './plain-value';
import { createStandIns } from './stand-ins';

/**
 * What of a recording is kept although it might tell of a person, and what stands in its place. Names are the desktop's own:
 * `CustomData`, `caseNumber` inside the variables of a screen pop, or `FaxContactEvent` for a type of event that rx-max does
 * not know. They hold for a name wherever it stands.
 */
export interface Redaction {
  /** Fields that are kept as they are, and unknown types that keep their name. */
  readonly keep?: readonly string[];
  /** What is kept in place of a field's value; a function that throws, or returns undefined, leaves the field out. */
  readonly with?: Readonly<Record<string, (value: unknown) => unknown>>;
}

/** How what arrives becomes what is kept. */
export interface Redactor {
  readonly event: (event: Told) => RawEvent;
  readonly contactId: (id: string | null) => string | null;
  readonly rejection: (rejection: Rejection) => Rejection;
  /** A reason for how the connection stands. */
  readonly reason: (reason: string, isOfHost: boolean) => string;
}

/** The keys that say what an event is, in the order in which they count (protocol.md A.5). */
const DISCRIMINANTS = ['Type', 'type', 'messageType'];

const ANSWER = /^(success|invalid contact id|invalid subscription types)\.?$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;
const KINDS = ['null', 'array', 'object', 'string', 'number', 'boolean', 'undefined', 'bigint'];

/** How much of a list is kept. */
const LONGEST = 1000;

/** How deep JSON text inside a field is followed. */
const DEPTH = 6;

/**
 * Takes out what may tell of a person. Nothing is kept for not standing on a list of what to take out: a field is kept where
 * it is known to be harmless, and its value is of the form that makes it so.
 *
 * @param shift - by how many milliseconds dates are moved
 */
export function createRedaction({ keep = [], with: own = {} }: Redaction, shift: number): Redactor {
  const { sortOf, isWord, isName } = harmless();
  const standIns = createStandIns();

  function field(name: string, value: unknown, depth: number): unknown {
    const rule = Object.hasOwn(own, name) ? own[name] : undefined;
    if (rule !== undefined) return plainValue(attempt(rule, value));
    if (keep.includes(name)) return plainValue(value);
    const sort = sortOf(name);
    if (sort === undefined) return undefined;
    // What is not there, and what is yes or no, tells of nobody.
    if ((value ?? '') === '' || typeof value === 'boolean') return value;
    return harmlessPart(sort, value, depth) ?? standIn(sort, value);
  }

  /** What of a value may be kept, and undefined where it must be replaced. */
  function harmlessPart(sort: FieldSort, value: unknown, depth: number): unknown {
    if (sort === 'nested') return nested(value, depth);
    if (typeof value === 'number') return numberPart(sort, value);
    if (typeof value !== 'string') return undefined;
    switch (sort) {
      case 'word':
        return isWord(value) ? value : undefined;
      case 'answer':
        return ANSWER.test(value) ? value : undefined;
      case 'flag':
        return /^(true|false|on|off)$/i.test(value) ? value : undefined;
      case 'preview':
        return previewFlag(value);
      case 'shown':
        return /^(true|on)$/i.test(value) ? value : 'Off';
      case 'count':
        return numberPart(sort, /^-?\d+$/.test(value) ? Number(value) : NaN) === undefined ? undefined : value;
      case 'date':
        return moved(value, shift);
      case 'id':
        return /^(0|-1)$/.test(value) ? value : undefined;
      case 'url':
        return value === '$PageOpen' ? value : undefined;
      default:
        return undefined;
    }
  }

  function standIn(sort: FieldSort, value: unknown): unknown {
    const isId = sort === 'id' || sort === 'count';
    if (isId && typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return standIns.id(value);
    if (typeof value === 'number' || typeof value === 'bigint') return 0.5; // which is readable as nothing
    if (typeof value !== 'string') return Array.isArray(value) ? [] : {};
    if (sort === 'id' || (sort === 'count' && /^\d+$/.test(value))) return standIns.id(value);
    if (sort === 'url') return standIns.url(value);
    return standIns.text(STAND_IN_NAMES.find((name) => name === sort) ?? 'text', value);
  }

  function nested(value: unknown, depth: number): unknown {
    if (depth === 0) return undefined;
    if (typeof value === 'string') {
      const inner = nested(attempt(JSON.parse, value), depth);
      return inner === undefined ? undefined : JSON.stringify(inner);
    }
    if (typeof value !== 'object' || value === null) return undefined;
    if (!Array.isArray(value)) return plainObject(value, (name, each) => field(name, each, depth - 1));
    return value
      .slice(0, LONGEST)
      .map((each: unknown) => (each === null ? null : (nested(each, depth - 1) ?? standIn('text', each))));
  }

  return {
    event({ type, raw }) {
      const discriminant = DISCRIMINANTS.find((key) => typeof raw[key] === 'string' && raw[key] !== '');
      return plainObject(raw, (name, value) => {
        if (!DISCRIMINANTS.includes(name)) return field(name, value, DEPTH);
        if (name !== discriminant) return undefined;
        const told = String(value);
        return type !== 'UnknownEvent' || isName(told) || keep.includes(told) ? told : standIns.typeName(told);
      });
    },
    contactId: (id) => (id === null ? null : String(field('contactId', id, 0))),
    rejection({ actual, path, ...rest }) {
      const isKnown = path.split('.').every((part) => /^(\d*|events|issuer)$/.test(part) || sortOf(part));
      return {
        ...rest,
        path: isKnown ? path : '',
        // A foreign message is told by its origin, which is an address.
        actual: KINDS.includes(actual) ? actual : standIns.text('origin', actual),
      };
    },
    reason: (reason, isOfHost) => (!isOfHost || ANSWER.test(reason) ? reason : standIns.text('text', reason)),
  };
}

/** Everything is kept. */
export const NO_REDACTION: Redactor = {
  event: ({ raw }) => plainObject(raw, (_, value) => plainValue(value)),
  contactId: (id) => id,
  rejection: (rejection) => rejection,
  reason: (reason) => reason,
};

/** A number that is none of a telephone: of six digits at most, or "none" of an id. */
function numberPart(sort: FieldSort, value: number): number | undefined {
  const isKept =
    Number.isInteger(value) &&
    (sort === 'count' ? Math.abs(value) < 1e6 : sort === 'id' && (value === 0 || value === -1));
  return isKept ? value : undefined;
}

/** A `BoolStr`, or a text in which `=1` or `=0` tells (protocol.md C.2.1); the rest of the text is not kept. */
function previewFlag(value: string): string | undefined {
  if (/^(true|false|on|off)$/i.test(value)) return value;
  const [, digit] = (value.length > 5 && /=\s*([01])/.exec(value)) || [];
  if (digit === undefined) return undefined;
  return digit === '1' ? 'True' : 'False';
}

/** A date moved; one that would leave the calendar is absent. */
function moved(value: string, shift: number): string | undefined {
  if (!DATE_TIME.test(value)) return undefined;
  const time = Date.parse(/T.*[Z+-]/.test(value) ? value : `${value}Z`) + shift;
  if (Number.isNaN(time)) return undefined;
  const isOnCalendar = time >= Date.parse('0000-01-01') && time < Date.parse('+010000-01-01T00:00:00.000Z');
  return isOnCalendar ? new Date(time).toISOString() : '';
}

function attempt<T>(act: (value: T) => unknown, value: T): unknown {
  try {
    return act(value);
  } catch {
    return undefined;
  }
}
