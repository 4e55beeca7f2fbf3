// `node bench/inspector-frames.mjs`: what the inspector costs in each frame, with ten thousand entries, in Chromium. It reports
// and decides nothing: what is drawn stays bounded by a test that counts.
//
//   --seconds N    how long to measure each kind of work (default 6)
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import browsers from '../.ci/browsers.cjs';
import { tableOf } from './table.mjs';

/** @typedef {import('./inspector/lanes').Frames} Frames */
/** @typedef {import('./inspector/lanes').Work} Work */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({ options: { seconds: { type: 'string' } } });
const seconds = Number(options.seconds ?? 6);

/** @type {readonly (readonly [name: string, work: Work])[]} */
const WORKS = [
  ['100 entries a second, followed', { rate: 100, view: 'latest', seconds }],
  ['1000 entries a second, followed', { rate: 1000, view: 'latest', seconds }],
  ['1000 entries a second, all in sight', { rate: 1000, view: 'all', seconds }],
  ['zooming over all', { rate: 0, view: 'zooming', seconds }],
  ['1000 entries a second, as a list', { rate: 1000, view: 'list', seconds }],
];

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lanes</title>
<link rel="stylesheet" href="/lanes.css"></head><body><main></main><script src="/lanes.js"></script></body></html>`;

const server = await serve();
const browser = await puppeteer.launch({ executablePath: chromium(), headless: true, args: chromiumArgs() });
try {
  console.log(`${await browser.version()}, 1280 × 800, 10,000 entries; milliseconds of scripting in a frame\n`);
  const rows = [];
  for (const [name, work] of WORKS) rows.push(rowOf(name, await measure(work)));
  console.log(tableOf(['work', 'median', 'p95', 'most', 'frames', 'entries'], rows));
} finally {
  await browser.close();
  server.close();
}

/**
 * Each kind of work has a page of its own, so that none pays for another's rubbish.
 *
 * @param {Work} work
 * @returns {Promise<Frames>}
 */
async function measure(work) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 800 });
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${address.port}/`);
    /** @type {unknown} */
    const frames = await page.evaluate((given) => Reflect.get(window, 'measure')(given), work);
    return /** @type {Frames} */ (frames);
  } finally {
    await page.close();
  }
}

/**
 * @param {string} name
 * @param {Frames} frames
 */
function rowOf(name, { scripting, entries }) {
  const sorted = [...scripting].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [name, ...[0.5, 0.95, 1].map((share) => at(share).toFixed(2)), String(sorted.length), String(entries)];
}

async function serve() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['bench/inspector/lanes.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    alias: {
      'rx-max/inspector/view': join(root, 'src/inspector/view/index.ts'),
      'rx-max/inspector': join(root, 'src/inspector/index.ts'),
    },
  });
  /** @type {Readonly<Record<string, readonly [type: string, text: string]>>} */
  const files = {
    '/': ['text/html', PAGE],
    '/lanes.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/lanes.css': ['text/css', 'body { margin: 0 } main { height: 800px }'],
  };
  const created = createServer(({ url = '/' }, response) => {
    const [type, text] = files[url] ?? [];
    if (type === undefined) {
      response.writeHead(404).end();
      return;
    }
    // The headers that Chromium asks for before it gives a page a fine clock.
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(text);
  });
  await new Promise((resolve) => created.listen(0, '127.0.0.1', () => resolve(undefined)));
  return created;
}

function chromium() {
  const path = browsers.findBrowser('chromium');
  if (path === undefined) throw new Error('Chromium was not found; `node .ci/ensure.mjs chromium` says what to do.');
  return path;
}

function chromiumArgs() {
  // Chromium refuses to run as root otherwise, as in most containers.
  return ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}
