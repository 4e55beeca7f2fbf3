/** A letter of a row, or a mark, and when it stands; in milliseconds. */
export interface Mark {
  readonly letter: string;
  readonly at: number;
}

export interface ReadRow {
  readonly marks: readonly Mark[];
  /** How long it is. */
  readonly length: number;
}

/**
 * A row as RxJS reads it in virtual time. RxJS itself reads it so there only: elsewhere a column is ten milliseconds to it, and
 * lanes are read anywhere.
 */
export function readRow(row: string): ReadRow {
  const marks: Mark[] = [];
  let now = 0;
  let group: number | undefined;
  for (let rest = row, before = ' '; rest !== '';) {
    const [span = '', number, unit = ''] = (before === ' ' ? TIME.exec(rest) : null) ?? [];
    const [letter = ''] = rest;
    if (span !== '') now += Number(number) * (UNITS[unit] ?? 1);
    else if (letter === '(') group = now++;
    else if (letter !== ' ') {
      if (letter === ')') group = undefined;
      else if (letter !== '-') marks.push({ letter, at: group ?? now });
      now++;
    }
    const read = span === '' ? letter : span;
    rest = rest.slice(read.length);
    before = read.slice(-1);
  }
  return { marks, length: now };
}

/** A time stands between spaces. */
const TIME = /^(\d+(?:\.\d+)?)(ms|s|m) /;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
