import { TRIALS } from './cookbook-trials';

/*
 * Recipes of the cookbook in more flows than a test has time for: `npm run torture`, or `npm run torture -- notes 5 1000` for one
 * recipe, so many seeds and so many flows of each.
 */

/** Prints a line for each recipe, and the flow that breaks it. */
export async function campaign([only = 'all', seeds = '20', runs = '2000']: readonly string[]): Promise<void> {
  for (const { recipe, check } of TRIALS.filter((trial) => only === 'all' || trial.recipe === only)) {
    const began = Date.now();
    let failure: unknown;
    for (let seed = 1; seed <= Number(seeds) && failure === undefined; seed++) {
      failure = await check({ seed, runs: Number(runs) }).then(
        () => undefined,
        (error: unknown) => error,
      );
    }
    const seconds = `${((Date.now() - began) / 1000).toFixed(0)} s`;
    console.log(`${failure === undefined ? 'ok' : 'WRONG'}  ${recipe} (${seeds} × ${runs} flows, ${seconds})`);
    if (failure !== undefined) console.log(failure instanceof Error ? failure.message : failure);
    if (failure !== undefined) process.exitCode = 1;
  }
}
