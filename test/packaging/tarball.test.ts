import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assertFreshBuild, ROOT } from './fresh-build';

// The package as a stranger gets it: packed, installed with its peers in an empty folder, loaded and bundled there.
const app = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-app-'));

const BATCH = { issuer: 'MAX', contactId: null, events: [{ Type: 'AgentState', CurrentState: 'Available' }] };
const NAMES = 'decodeBatch, fromMaxWindow';
// It speaks of fromMaxWindow so that a bundler keeps the whole of the library, and not the codecs alone.
const PROGRAM = `
  const { right: batch } = decodeBatch(${JSON.stringify(BATCH)});
  console.log(typeof fromMaxWindow, batch.events[0].type, batch.events[0].currentState);
`;
const PRINTED = 'function AgentState Available\n';

let tarball: string;

beforeAll(() => {
  assertFreshBuild();
  const packed = run('npm', ['pack', ROOT, '--json', '--ignore-scripts', '--pack-destination', app]);
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }];
  tarball = join(app, filename);
  write('package.json', '{ "private": true }');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball]);
  // What an Angular application has besides, as it is installed here.
  for (const name of ['core', 'compiler']) {
    cpSync(join(ROOT, 'node_modules', '@angular', name), join(app, 'node_modules', '@angular', name), {
      recursive: true,
    });
  }
  write('esm.mjs', `import { ${NAMES} } from 'rx-max'; ${PROGRAM}`);
  write('cjs.cjs', `const { ${NAMES} } = require('rx-max'); ${PROGRAM}`);
  write('index.html', '<!doctype html><script type="module" src="./esm.mjs"></script>');
}, 180_000);

afterAll(() => {
  rmSync(app, { recursive: true, force: true });
});

describe('the packed tarball', () => {
  it('loads in Node as an ES module', () => {
    expect(node('esm.mjs')).toBe(PRINTED);
  });

  it('loads in Node as CommonJS', () => {
    expect(node('cjs.cjs')).toBe(PRINTED);
  });

  it('brings the command rx-max, which finds the package that it is part of', () => {
    const line = { at: 0, entry: 'batch', kind: 'live', ...BATCH };
    const header = {
      format: 'rx-max recording',
      version: 1,
      begins: '2000-01-01',
      unit: 'ms',
      issuer: 'MAX',
      redaction: 'off',
    };
    write('session.jsonl', [header, line].map((each) => JSON.stringify(each)).join('\n'));
    const printed = run('npx', ['--no-install', 'rx-max', 'replay', 'session.jsonl']);
    expect(printed).toContain('AgentState currentState="Available"');
    const spec = run('npx', ['--no-install', 'rx-max', 'spec', 'session.jsonl']);
    expect(spec).toContain('app(max.agentState$, ');
  });

  it.each([
    ['rx-max/recording', 'record'],
    ['rx-max/testing', 'marbles'],
    ['rx-max/inspector', 'attachInspector'],
    ['rx-max/inspector/view', 'showInspector'],
  ])('loads %s in Node, with the peers alone', (entry, name) => {
    const told = `console.log(typeof ${name});`;
    write('entry.mjs', `import { ${name} } from '${entry}'; ${told}`);
    write('entry.cjs', `const { ${name} } = require('${entry}'); ${told}`);
    expect(node('entry.mjs') + node('entry.cjs')).toBe('function\nfunction\n');
  });

  // Nothing of it runs without Angular, whose own modules ask for the compiler unless a build has prepared them.
  it.each([
    ['rx-max/angular', 'provideMax'],
    ['rx-max/angular/testing', 'provideMaxTesting'],
  ])('loads %s in Node beside @angular/core, and builds as CommonJS', (entry, name) => {
    const told = `console.log(typeof ${name});`;
    write('angular.mjs', `import '@angular/compiler'; import { ${name} } from '${entry}'; ${told}`);
    write('angular.cjs', `require('@angular/compiler'); const { ${name} } = require('${entry}'); ${told}`);
    const outfile = join(app, 'esbuild', 'angular.cjs');
    buildSync({
      absWorkingDir: app,
      entryPoints: ['angular.cjs'],
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    expect(node('angular.mjs') + node('esbuild/angular.cjs')).toBe('function\nfunction\n');
  });

  it.each([
    ['esm', 'esm.mjs', 'esbuild/out.mjs'],
    ['cjs', 'cjs.cjs', 'esbuild/out.cjs'],
  ] as const)('builds with esbuild as %s, its peers with it', (format, source, outfile) => {
    buildSync({ absWorkingDir: app, entryPoints: [source], outfile, bundle: true, format, logLevel: 'error' });
    expect(node(outfile)).toBe(PRINTED);
  });

  it('builds with Vite', () => {
    // The polyfill for old browsers would ask for a document, and the bundle is to run in Node.
    write('vite.config.mjs', 'export default { build: { modulePreload: false, outDir: "vite" } };');
    tool('vite/bin/vite.js', ['build', '--logLevel=warn']);
    const [bundle] = readdirSync(join(app, 'vite', 'assets'));
    write('vite/package.json', '{ "type": "module" }');
    expect(node(`vite/assets/${bundle}`)).toBe(PRINTED);
  }, 60_000);

  it('leaves publint nothing to say', () => {
    const said = tool('publint/src/cli.js', ['run', 'node_modules/rx-max', '--strict', '--pack=false']);
    expect(said).toContain('All good!');
  });

  it('leaves are-the-types-wrong nothing to say', () => {
    const said = tool('@arethetypeswrong/cli/dist/index.js', [tarball, '--no-color', '--no-emoji']);
    expect(said).toContain('No problems found');
  }, 60_000);

  it('holds the built files and what npm always adds, and no source, test or setting', () => {
    const files = readdirSync(join(app, 'node_modules', 'rx-max'), { recursive: true, encoding: 'utf8' });
    const others = files.filter((file) => !file.startsWith('dist'));
    expect(others.filter((file) => !/^(package\.json|README(\.\w\w)?\.md|LICENSE|CHANGELOG\.md)$/.test(file))).toEqual(
      [],
    );
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), text);
}

function node(script: string): string {
  return run(process.execPath, [join(app, script)]);
}

/** A tool of the repository's own node_modules, at work in the stranger's folder. */
function tool(script: string, args: readonly string[]): string {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args]);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: app,
    encoding: 'utf8',
    shell: command !== process.execPath && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}\n${stdout}\n${stderr}`);
  }
  return stdout;
}
