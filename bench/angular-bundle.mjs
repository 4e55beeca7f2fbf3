// `npm run bench:angular`: what of the CRM workspace's scripts, as the Angular CLI builds them for production, is rx-max's. It
// reports and decides nothing.
//
//   --json FILE    writes the report to a file, too
//
// The bytes are those that esbuild counts for each source in what it writes. Zipped, sources share their repetitions, so that no
// source has a size of its own: what rx-max costs is told by zipping the scripts as they are, and once more without the characters
// that the source map says are rx-max's.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runAngularBuild } from '../.ci/build-angular.mjs';
import { root } from '../.ci/ensure.mjs';
import { tableOf } from './table.mjs';

/** @typedef {import('../.ci/build-angular.mjs').Metafile} Metafile */

const { values: options } = parseArgs({ options: { json: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'rx-max-bundle-'));
try {
  const metafile = await runAngularBuild(root, scratch, ['--source-map']);
  const report = { date: new Date().toISOString(), versions: versions(), ...raw(metafile), zipped: zipped() };
  print(report);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * The bytes of all scripts, by whose they are, the largest part first.
 *
 * @param {Metafile} metafile
 */
function raw({ outputs }) {
  const scripts = Object.entries(outputs).flatMap(([file, output]) => (file.endsWith('.js') ? [output] : []));
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const { inputs } of scripts) {
    for (const [source, { bytesInOutput }] of Object.entries(inputs)) {
      const owner = ownerOf(source);
      parts.set(owner, (parts.get(owner) ?? 0) + bytesInOutput);
    }
  }
  const told = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  // What joins the modules is no source's.
  parts.set('(the bundler)', total - told);
  return {
    total,
    parts: Object.fromEntries([...parts].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a)),
  };
}

/** What all scripts weigh when they are zipped, with rx-max and without it. */
function zipped() {
  const folder = join(scratch, 'browser');
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
      const map = new SourceMap(JSON.parse(readFileSync(join(folder, `${name}.map`), 'utf8')));
      return { whole: zip(text), without: zip(withoutRxMax(text, map)) };
    });
  const whole = sizes.reduce((sum, size) => sum + size.whole, 0);
  return { total: whole, rxMax: whole - sizes.reduce((sum, size) => sum + size.without, 0) };
}

/**
 * @param {string} text
 * @param {SourceMap} map
 */
function withoutRxMax(text, map) {
  const lines = text.split('\n').map((line, at) =>
    Array.from({ length: line.length }, (_, column) => {
      const entry = map.findEntry(at, column);
      const isOther = !('originalSource' in entry) || ownerOf(entry.originalSource) !== 'rx-max';
      return isOther ? line[column] : '';
    }).join(''),
  );
  return lines.join('\n');
}

/** @param {string} text */
function zip(text) {
  return gzipSync(text, { level: 9 }).length;
}

/**
 * Whose a source is: a package's, rx-max's, or the app's own.
 *
 * @param {string} source as esbuild and its maps name it, seen from the app
 */
function ownerOf(source) {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
  if (name !== undefined) return name;
  // The maps lead on to what the package was built of.
  return /^\.\.\/\.\.\/(dist|src)\//.test(source) ? 'rx-max' : 'the app';
}

function versions() {
  const names = ['@angular/core', '@angular/build', 'rxjs'];
  return Object.fromEntries(names.map((name) => [name, versionOf(join('node_modules', name))]));
}

/** @param {string} folder */
function versionOf(folder) {
  return String(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).version);
}

/** @param {{ date: string, versions: Readonly<Record<string, string>>, total: number, parts: Readonly<Record<string, number>>, zipped: { total: number, rxMax: number } }} report */
function print({ date, versions, total, parts, zipped }) {
  const rxMax = parts['rx-max'] ?? 0;
  const share = (/** @type {number} */ bytes, /** @type {number} */ of) => `${((100 * bytes) / of).toFixed(1)} %`;
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(`${date.slice(0, 10)}, ${told.join(', ')}; examples/angular, built for production\n`);
  console.log(
    tableOf(
      ['part', 'bytes', 'share'],
      [...Object.entries(parts), /** @type {const} */ (['together', total])].map(([name, bytes]) => [
        name,
        String(bytes),
        share(bytes, total),
      ]),
    ),
  );
  console.log(
    `\nrx-max: ${rxMax} of ${total} bytes (${share(rxMax, total)}); zipped ${zipped.rxMax} of ${zipped.total} (${share(zipped.rxMax, zipped.total)}), which is what the zipped scripts lose without it`,
  );
}
