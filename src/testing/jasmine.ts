import { marbles as play, type MarblesOptions } from './marbles';
import type { Stage } from './stage';

/** Jasmine's own, which it gives to every file; there is no module of it that works in Node and in a browser alike. */
declare const expect: (actual: unknown) => { readonly toBe: (expected: unknown) => void };

/** {@link play}, for Jasmine: each row counts as an expectation. */
export function marbles(spec: (stage: Stage) => void, options?: MarblesOptions): () => void {
  return play(spec, options, (rows) => {
    for (let row = 0; row < rows; row++) expect(row).toBe(row);
  });
}
