import { readRow } from './read-row';

/** What happens in a row, and when; a time in milliseconds. */
export interface Moment {
  readonly at: number;
  readonly what: 'value' | 'error' | 'complete' | 'from' | 'to';
  readonly value?: unknown;
  /** The letter that stood for it in the row that was written. */
  readonly letter?: string;
}

/** The moments of a row; letters that no legend explains stand for themselves. */
export function momentsOf(row: string, values: Readonly<Record<string, unknown>> = {}, error?: unknown): Moment[] {
  const { marks } = readRow(row);
  // Time begins where somebody comes, as in a row of `hot`.
  const begin = marks.find(({ letter }) => letter === '^')?.at ?? 0;
  return marks
    .filter(({ letter }) => letter !== '^')
    .map(({ letter, at }): Moment => {
      if (letter === '|') return { at: at - begin, what: 'complete', letter };
      if (letter === '#') return { at: at - begin, what: 'error', value: error, letter };
      const value = Object.hasOwn(values, letter) ? values[letter] : letter;
      return { at: at - begin, what: 'value', value, letter };
    });
}

/**
 * What a row makes happen has to be said.
 *
 * @throws TypeError for a letter that stands for nothing
 */
export function insistOnValues(name: string, row: string, values: Readonly<Record<string, unknown>>): void {
  const strange = momentsOf(row).find(({ what, letter = '' }) => what === 'value' && !Object.hasOwn(values, letter));
  if (strange?.letter !== undefined) throw unexplained(`The row ${name}`, strange.letter);
}

export function unexplained(where: string, letter: string): TypeError {
  const hint = /[\dms]/.test(letter) ? ' A time stands between spaces: --a 2s b--.' : '';
  return new TypeError(`${where} has the letter ${letter}, which nothing explains.${hint}`);
}

/** When a listener comes and goes, `^---!`; without the one it is there from the start, without the other it stays. */
export function stayOf(row: string): readonly [from: number, to: number] {
  const { marks } = readRow(row);
  const strange = marks.find(
    ({ letter }, at) => marks.findIndex((mark) => mark.letter === letter) < at || !/[!^]/.test(letter),
  );
  if (strange !== undefined) throw new TypeError(`The row ${row} says when somebody listens: one ^ at most, and one !`);
  const atOf = (mark: string): number | undefined => marks.find(({ letter }) => letter === mark)?.at;
  return [atOf('^') ?? 0, atOf('!') ?? Infinity];
}

/** How long a row is, in milliseconds. */
export function lengthOf(row: string): number {
  return readRow(row).length;
}
