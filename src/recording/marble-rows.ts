/** A letter of a row, and when it stands, in milliseconds. */
export interface Mark {
  readonly at: number;
  readonly letter: string;
}

/** From how many on columns are written as time that passes. */
const FEW_COLUMNS = 4;

/**
 * Rows of marbles as RxJS's TestScheduler reads them, whose columns line up: a letter takes a millisecond, and letters of one
 * millisecond stand in brackets, which take as many more as they have characters. So that letters follow each other too
 * closely to be drawn: then it is undefined.
 */
export function drawRows(rows: readonly (readonly Mark[])[]): readonly string[] | undefined {
  const times = [...new Set(rows.flat().map(({ at }) => at))].sort((one, other) => one - other);
  let drawn: readonly string[] = rows.map(() => '');
  let drawnTo = 0;
  for (const time of times) {
    if (time < drawnTo) return undefined;
    const pause = paused(time - drawnTo);
    const groups = rows.map((row) => grouped(row.filter(({ at }) => at === time).map(({ letter }) => letter)));
    const width = Math.max(...groups.map(({ length }) => length));
    // What another row's brackets take is time that passes in this one.
    drawn = drawn.map((row, at) => row + pause + (groups[at] ?? '').padEnd(width, '-'));
    drawnTo = time + width;
  }
  return drawn.map((row) => row.trim());
}

/** The letters of one millisecond. */
function grouped(letters: readonly string[]): string {
  return letters.length > 1 ? `(${letters.join('')})` : letters.join('');
}

/** Time that passes: columns, or `1m 20s 5ms` with the spaces that the syntax asks for. */
function paused(milliseconds: number): string {
  if (milliseconds < FEW_COLUMNS) return '-'.repeat(milliseconds);
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = Math.floor((milliseconds % 60_000) / 1000);
  const rest = milliseconds % 1000;
  const parts = [
    ...(minutes ? [`${minutes}m`] : []),
    ...(seconds ? [`${seconds}s`] : []),
    ...(rest ? [`${rest}ms`] : []),
  ];
  return ` ${parts.join(' ')} `;
}

const ALPHABETS: readonly (readonly [first: string, last: string])[] = [
  ['a', 'z'],
  ['A', 'Z'],
  ['α', 'ρ'],
  ['σ', 'ω'],
  ['а', 'я'],
  ['А', 'Я'],
  ['一', '龥'],
];

/** The n-th letter, from 0: Latin ones first, which suffice for a story that somebody reads. */
export function letterAt(index: number): string {
  let left = index;
  for (const [first, last] of ALPHABETS) {
    const from = first.charCodeAt(0);
    const count = last.charCodeAt(0) - from + 1;
    if (left < count) return String.fromCharCode(from + left);
    left -= count;
  }
  throw new RangeError('Too much was recorded for one spec; record less of it, or with a smaller capacity');
}
