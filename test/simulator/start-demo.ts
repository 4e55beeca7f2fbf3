import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';

/** What `npm start` starts, as it was built; with the example that lists events, unless another one is asked for. */
export interface Demo {
  /** The desktop's address; it has the example app in it. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * The command behind `npm start`, once it has said where it is.
 *
 * @param args - what is said to it besides the port
 */
export async function startDemo(...args: readonly string[]): Promise<Demo> {
  assertFreshBuild();
  const server = spawn(process.execPath, ['dist/cli.js', 'simulate', '--port', '0', '--example', 'plain', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await addressIn(server),
    async stop() {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

function addressIn(script: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    script.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    script.once('exit', (code) => {
      reject(new Error(`the simulator ended with ${String(code)}: ${said}`));
    });
  });
}
