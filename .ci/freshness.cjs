// Whether the built package is that of the sources. CommonJS, so that Jest's tests and the ES modules beside this file can both
// load it.
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** What goes into `dist`. */
const SOURCES = ['src', 'examples', '.ci', 'rollup.config.js', 'package.json', 'package-lock.json'];

/** What tools keep beside the sources. */
const MADE = /[\\/](node_modules|\.angular)([\\/]|$)/;

/** @param {string} root the folder of the repository */
function isFresh(root) {
  const sources = SOURCES.flatMap((source) => filesAt(join(root, source)));
  // The minimum of nothing is infinite, which would pass for new.
  const built = Math.min(...filesAt(join(root, 'dist')).map(changed));
  return Number.isFinite(built) && built >= Math.max(...sources.map(changed));
}

/** @param {string} path */
function changed(path) {
  return statSync(path).mtimeMs;
}

/**
 * @param {string} path a folder or a file
 * @returns {readonly string[]} all files in it
 */
function filesAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !MADE.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}

module.exports = { isFresh };
