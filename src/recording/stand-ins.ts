import type { StandInName } from './field-sorts';

/** How many values of one sort are remembered: memory has an end, and a shift may have none. */
const REMEMBERED = 5000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What stands in place of what is not kept. The same value has the same stand-in, so that events still belong together; it is a
 * number in order of appearance, from which nothing can be guessed. Which stands for which is known in memory only.
 */
export interface StandIns {
  /** An id in its own form: digits, digits above 2^53, a UUID, a number, or any other text. */
  readonly id: (value: string | number) => string | number;
  readonly url: (value: string) => string;
  readonly text: (name: StandInName | 'origin', value: string) => string;
  /** The name of an event type that nobody knows; what tells of a contact still does. */
  readonly typeName: (value: string) => string;
}

export function createStandIns(): StandIns {
  const numbers = new Map<string, { readonly known: Map<string, number>; last: number }>();

  function numberOf(sort: string, value: string): number {
    let row = numbers.get(sort);
    if (row === undefined) numbers.set(sort, (row = { known: new Map(), last: 0 }));
    const { known } = row;
    const number = known.get(value) ?? ++row.last;
    // Put at the end again: the first is the one that was not seen for the longest time.
    known.delete(value);
    known.set(value, number);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return number;
  }

  return {
    id(value) {
      const text = String(value);
      const number = numberOf('id', text);
      if (typeof value === 'number') return SHORT + number;
      if (UUID.test(text)) return `00000000-0000-4000-8000-${padded(number, 12)}`;
      if (/\D/.test(text)) return `id-${number}`;
      // What a number cannot hold stays so: a rule that compares ids as numbers must still be found out.
      return Number.isSafeInteger(Number(text)) ? String(SHORT + number) : LONG + padded(number, 5);
    },
    url: (value) => `https://redacted.example/${numberOf('url', value)}`,
    text: (name, value) => `${name} ${numberOf(name, value)}`,
    typeName: (value) =>
      `Unknown${numberOf('type', value)}${value.endsWith('ContactEvent') ? 'ContactEvent' : 'Event'}`,
  };
}

/** The ids that stand in place of ids begin after it. */
const SHORT = 100_000_000;
/** The same for ids above 2^53, in digits. */
const LONG = '9007199254741';

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
