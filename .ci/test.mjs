// `npm test`: everything that a reviewer would ask for, on a fresh clone too. What follows `npm test --` goes to Jest, as
// in `npm test -- marbles/sharing`; Jest then runs without coverage, since part of the tests covers part of the code.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

const todo = ensure(['packages', 'chromium', 'chromium-shell', 'firefox']);
if (todo !== undefined) {
  console.error(todo);
  process.exit(1);
}

// Named by file, since what stands in node_modules/.bin is a link here and a shell script elsewhere.
const TOOLS = {
  types: ['typescript/bin/tsc'],
  'types of Angular': ['typescript/bin/tsc', '-p', 'test/angular'],
  lint: ['eslint/bin/eslint.js', '--max-warnings=0', '.'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  build: ['../.ci/build.mjs'],
  jest: ['jest/bin/jest.js'],
};

const jestArgs = process.argv.slice(2);
const results = process.env['RX_MAX_RESULTS'] ?? join(mkdtempSync(join(tmpdir(), 'rx-max-')), 'jest.json');

// The build goes into Jest's tests of the package, so Jest waits for it, and runs whatever became of the checks: a slip in the
// formatting hides no failing test. The linter asks what the examples get of the built package; it takes one core, and Jest the other.
const checks = await Promise.all([check('build'), check('types'), check('types of Angular'), check('format')]);
const [lint, jest] = await Promise.all([
  check('lint'),
  start(
    [...TOOLS.jest, ...(jestArgs.length === 0 ? ['--coverage'] : jestArgs), '--json', `--outputFile=${results}`],
    'inherit',
  ),
]);
checks.push(lint);

const failed = [
  ...checks.filter(({ code }) => code !== 0).map(({ name }) => name),
  ...(jest.code === 0 ? [] : ['jest']),
];
console.log(failed.length === 0 ? 'Everything passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * Runs a check and prints its output when it has ended, so that checks which run side by side read one by one.
 *
 * @param {'types' | 'types of Angular' | 'lint' | 'format' | 'build'} name
 */
async function check(name) {
  const began = Date.now();
  const { code, output } = await start(TOOLS[name], 'pipe');
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0 || output.trim() !== '') console.log(output);
  return { name, code };
}

/**
 * @param {readonly string[]} tool a script of node_modules and its arguments
 * @param {'inherit' | 'pipe'} stdio
 * @returns {Promise<{ code: number, output: string }>}
 */
function start([script = '', ...args], stdio) {
  return new Promise((resolve) => {
    const command = [join(root, 'node_modules', script), ...args];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', stdio, stdio] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
