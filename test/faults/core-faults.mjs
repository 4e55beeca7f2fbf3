// Breaks the core on purpose, rule by rule, and asks whether the specs notice: `node test/faults/core-faults.mjs` plants every
// fault of core-faults.json, one after another, in what Jest loads; no file is changed. Names plant only those. A fault is
// caught when one of the marble specs fails, or of the unit tests that the table names; without it they all have to pass.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jestRun, namedFaults } from './jest-run.mjs';
import plants from './plant.cjs';

const here = dirname(fileURLToPath(import.meta.url));

/** A spec that ends takes a few seconds; a fault that leaves a timer behind may keep virtual time going for ever. */
const LIMIT = 90_000;

/** @typedef {import('./plant.cjs').Fault & { rule: string, test?: string }} CoreFault */

/** @type {CoreFault[]} */
const table = JSON.parse(readFileSync(join(here, 'core-faults.json'), 'utf8'));
const faults = namedFaults(table);
for (const fault of faults) plants.plant(fault);

const sound = (results(new Set(faults.flatMap(({ test }) => test ?? [])), undefined) ?? []).filter(
  ({ status }) => status === 'failed',
);
let missed = sound.length;
for (const { name, rule, file, test } of faults) {
  const found = results(new Set(test === undefined ? [] : [test]), name);
  const failed = found?.filter(({ status }) => status === 'failed') ?? [];
  const caught = found === undefined || failed.length > 0;
  if (!caught) missed++;
  const by = found === undefined ? 'a spec that never ends' : `${failed.length} failed: ${failed[0]?.title ?? '-'}`;
  console.log(`${caught ? 'caught' : 'MISSED'} | ${rule} | ${name} | ${file} | ${by}`);
}
for (const { title } of sound) console.log(`UNSOUND: fails without a fault: ${title}`);
process.exitCode = missed === 0 ? 0 : 1;

/**
 * @param {ReadonlySet<string>} tests unit tests to run beside the marble specs
 * @param {string | undefined} fault
 */
function results(tests, fault) {
  // Threads end with their process, even in the middle of virtual time.
  const args = ['--config=jest.faults.config.ts', '--workerThreads', 'marbles/', 'test/scenarios/', ...tests];
  return jestRun(args, fault, LIMIT);
}
