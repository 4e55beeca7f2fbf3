// Breaks the library on purpose and asks whether the browser tests notice: `node test/browser/planted-faults.mjs` plants
// every fault of planted-faults.json, one after another, in the bundle that the fixture pages load. Names plant only those.
// A fault is caught when the test that the table names fails; the same tests have to pass without it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jestRun, namedFaults } from '../faults/jest-run.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @typedef {{ name: string, file: string, testFile: string, caughtBy: string }} Fault */

/** @type {Fault[]} */
const table = JSON.parse(readFileSync(join(here, 'planted-faults.json'), 'utf8'));
const faults = namedFaults(table);

const sound = soundness();
let missed = sound.length;
for (const fault of faults) {
  const failed = results(fault).filter(({ status }) => status === 'failed');
  const caught = failed.length > 0;
  if (!caught) missed++;
  const by = caught ? [...new Set(failed.map(({ browser }) => browser))].join(', ') : '-';
  console.log(`${caught ? 'caught' : 'MISSED'} | ${fault.name} | ${fault.file} | ${fault.caughtBy} | ${by}`);
}
for (const title of sound) console.log(`UNSOUND: fails without a fault: ${title}`);
process.exitCode = missed === 0 ? 0 : 1;

/** The tests that stand in the table and do not pass on the sources as they are. */
function soundness() {
  const files = [...new Set(faults.map(({ testFile }) => testFile))];
  const titles = faults.map(({ caughtBy }) => escape(caughtBy)).join('|');
  const found = run(files, titles, undefined);
  const passing = found.filter(({ status }) => status === 'passed').map(({ title }) => title);
  const failing = found.filter(({ status }) => status === 'failed').map(({ title }) => title);
  const absent = faults.filter(({ caughtBy }) => !passing.some((title) => title.includes(caughtBy)));
  return [...failing, ...absent.map(({ caughtBy }) => `${caughtBy} (no such test)`)];
}

/** @param {Fault} fault */
function results({ name, testFile, caughtBy }) {
  return run([testFile], escape(caughtBy), name);
}

/**
 * @param {readonly string[]} files
 * @param {string} titles a regular expression
 * @param {string | undefined} fault
 */
function run(files, titles, fault) {
  const paths = files.map((file) => join('test', 'browser', file));
  const found = jestRun([...paths, '--selectProjects=test', `--testNamePattern=${titles}`], fault) ?? [];
  return found.map(({ title, ancestors, status }) => ({
    title,
    status,
    browser: /chromium|firefox/.exec(ancestors.join(' '))?.[0] ?? '',
  }));
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
