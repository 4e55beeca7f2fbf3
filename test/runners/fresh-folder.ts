import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT } from '../packaging/fresh-build';

/** A folder of a user's, away from the repository. */
export interface FreshFolder {
  readonly path: string;
  readonly write: (file: string, text: string) => void;
  /** Runs a command of an installed package, and gives all that it printed, without colours. */
  readonly run: (script: string, args: readonly string[], nodeArgs?: readonly string[]) => Promise<Ran>;
  readonly remove: () => void;
}

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/**
 * @param rxMax - a folder of the package, which is copied
 * @param others - what else is installed: packages of the repository, which are linked, since a runner is large
 */
export function freshFolder(rxMax: string, others: readonly string[]): FreshFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-user-'));
  const installed = join(path, 'node_modules', 'rx-max');
  for (const part of ['package.json', 'dist']) cpSync(join(rxMax, part), join(installed, part), { recursive: true });
  for (const name of ['rxjs', 'io-ts', 'fp-ts', ...others]) {
    const link = join(path, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link, 'junction');
  }
  return {
    path,
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    run(script, args, nodeArgs = []) {
      const child = spawn(process.execPath, [...nodeArgs, join(path, 'node_modules', script), ...args], {
        cwd: path,
        env: { ...environment(), NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return new Promise((resolve, reject) => {
        let output = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => (output += text));
        }
        child.on('error', reject);
        child.on('close', (code) => {
          resolve({ code, output });
        });
      });
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The runner that runs this says so in the environment, and another one in its folder would listen to it. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(JEST_|VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$|TEST$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
