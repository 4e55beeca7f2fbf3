// Breaks the library on purpose and asks whether the browser tests notice: `node test/browser/planted-faults.mjs` plants
// every fault of planted-faults.json, one after another, in the bundle that the fixture pages load. Names plant only those.
// A fault is caught when the test that the table names fails; the same tests have to pass without it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

/** @typedef {{ name: string, file: string, testFile: string, caughtBy: string }} Fault */
/** @typedef {{ title: string, status: string, browser: string }} Result */

/** @type {Fault[]} */
const table = JSON.parse(readFileSync(join(here, 'planted-faults.json'), 'utf8'));
const names = process.argv.slice(2);
const unknown = names.filter((name) => !table.some((fault) => fault.name === name));
if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(', ')}`);
const faults = names.length === 0 ? table : table.filter(({ name }) => names.includes(name));

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
 * @returns {Result[]}
 */
function run(files, titles, fault) {
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-fault-'));
  const outputFile = join(folder, 'results.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const paths = files.map((file) => join('test', 'browser', file));
  const args = [jest, ...paths, '--selectProjects=test', `--testNamePattern=${titles}`, '--json', '--silent'];
  const env = { ...process.env, ...(fault === undefined ? {} : { RX_MAX_PLANTED_FAULT: fault }) };
  const { stderr, signal } = spawnSync(process.execPath, [...args, `--outputFile=${outputFile}`], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    if (!existsSync(outputFile)) throw new Error(`Jest ended without results (${signal ?? 'no signal'}): ${stderr}`);
    /** @type {{ testResults: { message: string, assertionResults: { ancestorTitles: string[], fullName: string, status: string }[] }[] }} */
    const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    // A suite that does not even start proves nothing.
    if (!tests.some(({ status }) => status === 'passed' || status === 'failed')) throw new Error(stderr);
    return tests
      .filter(({ status }) => status !== 'pending')
      .map(({ fullName, ancestorTitles, status }) => ({
        title: fullName,
        status,
        browser: /chromium|firefox/.exec(ancestorTitles.join(' '))?.[0] ?? '',
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
