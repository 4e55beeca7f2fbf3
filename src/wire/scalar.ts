/**
 * The primitive wire types of protocol.md 0.3. The desktop sends nearly everything as text; a scalar says how one such text
 * becomes a value. Going back is the encoder's, so that a page that encodes nothing does not carry it.
 */
export interface Scalar<T> {
  /** What was expected, in words fit for a report: a form, never a value. */
  readonly expected: string;
  /** What `''` means; absent for all but integers. */
  readonly empty?: T;
  /** The value of something that is there: null where it means "none", undefined where it cannot be understood. */
  readonly read: (value: unknown) => T | null | undefined;
}

/** A field's value: undefined where it is absent, and where it is unreadable, which `unreadable` is told. */
export function readScalar<T>(value: unknown, scalar: Scalar<T>, unreadable?: () => void): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === '') return scalar.empty;
  const read = scalar.read(value);
  if (read === undefined) unreadable?.();
  return read ?? undefined;
}

/** `Str`: text; `''` is absent. */
export const str: Scalar<string> = {
  expected: 'string',
  read: (value) => (typeof value === 'string' ? value : undefined),
};

/** `BoolStr`: `'True'` or `'False'` in any letter case, also `'On'`, `'Off'` and a real boolean; `''` is absent. */
export const bool: Scalar<boolean> = {
  expected: "BoolStr ('True' or 'False')",
  read(value) {
    if (typeof value === 'boolean') return value;
    const word = memberOf(BOOLS, value);
    return word && (word === 'True' || word === 'On');
  },
};

const BOOLS = ['True', 'False', 'On', 'Off'] as const;

/** `IntStr`: decimal digits, perhaps with a minus sign, or a number; `''` means 0 (CXA). */
export const int: Scalar<number> = {
  expected: 'IntStr (decimal digits)',
  empty: 0,
  read(value) {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    // '-0' is 0 to anybody but Object.is.
    return Number.isSafeInteger(number) ? (number as number) + 0 : undefined;
  },
};

/**
 * `IdStr`: decimal digits, kept as a string, because ids above 2^53 occur (protocol.md A.2). A number is taken where it is
 * exact; `''`, `'0'` and `0` mean "none".
 */
export const id: Scalar<string> = {
  expected: 'IdStr (decimal digits)',
  read(value) {
    if (value === '0' || value === 0) return null;
    const text = Number.isSafeInteger(value) ? String(value) : value;
    return typeof text === 'string' && !/\D/.test(text) ? text : undefined;
  },
};

const DATE_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** `DateStr`: ISO 8601 in UTC; `''` is absent. A text without a zone is taken as UTC. */
export const date: Scalar<Date> = {
  expected: 'DateStr (ISO 8601, UTC)',
  read(value) {
    if (typeof value !== 'string' || !DATE_TIME.test(value)) return undefined;
    const year = digits(value, 0, 4);
    const day = digits(value, 8);
    const hour = digits(value, 11);
    // A day that its month does not have would be one of the next month.
    if (day > 28 && new Date(value.slice(0, 10)).getUTCDate() !== day) return undefined;
    // The form that the desktops send, `YYYY-MM-DDTHH:mm:ss.fffZ`, is read by its places: `Date.parse` takes three times as
    // long. `Date.UTC` takes the first hundred years for those of the twentieth century.
    const time =
      value[23] === 'Z' && year > 99 && hour < 24
        ? Date.UTC(year, digits(value, 5) - 1, day, hour, digits(value, 14), digits(value, 17), digits(value, 20, 3))
        : Date.parse(/T.*[Z+-]/.test(value) ? value : `${value}Z`);
    return Number.isNaN(time) ? undefined : new Date(time);
  },
};

function digits(text: string, from: number, length = 2): number {
  let number = 0;
  for (let at = from; at < from + length; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/**
 * An enumeration. Known members take their documented spelling whatever letter case came (protocol.md 0.3), an unknown
 * member is kept as it is: new desktops bring new states, and a rule can still name them.
 *
 * @param known - the members, separated by spaces
 */
export function oneOf<Known extends string>(known: Known): Scalar<Words<Known> | OtherText> {
  const members = known.split(' ');
  return { expected: str.expected, read: (value) => memberOf(members, value) ?? str.read(value) };
}

/** The member that a text is, in any letter case. */
export function memberOf<Member extends string>(members: readonly Member[], value: unknown): Member | undefined {
  // The documented spelling is the usual one. A list, not a set: a fresh text as a key costs its hash.
  if (members.includes(value as Member)) return value as Member; // as it then is
  const lower = typeof value === 'string' && value.toLowerCase();
  return members.find((member) => member.toLowerCase() === lower);
}

/** `JsonStr`: JSON text, or already the list or object that it stands for. What is not JSON is kept as text. */
export const json: Scalar<Json> = {
  expected: 'JsonStr (JSON text)',
  read(value) {
    if (typeof value === 'string') return parsed<Json>(value, JSON.parse);
    return typeof value === 'object' ? (value as Json) : undefined; // a structured clone may hold more than JSON has
  },
};

/** What a parser makes of a text; the text as it is where the parser refuses it. */
export function parsed<T>(text: string, parse: (text: string) => T): T | string {
  try {
    return parse(text);
  } catch {
    return text;
  }
}

/**
 * A list of objects, read as a whole: one entry that cannot be understood makes the list unreadable.
 *
 * @param item - one entry's values; it tells `unreadable` of what it cannot read
 * @param listIn - the list in a value, where it may come in another form
 */
export function listOf<T>(
  expected: string,
  item: (entry: Readonly<Record<string, unknown>>, unreadable: () => void) => readonly T[],
  listIn: (value: unknown) => unknown = (value) => value,
): Scalar<readonly T[]> {
  return {
    expected,
    read(value) {
      const list = listIn(value);
      if (!Array.isArray(list)) return undefined;
      let complete = true;
      const items: T[] = [];
      for (const entry of list as readonly unknown[]) {
        // At once: what follows one hole may be four thousand million others.
        if (typeof entry !== 'object' || entry === null) return undefined;
        const read = item(entry as Readonly<Record<string, unknown>>, () => void (complete = false));
        for (const each of read) items.push(each); // spread, a hundred thousand of them would overflow the stack
      }
      return (complete as boolean) ? items : undefined; // the callback may have changed it
    },
  };
}

/** Any other text; it keeps the known members of an enumeration in an editor's completion. */
export type OtherText = string & Record<never, never>;

/** The words of a text that are separated by spaces. */
export type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text;

/** What JSON text holds. Nothing about it is promised: narrow it before use. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
