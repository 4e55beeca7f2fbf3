// The simulator's page and the example apps without a framework, each for a server of its own, under a policy that allows nothing
// inline.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { licences } from './licences.mjs';

/** @param {string} root the folder of the repository */
export async function buildPages(root) {
  await buildPage(root, 'src/simulator/page', 'dist/simulator/page');
  for (const example of pagesIn(join(root, 'examples'))) {
    await buildPage(root, `examples/${example}`, `dist/simulator/apps/${example}`);
  }
}

/**
 * The examples that are a page, with no builder of their own.
 *
 * @param {string} folder
 */
function pagesIn(folder) {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.html')));
}

/**
 * @param {string} root
 * @param {string} from the folder of its index.html
 * @param {string} to
 */
async function buildPage(root, from, to) {
  const outDir = join(root, to);
  await build({
    configFile: false,
    root: join(root, from),
    base: './',
    publicDir: false,
    cacheDir: join(root, 'node_modules/.vite', from),
    logLevel: 'warn',
    clearScreen: false,
    resolve: { alias: entriesIn(root) },
    plugins: [licences()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // An image in a style sheet would be inline, and so would be the script for browsers of old.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // How long it took is no warning.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  });
  await compress(outDir);
}

/**
 * They say `rx-max` as every app does, and get the sources. A name alone would stand for all that begins with it.
 *
 * @param {string} root
 */
function entriesIn(root) {
  return [
    { find: /^rx-max$/, replacement: join(root, 'src/index.ts') },
    { find: /^rx-max\/(testing|recording|inspector|inspector\/view)$/, replacement: join(root, 'src/$1/index.ts') },
  ];
}

/**
 * Puts beside each file what a server sends of it.
 *
 * @param {string} folder
 */
export async function compress(folder) {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(html|js|css|svg)$/.test(file)) continue;
    const path = join(folder, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
