import { buildSync } from 'esbuild';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assertFreshBuild, ROOT } from './fresh-build';

assertFreshBuild();

const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly peerDependencies: Readonly<Record<string, string>>;
};

/**
 * What an application is held to pay for these names, in bytes: minified, zipped, without the peers. The core was to weigh 6000
 * (docs/decisions/0002-the-weight-of-the-core.md); these budgets hold it to what it weighs, so that it does not grow unseen.
 */
const BUDGETS = [
  {
    part: 'the core, which is fromMaxWindow and its four operators,',
    names: ['fromMaxWindow', 'acknowledged', 'byMessageType', 'forContact', 'sessionToken$'],
    budget: 11_200,
  },
  { part: 'everything', names: ['*'], budget: 15_500 },
  { part: 'a recorder, beside rx-max,', names: ['record', 'toJsonLines'], entry: 'recording', budget: 5000 },
  { part: 'an inspector, beside rx-max,', names: ['attachInspector'], entry: 'inspector', budget: 4700 },
  {
    part: 'what joins it to Angular, beside rx-max,',
    names: [
      'provideMax',
      'injectMax',
      'injectAgentState',
      'injectContacts',
      'injectContact',
      'injectSessionToken',
      'injectConnection',
      'injectCallControl',
      'onMaxEvent',
    ],
    entry: 'angular',
    budget: 2300,
  },
].map((row) => ({ ...row, size: sizeOf(row.names, row.entry) }));

it.each(BUDGETS)('$part weighs $size bytes, at most $budget', ({ size, budget }) => {
  expect(size).toBeLessThanOrEqual(budget);
});

it.each(['README.md', 'README.ko.md'])('%s says what they weigh', (file) => {
  const told = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(\d+\.\d) kB/g)].map(([, size]) => size);
  expect(told).toEqual(BUDGETS.map(({ size }) => (size / 1000).toFixed(1)));
});

it('a name that nobody uses costs nothing: loading the package runs no code of its own', () => {
  // Away from package.json, whose `sideEffects: false` makes a bundler drop the import unread, whatever stands there.
  const away = mkdtempSync(join(tmpdir(), 'rx-max-dist-'));
  cpSync(join(ROOT, 'dist'), away, { recursive: true });
  const peers = Object.keys(peerDependencies).join('|');
  const left = bundle(`import './index.js';`, away).replaceAll(
    new RegExp(`import ?(\\{[^}]*\\} ?from ?)?"(${peers})(/[^"]*)?";`, 'g'),
    '',
  );
  rmSync(away, { recursive: true });
  expect(left.trim()).toBe('');
});

// Who asks for no inspector has none: nothing of it may slip into the core.
it('only the inspector speaks to other tabs', () => {
  const speaks = (entry: string): boolean =>
    /BroadcastChannel|MessageChannel|RxMaxInspector/.test(bundle(`export * from './${entry}.js';`, join(ROOT, 'dist')));
  expect(['index', 'recording', 'testing', 'angular', 'inspector'].filter(speaks)).toEqual(['inspector']);
});

// The word is Angular's own: its command replaces it, and esbuild drops what asks for it.
it('a production build of an Angular application has nothing of the inspector', () => {
  const features = `export { withInspector, withSimulator } from './angular.js';`;
  const attaches = (ngDevMode: string): boolean =>
    bundle(features, join(ROOT, 'dist'), { ngDevMode }).includes('attachInspector');
  expect(['true', 'false'].filter(attaches)).toEqual(['true']);
});

function sizeOf(names: readonly string[], entry = 'index'): number {
  const exported = names.includes('*') ? '*' : `{ ${names.join(', ')} }`;
  return gzipSync(bundle(`export ${exported} from './${entry}.js';`, join(ROOT, 'dist')), { level: 9 }).length;
}

function bundle(contents: string, resolveDir: string, define: Readonly<Record<string, string>> = {}): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    define,
    format: 'esm',
    target: 'es2022',
    external: ['rx-max', ...Object.keys(peerDependencies)],
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
