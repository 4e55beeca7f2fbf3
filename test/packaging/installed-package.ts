import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertFreshBuild, ROOT } from './fresh-build';

/** An empty project of a stranger's, in which the packed package is installed, with its peers. */
export interface InstalledPackage {
  readonly folder: string;
  readonly remove: () => void;
}

export function installPackage(): InstalledPackage {
  assertFreshBuild();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-stranger-'));
  const run = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm ${args.join(' ')}: exit code ${String(status)}\n${stderr}`);
    return stdout;
  };
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const [{ filename }] = JSON.parse(run('pack', ROOT, '--json', '--ignore-scripts')) as [{ readonly filename: string }];
  run('install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
