// `npm run pictures`: the pictures of the simulator that the READMEs show. They are listed in pictures.json, and told in stories.mjs.
//
//   --only NAME    makes one of them
//   --to FOLDER    puts them there, and not beside this file
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import browsers from '../../.ci/browsers.cjs';
import { openStage } from './stage.mjs';
import { STORIES } from './stories.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name its file
 * @property {keyof typeof STORIES} story
 * @property {'light' | 'dark'} theme
 * @property {number} width in CSS pixels, of which each has two in the file
 * @property {number} height
 */

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
/** Letters keep their edges, and a page takes some 100 kB. */
const QUALITY = 78;
const SCALE = 2;

const { values } = parseArgs({ options: { only: { type: 'string' }, to: { type: 'string', default: here } } });
/** @type {readonly Picture[]} */
const all = JSON.parse(readFileSync(join(here, 'pictures.json'), 'utf8'));
const wanted = all.filter(({ name }) => values.only === undefined || name === values.only);
if (wanted.length === 0) throw new Error(`pictures.json has no ${values.only ?? 'picture'}`);
mkdirSync(values.to, { recursive: true });

const executablePath = browsers.findBrowser('chromium');
if (executablePath === undefined) throw new Error('Chromium was not found: run `node .ci/ensure.mjs chromium`');
const server = spawn(process.execPath, ['dist/cli.js', 'simulate'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
try {
  const address = await addressIn(server);
  const browser = await puppeteer.launch({
    executablePath,
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for (const picture of wanted) await take(picture, browser, address);
  } finally {
    await browser.close();
  }
} finally {
  server.kill();
  await ended;
}

/**
 * @param {Picture} picture
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address where the simulator is
 */
async function take({ name, story, theme, width, height }, browser, address) {
  const stage = await openStage(browser, { address, theme, width, height, scale: SCALE });
  await STORIES[story](stage);
  await stage.page.screenshot({ path: join(values.to, name), type: 'webp', quality: QUALITY });
  await stage.close();
  console.log(name);
}

/**
 * The address that the command prints.
 *
 * @param {import('node:child_process').ChildProcess} command
 * @returns {Promise<string>}
 */
function addressIn(command) {
  let said = '';
  return new Promise((resolve, reject) => {
    command.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    command.once('exit', () => reject(new Error(`The simulator ended without an address: ${said}`)));
  });
}
