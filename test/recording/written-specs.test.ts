import { type MarbleSpecOptions, toMarbleSpec } from 'rx-max/recording';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { type FreshFolder, freshFolder, type Ran } from '../runners/fresh-folder';
import { recorded, sequencesOf } from './stage';

/*
 * A spec that is written for a runner passes under it, in a user's folder with the built package, and goes red there when it says
 * another thing. What Jest says is in test/simulator/recorded-demo.test.ts.
 */
interface Runner {
  readonly runner: NonNullable<MarbleSpecOptions['runner']>;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly run: (folder: FreshFolder) => Promise<Ran>;
  /** What it says of specs of which all but one hold. */
  readonly summary: (count: number) => string;
}

const compilerOptions = { target: 'ES2022', module: 'CommonJS', strict: true, skipLibCheck: true, outDir: 'out' };

const RUNNERS: readonly Runner[] = [
  {
    runner: 'vitest',
    packages: ['vitest'],
    files: {
      'package.json': '{ "type": "module" }',
      'vitest.config.js': 'export default { test: { expect: { requireAssertions: true } } };',
    },
    run: (folder) => folder.run('vitest/vitest.mjs', ['run']),
    summary: (count) => `Tests  1 failed | ${count - 1} passed (${count})`,
  },
  {
    runner: 'jasmine',
    packages: ['jasmine', 'typescript', '@types/jasmine'],
    files: {
      'package.json': '{}',
      'tsconfig.json': JSON.stringify({ compilerOptions }),
      'jasmine.json': '{ "spec_files": ["out/*.spec.js"], "env": { "failSpecWithNoExpectations": true } }',
    },
    async run(folder) {
      const compiled = await folder.run('typescript/bin/tsc', []);
      return compiled.code === 0 ? folder.run('jasmine/bin/jasmine.js', ['--config=jasmine.json']) : compiled;
    },
    summary: (count) => `${count} specs, 1 failure`,
  },
];

beforeAll(assertFreshBuild);

it.each(RUNNERS)(
  'under $runner',
  async ({ runner, packages, files, run, summary }) => {
    const specs = sequencesOf('cxone-agent')
      .slice(0, 5)
      .map(([title, sequence]) => toMarbleSpec(recorded('cxone-agent', sequence).recording, { runner, title }));
    const other = String(specs[0]).replace("b: 'LoggedIn'", "b: 'LoggedOut'").replace("it(\n  '", "it(\n  'not: ");
    const folder = freshFolder(ROOT, packages);
    for (const [file, text] of Object.entries(files)) folder.write(file, text);
    for (const [index, spec] of [...specs, other].entries()) folder.write(`told-${index}.spec.ts`, spec);
    const { output } = await run(folder);
    folder.remove();
    expect(output).toContain(summary(specs.length + 1));
    expect(output).toContain("expected b = 'LoggedOut'");
  },
  120_000,
);
