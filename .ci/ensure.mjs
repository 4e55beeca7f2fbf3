// Makes a fresh clone ready: `node .ci/ensure.mjs packages chromium firefox`. Needs nothing but Node, and does nothing
// where there is nothing to do, so that every command may call it first.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import browsers from './browsers.cjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const DEBIAN_PACKAGES = /** @type {const} */ ({
  chromium: 'chromium',
  'chromium-shell': 'chromium-headless-shell',
  firefox: 'firefox-esr',
});
/** Where it is missing, another does the same in more time. */
const DISPENSABLE = ['chromium-shell'];

/** @typedef {keyof typeof DEBIAN_PACKAGES} Browser */

/**
 * @param {readonly string[]} needs `packages`, `chromium`, `chromium-shell`, `firefox`
 * @returns {string | undefined} what the reader has to do, in one sentence, if it could not be done here
 */
export function ensure(needs) {
  if (needs.includes('packages') && !arePackagesInstalled() && !installPackages()) {
    return 'The npm packages could not be installed: see the messages of npm above, and run `npm ci` when what they name is mended.';
  }
  const missing = missingBrowsers(needs);
  if (missing.length === 0) return undefined;
  installDebianPackages(missing);
  const wanting = missingBrowsers(needs).filter((browser) => !DISPENSABLE.includes(browser));
  return wanting.length === 0 ? undefined : howToInstall(wanting);
}

/** Whether what npm installed is what the lock file asks for; npm keeps its own account of that in node_modules. */
function arePackagesInstalled() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (locked === undefined || installed === undefined) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    // The entry '' is this package itself; an optional package may belong to another platform.
    return path === '' || (found === undefined ? wanted.optional === true : found.integrity === wanted.integrity);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { integrity?: string, optional?: boolean }> | undefined}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function installPackages() {
  console.log('Installing the locked npm packages (npm ci) …');
  // On Windows npm is a batch file, which only a shell starts; the command is a constant.
  return run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}

/**
 * @param {readonly string[]} needs
 * @returns {readonly Browser[]}
 */
function missingBrowsers(needs) {
  const known = /** @type {Browser[]} */ (Object.keys(DEBIAN_PACKAGES));
  return known.filter((browser) => needs.includes(browser) && browsers.findBrowser(browser) === undefined);
}

/** @param {readonly Browser[]} missing */
function installDebianPackages(missing) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!mayInstall || spawnSync('apt-get', ['--version']).status !== 0) return;
  const names = missing.map((browser) => DEBIAN_PACKAGES[browser]);
  console.log(`Installing ${names.join(' and ')} from the distribution's packages (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An update that fails may still leave lists that are good enough, so the install alone decides.
  run('apt-get', ['update', '--quiet=2'], { env });
  // One by one: a release of Debian without one of them still gives the others.
  for (const name of names) {
    run('apt-get', ['install', '--yes', '--quiet=2', '--no-install-recommends', name], { env });
  }
}

/** @param {readonly Browser[]} missing */
function howToInstall(missing) {
  const names = missing.map((browser) => DEBIAN_PACKAGES[browser]).join(' ');
  const variables = missing.map((browser) => `${browser.toUpperCase()}_PATH`).join(' and ');
  return `The tests run in real browsers and ${missing.join(' and ')} could not be found: install what is missing (on Debian, as root: \`apt-get install ${names}\`), or name the executable in ${variables}.`;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const todo = ensure(process.argv.slice(2));
  if (todo !== undefined) {
    console.error(todo);
    process.exitCode = 1;
  }
}
