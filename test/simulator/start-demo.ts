import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { ROOT } from '../packaging/fresh-build';

/** What `npm start` started. */
export interface Demo {
  /** The desktop's address, with the example app in it. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** The script behind `npm start`, once it has said where it is. */
export async function startDemo(): Promise<Demo> {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const server = spawn(process.execPath, ['src/simulator/start.mjs'], { cwd: ROOT, stdio: [...stdio] });
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
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    script.once('exit', (code) => {
      reject(new Error(`npm start ended with ${String(code)}: ${said}`));
    });
  });
}
