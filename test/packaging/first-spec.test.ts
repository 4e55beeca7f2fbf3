import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type FreshFolder, freshFolder, type Ran } from '../runners/fresh-folder';
import { assertFreshBuild, ROOT } from './fresh-build';

// A stranger follows docs/testing.md in a fresh folder with the packed tarball: the files are the blocks of the page, and the
// commands stand in its table. What `npm install` of a runner would bring is linked, since it is large.
const PAGE = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
const JEST = "import { marbles } from 'rx-max/testing/jest';";

interface Runner {
  readonly name: string;
  readonly installs: readonly string[];
  readonly imports: readonly string[];
  readonly commands: readonly (readonly [command: string, script: string, ...args: string[]])[];
  readonly summary: RegExp;
}

const RUNNERS: readonly Runner[] = [
  {
    name: 'Jest',
    installs: ['jest', 'ts-jest', '@types/jest', 'typescript'],
    imports: [JEST],
    commands: [['npx jest', 'jest/bin/jest.js']],
    summary: /^Tests: +4 passed, 4 total$/m,
  },
  {
    name: 'Vitest',
    installs: ['vitest'],
    imports: ["import { it } from 'vitest';", "import { marbles } from 'rx-max/testing/vitest';"],
    commands: [['npx vitest run', 'vitest/vitest.mjs', 'run']],
    summary: /^ +Tests +1 passed \(1\)$/m,
  },
  {
    name: 'Jasmine',
    installs: ['jasmine', '@types/jasmine', 'typescript'],
    imports: ["import { marbles } from 'rx-max/testing/jasmine';"],
    commands: [
      ['npx tsc', 'typescript/bin/tsc'],
      ["npx jasmine 'out/*.spec.js'", 'jasmine/bin/jasmine.js', 'out/*.spec.js'],
    ],
    summary: /^1 spec, 0 failures$/m,
  },
];

const unpacked = mkdtempSync(join(tmpdir(), 'rx-max-packed-'));

beforeAll(() => {
  assertFreshBuild();
  const inFolder = { cwd: unpacked, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const packed = spawnSync('npm', ['pack', ROOT, '--json', '--ignore-scripts'], inFolder);
  const [{ filename }] = JSON.parse(packed.stdout) as [{ readonly filename: string }];
  expect(spawnSync('tar', ['-xzf', filename], inFolder).status).toBe(0);
}, 60_000);

afterAll(() => {
  rmSync(unpacked, { recursive: true, force: true });
});

describe('docs/testing.md', () => {
  it('has a first spec of ten lines of code', () => {
    const code = file('opened.spec.ts')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('//'));
    expect(code.length).toBeLessThanOrEqual(10);
  });

  it.each(RUNNERS)(
    'says what to install and to run, and what to import: $name',
    ({ name, installs, imports, commands }) => {
      const cells = [
        name,
        `\`npm install -D ${installs.join(' ')}\``,
        `\`${commands.map(([said]) => said).join(' && ')}\``,
      ];
      expect(PAGE.replaceAll(/ +\|/g, ' |')).toContain(`| ${cells.join(' | ')} |`);
      expect(imports.filter((line) => !PAGE.includes(line))).toEqual([]);
    },
  );
});

describe.each(RUNNERS)('a stranger’s folder, under $name', ({ name, installs, imports, commands, summary }) => {
  let folder: FreshFolder;

  beforeAll(() => {
    folder = freshFolder(join(unpacked, 'package'), installs);
    const names = name === 'Jest' ? filesOfPage() : ['opened.ts', 'opened.spec.ts'];
    for (const path of names) folder.write(path, file(path).replace(JEST, imports.join('\n')));
    folder.write('package.json', '{}');
    if (name !== 'Vitest') folder.write('tsconfig.json', block('json'));
    if (name === 'Jest') folder.write('jest.config.js', /Jest has `(.*)` in `jest\.config\.js`/.exec(PAGE)?.[1] ?? '');
  });

  afterAll(() => {
    folder.remove();
  });

  async function run(): Promise<Ran> {
    let ran: Ran = { code: 1, output: 'nothing ran' };
    for (const [, script, ...args] of commands) {
      ran = await folder.run(script, args);
      if (ran.code !== 0) break;
    }
    return ran;
  }

  it('holds specs that pass', async () => {
    const { code, output } = await run();
    expect(output).toMatch(summary);
    expect(code).toBe(0);
  }, 120_000);

  it('has the failure that the page shows, where a row is another', async () => {
    const [, row = 'no row'] = /Had the last row said `(.*)`:/.exec(PAGE) ?? [];
    const spec = file('opened.spec.ts').replace(JEST, imports.join('\n'));
    folder.write('opened.spec.ts', spec.replace("'---c-----------'", row));
    const { code, output } = await run();
    expect(code).not.toBe(0);
    expect(withoutIndent(output)).toContain(withoutIndent(block('')));
  }, 120_000);
});

/** What a file of the page has in it: a block that begins with its name. */
function file(path: string): string {
  return blocks('ts').find((code) => code.startsWith(`// ${path}\n`)) ?? 'no such file';
}

function filesOfPage(): readonly string[] {
  return blocks('ts').map((code) => /^\/\/ (\S+)\n/.exec(code)?.[1] ?? 'a block without a name');
}

function block(language: string): string {
  const [first = 'no such block'] = blocks(language);
  return first;
}

function blocks(language: string): readonly string[] {
  return [...PAGE.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, found, code = '']) =>
    found === language ? [code] : [],
  );
}

function withoutIndent(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
