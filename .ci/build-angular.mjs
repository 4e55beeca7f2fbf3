// The CRM workspace, built for production by the Angular CLI, as whoever copies it would build it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compress } from './build-pages.mjs';
import { licencesOf, packageFolderOf } from './licences.mjs';

/** The workspace of the Angular CLI, seen from the repository. */
const WORKSPACE = 'examples/angular';

/**
 * What esbuild says of a build, as far as it is read here: by the files that were written, the sources in them.
 *
 * @typedef {{ outputs: Readonly<Record<string, { bytes: number, inputs: Readonly<Record<string, { bytesInOutput: number }>> }>> }} Metafile
 */

/**
 * The app says `rx-max` and gets the package, so that what Rollup makes has to be there before.
 *
 * @param {string} root the folder of the repository
 */
export async function buildAngular(root) {
  const scratch = mkdtempSync(join(tmpdir(), 'rx-max-angular-'));
  try {
    const metafile = await runAngularBuild(root, scratch);
    const outDir = join(root, 'dist/simulator/apps/crm');
    cpSync(join(scratch, 'browser'), outDir, { recursive: true });
    // For `ng serve` alone: in the simulator the server answers it.
    rmSync(join(outDir, 'desktop.json'), { force: true });
    writeFileSync(join(outDir, 'THIRD-PARTY.txt'), licencesOf(packagesIn(root, metafile)));
    await compress(outDir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * `ng build`.
 *
 * @param {string} root
 * @param {string} to the folder that gets `browser/`
 * @param {readonly string[]} more options besides
 * @returns {Promise<Metafile>}
 */
export async function runAngularBuild(root, to, more = []) {
  const cli = join(root, 'node_modules/@angular/cli/bin/ng.js');
  // Licences are gathered of all that is bundled here in one way.
  const options = ['--progress=false', '--stats-json', '--extract-licenses=false', `--output-path=${to}`, ...more];
  const { code, output } = await run([cli, 'build', ...options], join(root, WORKSPACE));
  if (code !== 0) throw new Error(`ng build ended with ${code}:\n${output}`);
  if (/warning/i.test(output)) console.warn(output);
  return JSON.parse(readFileSync(join(to, 'stats.json'), 'utf8'));
}

/**
 * The folders of the packages of which something is in the scripts.
 *
 * @param {string} root
 * @param {Metafile} metafile
 */
function packagesIn(root, { outputs }) {
  const sources = Object.entries(outputs).flatMap(([file, { inputs }]) =>
    file.endsWith('.js') ? Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0) : [],
  );
  const folders = sources.map(([source]) => packageFolderOf(resolve(root, WORKSPACE, source)));
  return new Set(folders.filter((folder) => folder !== undefined));
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
