import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { browserArguments } from './browser-arguments';

/** How long a browser may take to end when it is asked to, in milliseconds. */
const PATIENCE = 5000;
/** What is kept of what it says, in letters: the end of it tells why it ended. */
const KEPT = 2000;

/** A browser without a window. */
export interface RunningBrowser {
  /** Resolves with a sentence if it ends before it is ended, or never started. */
  readonly ended: Promise<string>;
  /** Ends it with all its processes, and removes its profile. */
  readonly end: () => Promise<void>;
}

/** Opens an address in a browser with a new profile. */
export function runBrowser(executable: string, address: string): RunningBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'rx-max-browser-'));
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(executable, browserArguments(executable, profile, address, isRoot), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that all its processes can be ended and nobody else's.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => {
      resolve(`the browser ${executable} does not start: ${message}`);
    });
    child.once('exit', (code, signal) => {
      resolve(`the browser ${executable} ended by itself (${String(code ?? signal)}): ${said.trim()}`);
    });
  });
  return {
    ended,
    async end() {
      await endProcess(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function endProcess(child: ChildProcess): Promise<void> {
  // Without an id it never started.
  if (child.pid === undefined) return;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const exited = isGone ? Promise.resolve() : once(child, 'exit');
  signalAll(child.pid, 'SIGTERM');
  const timer = setTimeout(signalAll, PATIENCE, child.pid, 'SIGKILL');
  await exited;
  clearTimeout(timer);
  // What it started may outlive it for a moment, and write to the profile.
  signalAll(child.pid, 'SIGKILL');
}

function signalAll(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // All of them are gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
