import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';

/** Long enough for a machine that does other things besides; a build of all specs and their run. */
const PATIENCE = 300_000;
jest.setTimeout(PATIENCE);

const APP = join(ROOT, 'examples/angular');

/** The part of a report of Vitest that is read here. */
interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

describe('the specs of the Angular example', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-angular-'));
  let report: Report;

  beforeAll(async () => {
    assertFreshBuild();
    report = await runSpecs(join(folder, 'report.json'));
  }, PATIENCE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('pass, each of them', () => {
    const specs = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(specs.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(specs.length).toBeGreaterThan(0);
    expect(specs).toHaveLength(report.numTotalTests);
  });

  it('are run from every file that has some', () => {
    const run = report.testResults.map(({ name }) => relative(APP, name)).sort();
    expect(run).toEqual(specFiles());
    expect(run.length).toBeGreaterThan(0);
  });
});

/** As `ng test` runs them for who starts from the example; it checks their types, too. */
async function runSpecs(outputFile: string): Promise<Report> {
  const ng = join(ROOT, 'node_modules/@angular/cli/bin/ng.js');
  const args = [ng, 'test', '--no-watch', '--no-progress', '--reporters=json', `--output-file=${outputFile}`];
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', NG_CLI_ANALYTICS: 'false' };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: APP, env }, (_error, stdout, stderr) => resolve(`${stdout}\n${stderr}`));
  });
  try {
    return JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
  } catch {
    throw new Error(`ng test made no report:\n${said}`); // it did not build
  }
}

function specFiles(): readonly string[] {
  return readdirSync(join(APP, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => join('src', file))
    .sort();
}
