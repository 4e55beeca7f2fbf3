/**
 * The primitive wire types of protocol.md 0.3. The desktop sends nearly everything as text; a scalar says how one such text
 * becomes a value and back. `read` answers `undefined` for what means "absent" and {@link UNREADABLE} for what is neither.
 */
export interface Scalar<T> {
  /** What was expected, in words fit for a report: a form, never a value. */
  readonly expected: string;
  readonly read: (value: unknown) => T | undefined | typeof UNREADABLE;
  readonly write: (value: T) => unknown;
}

/** The answer of {@link Scalar.read} to a value that is there but cannot be understood. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

function isAbsent(value: unknown): boolean {
  return value === '' || value === undefined || value === null;
}

/** `Str`: text; `''` is absent. */
export const str: Scalar<string> = {
  expected: 'string',
  read: (value) => (typeof value === 'string' ? (value === '' ? undefined : value) : absentOrUnreadable(value)),
  write: (value) => value,
};

/** `BoolStr`: `'True'` or `'False'` in any letter case, also `'On'`, `'Off'` and a real boolean; `''` is absent. */
export const bool: Scalar<boolean> = {
  expected: "BoolStr ('True' or 'False')",
  read(value) {
    // The two spellings that desktops really send come first: everything else is rare.
    if (value === 'True') return true;
    if (value === 'False') return false;
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string' || value === '') return absentOrUnreadable(value);
    const lower = value.toLowerCase();
    if (lower === 'true' || lower === 'on') return true;
    return lower === 'false' || lower === 'off' ? false : UNREADABLE;
  },
  write: (value) => (value ? 'True' : 'False'),
};

/** `IntStr`: decimal digits, perhaps with a minus sign, or a number; `''` means 0 (CXA). */
export const int: Scalar<number> = {
  expected: 'IntStr (decimal digits)',
  read(value) {
    if (value === '') return 0;
    if (typeof value === 'string') {
      if (!/^-?\d+$/.test(value)) return UNREADABLE;
      const number = Number(value);
      // '-0' is 0 to anybody but Object.is.
      return Number.isSafeInteger(number) ? number + 0 : UNREADABLE;
    }
    if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : UNREADABLE;
    return absentOrUnreadable(value);
  },
  write: (value) => String(value),
};

/**
 * `IdStr`: decimal digits, kept as a string, because ids above 2^53 occur (protocol.md A.2). A number is taken where it is
 * exact; `''`, `'0'` and `0` mean "none".
 */
export const id: Scalar<string> = {
  expected: 'IdStr (decimal digits)',
  read(value) {
    if (typeof value === 'string') {
      if (value === '' || value === '0') return undefined;
      for (let at = 0; at < value.length; at++) {
        const code = value.charCodeAt(at);
        if (code < 48 || code > 57) return UNREADABLE;
      }
      return value;
    }
    if (typeof value === 'number') {
      if (value === 0) return undefined;
      return Number.isSafeInteger(value) && value > 0 ? String(value) : UNREADABLE;
    }
    return absentOrUnreadable(value);
  },
  write: (value) => value,
};

const ISO_DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:?\d\d)?$/;

/** `DateStr`: ISO 8601 in UTC; `''` is absent. A text without a zone is taken as UTC. */
export const date: Scalar<Date> = {
  expected: 'DateStr (ISO 8601, UTC)',
  read(value) {
    if (typeof value !== 'string' || value === '') return absentOrUnreadable(value);
    const fast = utcMilliseconds(value);
    if (!Number.isNaN(fast)) return new Date(fast);
    const match = ISO_DATE_TIME.exec(value);
    if (match === null) return UNREADABLE;
    // Chromium would take 30 February as 2 March, where Firefox refuses it.
    if (new Date(value.slice(0, 10)).getUTCDate() !== Number(value.slice(8, 10))) return UNREADABLE;
    const time = Date.parse(match.groups?.['zone'] === undefined ? `${value}Z` : value);
    return Number.isNaN(time) ? UNREADABLE : new Date(time);
  },
  write: (value) => value.toISOString(),
};

/**
 * Reads exactly `YYYY-MM-DDTHH:mm:ss.fffZ`, the form the desktops send, about three times as fast as `Date.parse`. Anything
 * else, the last days of a month included (months differ), is NaN and left to the general reading.
 */
function utcMilliseconds(text: string): number {
  if (
    text.length !== 24 ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58 ||
    text.charCodeAt(19) !== 46 ||
    text.charCodeAt(23) !== 90
  ) {
    return NaN;
  }
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  const hour = digits(text, 11);
  const minute = digits(text, 14);
  const second = digits(text, 17);
  const millisecond = digits(text, 20) * 10 + (text.charCodeAt(22) - 48);
  const inRange =
    year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour <= 23 && minute <= 59 && second <= 59;
  const last = text.charCodeAt(22);
  return inRange && millisecond >= 0 && last >= 48 && last <= 57
    ? Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
    : NaN;
}

/** Two digits at a place, or NaN; NaN makes every comparison above false. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/**
 * An enumeration. Known members take their documented spelling whatever letter case came (protocol.md 0.3), an unknown
 * member is kept as it is: new desktops bring new states, and a rule can still name them.
 */
export function oneOf<Known extends string>(known: readonly Known[]): Scalar<Known | OtherText> {
  const spelling = new Map<string, Known>();
  for (const member of known) spelling.set(member, member).set(member.toLowerCase(), member);
  return {
    expected: 'string',
    read(value) {
      if (typeof value !== 'string' || value === '') return absentOrUnreadable(value);
      return spelling.get(value) ?? spelling.get(value.toLowerCase()) ?? value;
    },
    write: (value) => value,
  };
}

/** Any other text; it keeps the known members of an enumeration in an editor's completion. */
export type OtherText = string & Record<never, never>;

/** What is left when no form matched: nothing there, or something that is not understood. */
export function absentOrUnreadable(value: unknown): undefined | typeof UNREADABLE {
  return isAbsent(value) ? undefined : UNREADABLE;
}
