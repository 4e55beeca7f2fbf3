import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @typedef {{ title: string, ancestors: string[], status: string }} Result */

/**
 * Runs Jest with a fault planted, or without one.
 *
 * @param {readonly string[]} args
 * @param {string | undefined} fault
 * @param {number} [limit] milliseconds after which it is taken to go on for ever
 * @returns {Result[] | undefined} what came of each test that ran; undefined if it went on for ever
 */
export function jestRun(args, fault, limit) {
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-fault-'));
  const outputFile = join(folder, 'results.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, ...(fault === undefined ? {} : { RX_MAX_PLANTED_FAULT: fault }) };
  const { stderr, signal, error } = spawnSync(
    process.execPath,
    [jest, ...args, '--json', '--silent', `--outputFile=${outputFile}`],
    { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], timeout: limit, maxBuffer: 2 ** 28 },
  );
  try {
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
    if (!existsSync(outputFile)) throw new Error(`Jest ended without results (${signal ?? 'no signal'}): ${stderr}`);
    /** @type {{ testResults: { assertionResults: { ancestorTitles: string[], fullName: string, status: string }[] }[] }} */
    const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    // A suite that does not even start proves nothing.
    if (!tests.some(({ status }) => status === 'passed' || status === 'failed')) throw new Error(stderr);
    return tests
      .filter(({ status }) => status !== 'pending')
      .map(({ fullName, ancestorTitles, status }) => ({ title: fullName, ancestors: ancestorTitles, status }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The faults of a table that the command line names, or all of them.
 *
 * @template {{ name: string }} T
 * @param {readonly T[]} table
 * @param {readonly string[]} [names]
 * @returns {readonly T[]}
 */
export function namedFaults(table, names = process.argv.slice(2)) {
  const unknown = names.filter((name) => !table.some((fault) => fault.name === name));
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(', ')}`);
  return names.length === 0 ? table : table.filter(({ name }) => names.includes(name));
}
