import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { type FreshFolder, freshFolder, type Ran } from './fresh-folder';

// A component and its specs under the runners that people have, with the built package: of the two that are awaited, and of the
// two in marbles, one holds and the other one must not.
const SAMPLE = join(__dirname, 'angular-sample');

const ANGULAR = ['common', 'compiler', 'compiler-cli', 'core', 'platform-browser'].map((name) => `@angular/${name}`);

interface Runner {
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** What stands in the spec in place of Jest's import. */
  readonly imports: string;
  readonly run: (folder: FreshFolder) => Promise<Ran>;
  /** What it says of two specs that held and two that did not. */
  readonly summary: RegExp;
}

const IMPORT = "import { marbles } from 'rx-max/testing/jest';";

const RUNNERS: readonly Runner[] = [
  jestPresetAngular('zoneless', 'setupZonelessTestEnv'),
  jestPresetAngular('zone', 'setupZoneTestEnv', 'zone.js'),
  {
    name: 'Vitest',
    packages: ['vitest', 'jsdom'],
    files: {
      'package.json': '{ "type": "module" }',
      'tsconfig.json': settings({ experimentalDecorators: true, useDefineForClassFields: false }),
      'setup.ts': [
        "import '@angular/compiler';",
        "import { getTestBed } from '@angular/core/testing';",
        "import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';",
        'getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting());',
      ].join('\n'),
      // Where there is no global `beforeEach`, Angular does not reset its TestBed.
      'vitest.config.js':
        "export default { test: { environment: 'jsdom', globals: true, setupFiles: ['./setup.ts'], expect: { requireAssertions: true } } };",
    },
    imports: "import { marbles } from 'rx-max/testing/vitest';",
    run: (folder) => folder.run('vitest/vitest.mjs', ['run']),
    summary: /^ +Tests +2 failed \| 2 passed \(4\)$/m,
  },
];

beforeAll(assertFreshBuild);

describe.each(RUNNERS)('a component under $name', ({ packages, files, imports, run, summary }) => {
  let ran: Ran;

  beforeAll(async () => {
    const folder = freshFolder(ROOT, [...ANGULAR, ...packages]);
    for (const [file, text] of Object.entries(files)) folder.write(file, text);
    folder.write('contact-list.ts', sample('contact-list.ts'));
    folder.write('contact-list.spec.ts', sample('contact-list.spec.ts').replace(IMPORT, imports));
    ran = await run(folder);
    folder.remove();
  }, 240_000);

  it('passes the specs that hold, and no other', () => {
    expect(ran.output).toMatch(summary);
    expect(ran.code).not.toBe(0);
  });

  it('fails where it shows something else than was awaited', () => {
    expect(ran.output).toMatch(/Expected: +"InboundContact, 42 Holding"\s+Received: +"InboundContact, 42 Active"/i);
  });

  it('fails where it shows something else than the row, in marbles', () => {
    expect(ran.output).toMatch(
      /MarbleFailure: On MAX: The row app is not as written\.\s+expected: ----c\s+actual: +----A/,
    );
    expect(ran.output).toMatch(/c = 'InboundContact, 42 Holding'\s+actual +A = 'InboundContact, 42 Incoming'/);
  });
});

/**
 * Jest as jest-preset-angular sets it up.
 *
 * @param environment - of change detection, by its folder in the preset
 * @param others - what it needs besides
 */
function jestPresetAngular(environment: string, setup: string, ...others: readonly string[]): Runner {
  return {
    name: `jest-preset-angular, ${environment}`,
    packages: ['jest', 'jest-preset-angular', 'typescript', '@types/jest', ...others],
    files: {
      'package.json': '{}',
      'tsconfig.spec.json': settings({ types: ['jest'], esModuleInterop: true }),
      'setup-jest.js': [
        `require('jest-preset-angular/setup-env/${environment}').${setup}();`,
        // A spec that asserts nothing fails.
        'beforeEach(() => { expect.hasAssertions(); });',
      ].join('\n'),
      'jest.config.js': [
        "const { createCjsPreset } = require('jest-preset-angular/presets');",
        "module.exports = { ...createCjsPreset(), setupFilesAfterEnv: ['./setup-jest.js'] };",
      ].join('\n'),
    },
    imports: IMPORT,
    run: (folder) => folder.run('jest/bin/jest.js', []),
    summary: /^Tests: +2 failed, 2 passed, 4 total$/m,
  };
}

function sample(file: string): string {
  return readFileSync(join(SAMPLE, file), 'utf8');
}

function settings(compilerOptions: object): string {
  return JSON.stringify({
    compilerOptions: { target: 'ES2022', module: 'preserve', strict: true, skipLibCheck: true, ...compilerOptions },
  });
}
