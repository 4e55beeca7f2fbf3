import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { assertFreshBuild, ROOT } from './fresh-build';

// The built schematic under Angular's own command, in a workspace where rx-max finds its peer and nothing else: so pnpm installs, and
// the command has to lend its tools.
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-schematic-'));

const APPLICATION = {
  version: 1,
  projects: {
    crm: {
      projectType: 'application',
      root: '',
      sourceRoot: 'src',
      prefix: 'app',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: { browser: 'src/main.ts', tsConfig: 'tsconfig.json' },
        },
        test: { builder: '@angular/build:unit-test' },
      },
    },
  },
};

beforeAll(() => {
  assertFreshBuild();
  for (const part of ['package.json', 'dist/schematics']) {
    cpSync(join(ROOT, part), join(folder, 'node_modules/rx-max', part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules/rxjs'), join(folder, 'node_modules/rxjs'), 'junction');
  write('package.json', '{ "private": true, "dependencies": { "@angular/core": "^21.0.0" } }');
  write('angular.json', JSON.stringify(APPLICATION));
  write(
    'src/main.ts',
    "import { bootstrapApplication } from '@angular/platform-browser';\nbootstrapApplication(App);\n",
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('is found by the command, and runs with the tools of the command', () => {
  const ng = join(ROOT, 'node_modules/@angular/cli/bin/ng.js');
  const args = [ng, 'generate', 'rx-max:ng-add', '--defaults', '--dry-run'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' },
  });
  expect(stderr.replace(/^NOTE: .*dry.?run.*$/im, '').trim()).toBe('');
  expect([...stdout.matchAll(/^(CREATE|UPDATE) (\S+)/gm)].map(([, what, path]) => `${what} ${path}`).sort()).toEqual([
    'CREATE src/app/agent-bar/agent-bar.spec.ts',
    'CREATE src/app/agent-bar/agent-bar.ts',
    'UPDATE package.json',
    'UPDATE src/main.ts',
  ]);
  expect(status).toBe(0);
}, 120_000);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
