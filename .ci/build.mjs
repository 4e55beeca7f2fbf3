// `npm run build`: the package, with the simulator's page and the example apps that it shows. `--if-stale` does nothing where
// `dist` was built of the sources as they are.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAngular } from './build-angular.mjs';
import { buildPages } from './build-pages.mjs';
import { root } from './ensure.mjs';
import freshness from './freshness.cjs';

if (process.argv.includes('--if-stale') && freshness.isFresh(root)) process.exit(0);

// Nothing of an earlier build may get into the package.
rmSync(join(root, 'dist'), { recursive: true, force: true });

// The pages are built of the sources, and the Angular app of the package.
const built = await Promise.allSettled([buildPackage().then(() => buildAngular(root)), buildPages(root)]);
const reasons = built.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
for (const reason of reasons) console.error(reason instanceof Error ? reason.message : reason);
process.exitCode = reasons.length === 0 ? 0 : 1;

function buildPackage() {
  return node('node_modules/rollup/dist/bin/rollup', '--config', '--silent', '--failAfterWarnings');
}

/**
 * @param {readonly string[]} args a script and its arguments
 * @returns {Promise<void>}
 */
function node(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`))));
  });
}
