import { compileErrors } from '../recording/compile-errors';
import { TRIALS } from './cookbook-trials';
import { plantedProgram, plantRecipe } from './plant-recipe';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs';

/*
 * What rule torture is for: mistakes of the kind that people make in such rules, one at a time, in recipes whose sound form
 * passes with the same property (cookbook.test.ts).
 */

/** For none of which anything was tuned. */
const SEEDS = [20_251_103, 7, 1_234_567];

const MOST = 8;

it('are ten', () => {
  expect(new Set(PLANTED_BUGS.map(({ name }) => name)).size).toBe(10);
});

it('compile: they are mistakes of thought', () => {
  const programs = PLANTED_BUGS.map((bug) =>
    plantedProgram(bug).replaceAll(`'./customer'`, `'./docs/cookbook/customer'`),
  );
  expect(compileErrors(programs)).toEqual([]);
}, 60_000);

describe.each(PLANTED_BUGS)('$name ($recipe)', (bug) => {
  it.each(SEEDS)(
    'is found with the seed %s, and told in few steps',
    async (seed) => {
      const message = await failureOf(bug, seed);
      const steps = Number(/^The rule is wrong after (\d+) steps? /.exec(message)?.[1]);
      expect(steps).toBeLessThanOrEqual(MOST);
      const lanes = lanesOf(message);
      expect(lanes.map(({ name }) => name)).toEqual(expect.arrayContaining(['agent', 'rule']));
      // What the rule gave may be long; what happened may not.
      for (const { name, columns } of lanes) if (name !== 'rule') expect([name, columns > MOST]).toEqual([name, false]);
      expect(message).toContain(`{ seed: ${String(seed)} }`);
    },
    60_000,
  );
});

it('the seed that a failure tells brings the same flow again', async () => {
  const [bug] = PLANTED_BUGS;
  if (bug === undefined) throw new Error('There are no bugs.');
  const message = await failureOf(bug);
  const seed = Number(/\{ seed: (-?\d+) \}/.exec(message)?.[1]);
  expect(await failureOf(bug, seed)).toBe(message);
});

async function failureOf(bug: PlantedBug, seed?: number): Promise<string> {
  const trial = TRIALS.find(({ recipe }) => recipe === bug.recipe);
  const found = trial?.check(seed === undefined ? {} : { seed }, plantRecipe(bug));
  const error: unknown = await found?.catch((failure: unknown) => failure);
  if (error instanceof Error && error.name === 'RuleFailure') return error.message;
  throw new Error(`${bug.name}: not found`);
}

/** The rows of the diagram, and in how many columns of each something stands after the first. */
function lanesOf(message: string): readonly { readonly name: string; readonly columns: number }[] {
  const [, diagram = ''] = message.split('\n\n');
  return [...diagram.matchAll(/^(\w+): +(\S.*)$/gm)].map(([, name = '', row = '']) => {
    const withoutTimes = row.replace(/ \d+(ms|s) /g, ' ');
    const cells = withoutTimes.match(/\([^)]+\)|[^\s()-]/g) ?? [];
    return { name, columns: cells.length - (/^[\s-]/.test(row) ? 0 : 1) };
  });
}
