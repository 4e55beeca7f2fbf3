import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { TRIALS } from './cookbook-trials';

/** `npm run torture` tries many more. */
const SEEDS = [1, 2];

/** What other recipes begin with; it has no time in it. */
const PREDICATE = 'customer.ts';

it('every recipe has its trial', () => {
  const recipes = readdirSync(join(__dirname, '../../docs/cookbook')).filter(
    (file) => file.endsWith('.ts') && file !== PREDICATE,
  );
  expect(TRIALS.map(({ recipe }) => `${recipe}.ts`)).toEqual(recipes.sort());
});

describe.each(TRIALS)('$recipe', ({ check }) => {
  it.each(SEEDS)(
    'keeps its promise in all flows of the seed %s',
    async (seed) => {
      await expect(check({ seed })).resolves.toBeUndefined();
    },
    60_000,
  );
});
