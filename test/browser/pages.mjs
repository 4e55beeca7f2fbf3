// `npm run pages`: whatever the tests of pages have for either browser, width and theme; `npm test` has it in Chromium, and a part in Firefox.
// What follows `npm run pages --` goes to Jest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../.ci/ensure.mjs';

const PAGES = '--testPathPatterns=/test/(simulator|inspector-view|angular-apps)/';

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects=test', PAGES, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, RX_MAX_BROWSERS: 'chromium,firefox' } },
);
process.exitCode = status ?? 1;
