import type { Moment } from '../moments';
import type { Emission } from './flow';
import { LETTERS } from './letters-in-order';
import { literal } from './literal';

/** What a rule gave, in letters. */
export interface ToldRule {
  readonly moments: readonly Moment[];
  /** Each letter with its value, as it is written in a spec. */
  readonly legend: readonly (readonly [letter: string, value: string])[];
}

/** What a rule did. */
export interface Deeds {
  readonly emissions: readonly Emission<unknown>[];
  readonly completedAt: number | null;
  readonly failure: { readonly at: number; readonly error: unknown } | undefined;
}

/** A letter for each value that the rule gave, and how it ended. */
export function toldRule({ emissions, completedAt, failure }: Deeds): ToldRule {
  const letters = new Map<string, string>();
  const moments = emissions.map(({ at, value }): Moment => {
    const text = literal(value);
    const letter = letters.get(text) ?? LETTERS[letters.size] ?? '?';
    letters.set(text, letter);
    return { at, what: 'value', letter };
  });
  const end: readonly Moment[] = [
    ...(completedAt === null ? [] : [{ at: completedAt, what: 'complete', letter: '|' } as const]),
    ...(failure === undefined ? [] : [{ at: failure.at, what: 'error', letter: '#' } as const]),
  ];
  return { moments: [...moments, ...end], legend: [...letters].map(([text, letter]) => [letter, text] as const) };
}
