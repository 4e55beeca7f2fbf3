import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { type FreshFolder, freshFolder, type Ran } from './fresh-folder';

// One sample under every runner, with the built package: one of its specs holds, the other one must not.
const SAMPLE = join(__dirname, 'sample');

interface Runner {
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** What stands in the spec in place of Jest's import. */
  readonly imports: string;
  readonly run: (folder: FreshFolder) => Promise<Ran>;
  /** What it says of one spec that held and one that did not. */
  readonly summary: RegExp;
}

const COMMONJS = settings({ target: 'ES2022', module: 'CommonJS', strict: true, outDir: 'out' });
const ESM = settings({ target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', strict: true });
const JEST = {
  packages: ['jest', 'ts-jest', 'typescript', '@types/jest'],
  imports: "import { marbles } from 'rx-max/testing/jest';",
  summary: /^Tests: +1 failed, 1 passed, 2 total$/m,
  // A spec that asserts nothing fails.
  asserting: 'beforeEach(() => { expect.hasAssertions(); });',
};

const RUNNERS: readonly Runner[] = [
  {
    ...JEST,
    name: 'Jest, CommonJS',
    files: {
      'package.json': '{}',
      'tsconfig.json': COMMONJS,
      'asserting.js': JEST.asserting,
      'jest.config.js': "module.exports = { preset: 'ts-jest', setupFilesAfterEnv: ['./asserting.js'] };",
    },
    run: (folder) => folder.run('jest/bin/jest.js', []),
  },
  {
    ...JEST,
    name: 'Jest, ES modules',
    files: {
      'package.json': '{ "type": "module" }',
      'tsconfig.json': ESM,
      'asserting.js': JEST.asserting,
      'jest.config.js':
        "export default { preset: 'ts-jest/presets/default-esm', setupFilesAfterEnv: ['./asserting.js'] };",
    },
    run: (folder) => folder.run('jest/bin/jest.js', [], ['--experimental-vm-modules']),
  },
  {
    name: 'Vitest',
    packages: ['vitest'],
    files: {
      'package.json': '{ "type": "module" }',
      'vitest.config.js': 'export default { test: { expect: { requireAssertions: true } } };',
    },
    imports: "import { describe, it } from 'vitest';\nimport { marbles } from 'rx-max/testing/vitest';",
    run: (folder) => folder.run('vitest/vitest.mjs', ['run']),
    summary: /^ +Tests +1 failed \| 1 passed \(2\)$/m,
  },
  {
    name: 'Jasmine',
    packages: ['jasmine', 'typescript', '@types/jasmine'],
    files: {
      'package.json': '{}',
      'tsconfig.json': COMMONJS,
      'jasmine.json': '{ "spec_files": ["out/*.spec.js"], "env": { "failSpecWithNoExpectations": true } }',
    },
    imports: "import { marbles } from 'rx-max/testing/jasmine';",
    run: async (folder) => {
      const compiled = await folder.run('typescript/bin/tsc', []);
      return compiled.code === 0 ? folder.run('jasmine/bin/jasmine.js', ['--config=jasmine.json']) : compiled;
    },
    summary: /^2 specs, 1 failure$/m,
  },
];

beforeAll(assertFreshBuild);

describe.each(RUNNERS)('under $name', ({ packages, files, imports, run, summary }) => {
  let ran: Ran;

  beforeAll(async () => {
    const folder = freshFolder(ROOT, packages);
    for (const [file, text] of Object.entries(files)) folder.write(file, text);
    folder.write('opened.ts', sample('opened.ts'));
    folder.write('opened.spec.ts', sample('opened.spec.ts').replace(JEST.imports, imports));
    ran = await run(folder);
    folder.remove();
  }, 120_000);

  it('a spec that holds passes, its rows counted as assertions, and one that does not fails', () => {
    expect(ran.output).toMatch(summary);
    expect(ran.code).not.toBe(0);
  });

  it('the failure shows both rows aligned, and what differs', () => {
    const lines = ran.output.split('\n').map((line) => line.trimEnd());
    const at = lines.findIndex((line) => line.includes('expected: ---d--c'));
    const indent = ' '.repeat(lines[at]?.indexOf('expected:') ?? 0);
    expect(lines.slice(at - 2, at + 7)).toEqual([
      expect.stringContaining('MarbleFailure: On MAX: The row app is not as written.'),
      '',
      ...[
        'expected: ---d--c',
        'actual:   ---c---',
        '',
        'at 3 ms d was expected, and c came:',
        "  expected d = '43'",
        "  actual   c = '42'",
        "at 6 ms there was no c = '42'",
      ].map((line) => (indent + line).trimEnd()),
    ]);
  });

  it('the failure points to its row in the spec', () => {
    expect(ran.output).toMatch(/opened\.spec\.[tj]s:\d+/);
  });
});

function sample(file: string): string {
  return readFileSync(join(SAMPLE, file), 'utf8');
}

function settings(compilerOptions: object): string {
  return JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: true } });
}
