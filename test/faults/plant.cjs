// Plants faults in the sources, for every campaign. CommonJS, so that Jest's transforms, its tests and the ES modules beside
// this file can all load it.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const SOURCES = join(__dirname, '..', '..', 'src');

/**
 * A fault in the sources of the library: a text of a file, and what stands there instead.
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} file below `src/`
 * @property {string} find
 * @property {string} replace
 */

/**
 * The source with the fault in it.
 *
 * @param {Fault} fault
 * @returns {string}
 * @throws if the text is not there exactly once: a table of faults must follow the sources
 */
function plant({ name, file, find, replace }) {
  const pieces = readFileSync(join(SOURCES, file), 'utf8').split(find);
  if (pieces.length !== 2) throw new Error(`${name}: the text stands ${pieces.length - 1} times in ${file}`);
  return pieces.join(replace);
}

/**
 * The fault that `RX_MAX_PLANTED_FAULT` names, and the path of its file; undefined where it names none.
 *
 * @template {Fault} T
 * @param {readonly T[]} faults
 * @param {string | undefined} [name]
 * @returns {{ fault: T, path: string } | undefined}
 */
function chosen(faults, name = process.env['RX_MAX_PLANTED_FAULT']) {
  if (name === undefined) return undefined;
  const fault = faults.find((known) => known.name === name);
  if (fault === undefined) throw new Error(`No planted fault is called ${name}`);
  return { fault, path: join(SOURCES, fault.file) };
}

module.exports = { plant, chosen };
