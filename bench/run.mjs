// `npm run bench`: what a listener of the desktop's messages costs, rx-max beside its peers, as ratios. It
// reports and decides nothing: absolute times say more of the machine than of the library.
//
//   --json FILE    writes all figures to a file, with their quartiles
//   --rounds N     how many rounds to measure (default 30)
import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import browsers from '../.ci/browsers.cjs';
import { tableOf } from './table.mjs';

/** @typedef {import('./frame/host').ListenerResult} ListenerResult */
/** @typedef {import('./decode').DecodeResult} DecodeResult */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'rx-max-bench-'));
const TIME_LIMIT = 240_000;

const { values: options } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string' } } });
const rounds = Number(options.rounds ?? 30);

try {
  const versions = readVersions();
  const listeners = await measureListeners();
  const decoding = await measureDecoding();
  const report = { date: new Date().toISOString(), versions, rounds, listeners, decoding };
  print(report);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns {Promise<readonly ListenerResult[]>} */
async function measureListeners() {
  const scripts = await bundle(['bench/frame/frame.ts', 'bench/frame/host.ts'], 'browser');
  const { server, port, results } = await serve(scripts);
  const frames = new URLSearchParams({ frames: `http://localhost:${port}`, rounds: String(rounds) });
  const browser = openChromium(`http://127.0.0.1:${port}/host.html?${frames.toString()}`);
  try {
    return await Promise.race([results, browser.failed, late()]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** @returns {Promise<Readonly<Record<string, DecodeResult>>>} by the type of event */
async function measureDecoding() {
  const [script] = await bundle(['bench/decode.ts'], 'node');
  const file = join(scratch, 'decode.mjs');
  writeFileSync(file, script?.contents ?? '');
  /** @type {typeof import('./decode')} */
  const decode = await import(pathToFileURL(file).href);
  return {
    CallContactEvent: decode.measureDecoding('CallContactEvent', rounds),
    AgentState: decode.measureDecoding('AgentState', rounds),
  };
}

/**
 * @param {readonly string[]} entryPoints
 * @param {'browser' | 'node'} platform
 */
async function bundle(entryPoints, platform) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform,
    outdir: scratch,
    write: false,
  });
  return outputFiles;
}

/**
 * Serves both sites: one server under two names. Their headers are the desktop's at its strictest, and those that Chromium
 * asks for before it gives a page a fine clock.
 *
 * @param {Awaited<ReturnType<typeof bundle>>} scripts
 */
async function serve(scripts) {
  const contents = new Map(scripts.map(({ path, contents }) => [`/${path.slice(scratch.length + 1)}`, contents]));
  for (const page of ['frame.html', 'host.html']) {
    contents.set(`/${page}`, readFileSync(join(root, 'bench', 'frame', page)));
  }
  /** @type {(results: readonly ListenerResult[]) => void} */
  let onResults = () => undefined;
  /** @type {(error: Error) => void} */
  let onFailure = () => undefined;
  /** @type {Promise<readonly ListenerResult[]>} */
  const results = new Promise((resolve, reject) => {
    onResults = resolve;
    onFailure = reject;
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8').on('data', (text) => (body += text));
      request.on('end', () => {
        response.writeHead(204).end();
        if (pathname === '/results') onResults(JSON.parse(body));
        else onFailure(new Error(`The page of the bench failed: ${body}`));
      });
      return;
    }
    const content = contents.get(pathname);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src http://localhost:*",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
    });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, port, results };
}

/**
 * Chromium without a debugger: one that is attached changes what is measured.
 *
 * @param {string} url
 */
function openChromium(url) {
  const args = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-extensions',
    '--host-resolver-rules=MAP localhost 127.0.0.1',
    `--user-data-dir=${join(scratch, 'profile')}`,
    // Chromium refuses to run as root otherwise, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
  const child = spawn(chromium(), args, { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.on('close', resolve));
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`Chromium ended with code ${code} before the bench did.`)));
  });
  failed.catch(() => undefined);
  return {
    failed,
    async close() {
      child.kill();
      await gone;
    },
  };
}

function chromium() {
  const path = browsers.findBrowser('chromium');
  if (path === undefined) throw new Error('Chromium was not found; `node .ci/ensure.mjs chromium` says what to do.');
  return path;
}

/** @returns {Promise<never>} */
function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The bench did not end in time.')), TIME_LIMIT).unref();
  });
}

function readVersions() {
  return {
    Chromium: output(chromium(), ['--version']).replace(/^Chromium (\S+).*$/s, '$1'),
    Node: process.versions.node,
    rxjs: packageVersion('rxjs'),
    'io-ts': packageVersion('io-ts'),
    'rx-max': commit(),
  };
}

/** @param {string} name */
function packageVersion(name) {
  return String(JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version);
}

function commit() {
  const hash = output('git', ['rev-parse', '--short', 'HEAD']);
  const changed = output('git', ['status', '--porcelain', 'src']) !== '';
  return `${hash === '' ? 'unknown' : hash}${changed ? ' with changes' : ''}`;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function output(command, args) {
  return (spawnSync(command, args, { cwd: root, encoding: 'utf8' }).stdout ?? '').trim();
}

/** @param {{ date: string, versions: Readonly<Record<string, string>>, rounds: number, listeners: readonly ListenerResult[], decoding: Readonly<Record<string, DecodeResult>> }} report */
function print({ date, versions, rounds, listeners, decoding }) {
  const sizes = Object.keys(listeners[0]?.ratios ?? {});
  const types = Object.keys(decoding);
  const decoders = Object.keys(Object.values(decoding)[0] ?? {});
  const versionText = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(`${date.slice(0, 10)}, ${versionText.join(', ')}; medians of ${rounds} rounds, all side by side\n`);
  console.log("Listener time in a frame of another site, under script-src 'self', as a ratio to the floor\n");
  console.log(
    tableOf(
      ['listener', ...sizes.map((size) => (size === '1' ? '1 event' : `${size} events`))],
      listeners.map(({ name, ratios }) => [name, ...Object.values(ratios).map(({ median }) => median.toFixed(2))]),
    ),
  );
  console.log('\nDecoding in Node, messages of 10 events, as a ratio to what is written by hand\n');
  console.log(
    tableOf(
      ['decoder', ...types],
      decoders.map((name) => [
        name,
        ...Object.values(decoding).map((result) => result[/** @type {keyof DecodeResult} */ (name)].median.toFixed(2)),
      ]),
    ),
  );
}
