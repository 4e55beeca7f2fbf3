import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exampleServer } from '../../src/simulator/server/example-server';
import { type Listening, listen } from '../../src/simulator/server/listen';
import { ROOT } from '../packaging/fresh-build';

/** The harness of test/angular/harness, built for production with each Angular, with Zone and without. */
export const HARNESSES = ['17', '19', '21'].flatMap((version) =>
  (['zone', 'zoneless'] as const).map((kind) => ({ version, kind, name: `${kind}-${version}` })),
);

export type Harness = (typeof HARNESSES)[number];

export interface Harnesses {
  /** What is said on the command line, so that they can be chosen by their names. */
  readonly args: readonly string[];
  /** From now on they are there, and hear a desktop. */
  readonly serve: (desktop: string) => void;
  /** The modules of which something may be in the scripts of one. */
  readonly sourcesOf: (harness: Harness) => readonly string[];
  readonly close: () => Promise<void>;
}

/** Builds them all, and gives each a server of its own under the policy that the examples have. */
export async function openHarnesses(): Promise<Harnesses> {
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-harnesses-'));
  const folderOf = ({ version, kind }: Harness): string => join(folder, version, kind);
  const versions = [...new Set(HARNESSES.map(({ version }) => version))];
  await Promise.all(versions.map((version) => build(version, join(folder, version))));
  const servers = new Map<Harness, Listening>();
  for (const harness of HARNESSES) servers.set(harness, await listen('localhost', 0));
  return {
    args: [...servers].flatMap(([{ name }, { origin }]) => ['--app', `${name}=${origin}/`]),
    serve(desktop) {
      for (const [harness, { serve, origin }] of servers) {
        serve(exampleServer({ origin, folder: folderOf(harness), desktop }));
      }
    },
    sourcesOf: (harness) => JSON.parse(readFileSync(join(folderOf(harness), 'sources.json'), 'utf8')) as string[],
    async close() {
      await Promise.all([...servers.values()].map((server) => server.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function build(version: string, to: string): Promise<void> {
  const child = spawn(process.execPath, ['test/angular/harness/build.mjs', version, to], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the harness of Angular ${version} could not be built: exit code ${String(code)}`));
    });
  });
}
