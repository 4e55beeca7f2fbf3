import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { assertFreshBuild, ROOT } from './fresh-build';

// A stranger follows docs/angular.md in a fresh folder with the packed tarball, from `ng new` to the simulator: see the script.
const PATIENCE = 900_000;

let walk: ChildProcess | undefined;

beforeAll(assertFreshBuild);

afterAll(async () => {
  // It ends what it has started, and takes its folder away.
  if (walk?.exitCode === null && walk.kill()) await once(walk, 'close');
});

it(
  'docs/angular.md leads from ng new to a page in the simulator that shows the agent’s state, and back',
  async () => {
    walk = spawn(process.execPath, [join(ROOT, 'test/packaging/angular-walk/walk.mjs')], { cwd: ROOT });
    let output = '';
    for (const stream of [walk.stdout, walk.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    const [code] = (await once(walk, 'close')) as [number | null];
    expect(output).toMatch(/The application in the desktop: .*Agent: Available/);
    expect(output).toContain('git clean -fd src: as it was before ng add');
    expect(code).toBe(0);
  },
  PATIENCE,
);
