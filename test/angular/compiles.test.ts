import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';

// An application beside each Angular, with the built declarations, checked by that Angular's compiler and its TypeScript.
const VERSIONS = [
  { version: '17', home: join(__dirname, 'v17') },
  { version: '19', home: join(__dirname, 'v19') },
  { version: '21', home: ROOT },
];

const CONSUMER = join(__dirname, 'consumer');
const PEERS = ['rxjs', 'io-ts', 'fp-ts'];
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-angular-'));

beforeAll(assertFreshBuild);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(VERSIONS)(
  'Angular $version compiles what must compile, templates and declarations included, and refuses what templates must not do',
  ({ home }) => {
    expect(errorsOf(home, 'accepted', 'refused-templates')).toEqual(wantedOf('refused-templates'));
  },
  300_000,
);

it('what must not compile does not, for the reason given', () => {
  expect(errorsOf(ROOT, 'refused')).toEqual(wantedOf('refused'));
}, 300_000);

/** The errors that a file tells of, each in the line above. */
function wantedOf(name: string): readonly unknown[] {
  return readFileSync(join(CONSUMER, `${name}.ts`), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const [, reason] = /refused: (.*?)( -->)?$/.exec(line) ?? [];
      if (reason === undefined) return [];
      const escaped = reason.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return [expect.stringMatching(`^${name}\\.ts:${String(index + 2)}:\\d+ - error .*${escaped}`) as unknown];
    });
}

/** What an Angular's own compiler says of some files of the consumer, the first line of each error. */
function errorsOf(home: string, ...names: readonly string[]): readonly string[] {
  const app = mkdtempSync(join(folder, 'app-'));
  const modules = join(app, 'node_modules');
  const link = (from: string, to: string): void => {
    mkdirSync(dirname(join(modules, to)), { recursive: true });
    symlinkSync(from, join(modules, to), 'junction');
  };
  // A copy, since a link would lead the compiler to the Angular beside the repository.
  for (const part of ['package.json', 'dist']) {
    cpSync(join(ROOT, part), join(modules, 'rx-max', part), { recursive: true, filter: isForCompiler });
  }
  for (const peer of PEERS) link(join(ROOT, 'node_modules', peer), peer);
  link(join(home, 'node_modules', '@angular'), '@angular');
  for (const name of names) cpSync(join(CONSUMER, `${name}.ts`), join(app, `${name}.ts`));
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module: 'ES2022',
        moduleResolution: 'bundler',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        // The declarations of rx-max are checked too: an import of theirs that does not resolve would turn into `any`.
        skipLibCheck: false,
        skipDefaultLibCheck: true,
        experimentalDecorators: true,
        noEmit: true,
      },
      angularCompilerOptions: { strictTemplates: true, strictInjectionParameters: true },
      files: names.map((name) => `${name}.ts`),
    }),
  );
  const ngc = join(home, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [ngc, '-p', app], { cwd: app, encoding: 'utf8' });
  const errors = stripVTControlCharacters(stdout + stderr)
    .split('\n')
    .filter((line) => /\berror\b.*:/.test(line));
  if (status !== 0 && errors.length === 0) throw new Error(`ngc: ${stdout}${stderr}`);
  return errors;
}

function isForCompiler(path: string): boolean {
  return !/\.(c?js|map)$|simulator/.test(path);
}
