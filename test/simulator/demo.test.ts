import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Browser, Frame, Page } from 'puppeteer-core';

import { launch } from '../browser/browsers';

/*
 * `npm start` as a person meets it: the script behind it, a browser, and the buttons.
 */
describe('the demo', () => {
  let server: ChildProcess;
  let browser: Browser;
  let desktop: string;
  let page: Page;
  let app: Frame;

  beforeAll(async () => {
    const root = join(__dirname, '../..');
    server = spawn(process.execPath, ['src/simulator/start.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    desktop = await addressIn(server);
    browser = await launch('chromium');
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(desktop);
    app = await page.waitForFrame((frame) => frame.url().startsWith('http://localhost'));
    await shows('#connection', 'registered');
  }, 60_000);

  afterEach(() => page.close());

  async function shows(selector: string, text: string): Promise<void> {
    await app.waitForFunction(
      (at, wanted) => document.querySelector(at)?.textContent.includes(wanted),
      { timeout: 20_000 },
      selector,
      text,
    );
  }

  it.each(['max', 'cxone-agent'])(
    'shows the typed events of a call on %s, and its commands act',
    async (profile) => {
      await page.select('#profile', profile);
      app = await page.waitForFrame((frame) => frame.url().startsWith('http://localhost'));
      await shows('#agent', 'Available');
      await page.click('[data-offer=voice]');
      await shows('#call', 'Incoming');
      await app.click('[data-command=answer]');
      await shows('#call', 'Active');
      await app.click('[data-command=hold]');
      await shows('#call', 'Holding');
      await app.click('[data-command=hangup]');
      await shows('#agent', 'after-call work');
      await page.click('[data-action=disposition]');
      await shows('#call', '–');
      const types = await app.$$eval('#events summary', (entries) => entries.map((entry) => entry.textContent));
      expect(types.at(-1)).toContain('ClientEventSubscriptionAcknowledge');
      expect(types.some((type) => type.startsWith('CallContactEvent'))).toBe(true);
    },
    60_000,
  );

  it('never shows the token', async () => {
    await shows('#session', 'has a token');
    expect(await app.content()).not.toContain('demo-token');
  }, 60_000);
});

/** The desktop's address, once the script has said it. */
async function addressIn(script: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    script.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    script.once('exit', (code) => {
      reject(new Error(`npm start ended with ${String(code)}: ${said}`));
    });
  });
}
