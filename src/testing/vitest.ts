import { expect } from 'vitest';

import { marbles as play, type MarblesOptions } from './marbles';
import type { Stage } from './stage';

/** {@link play}, for Vitest: each row counts as an assertion. */
export function marbles(spec: (stage: Stage) => void, options?: MarblesOptions): () => void {
  return play(spec, options, (rows) => {
    for (let row = 0; row < rows; row++) expect(row).toBe(row);
  });
}
