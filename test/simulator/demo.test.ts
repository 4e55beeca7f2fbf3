import type { Browser, Frame, Page } from 'puppeteer-core';

import { launch } from '../browser/browsers';
import { type Demo, startDemo } from './start-demo';

/*
 * `npm start` as a person meets it: the script behind it, a browser, and the buttons.
 */
describe('the demo', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let app: Frame;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await launch('chromium');
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(demo.address);
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

  it('goes on where a broken event is posted, and says what it posted', async () => {
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.click('summary');
    await page.click('[value=malformed-events]');
    // Ten batches: what is broken differs from one to the next, and the tenth has null.
    for (let call = 0; call < 5; call++) {
      await page.click('[data-offer=voice]');
      await page.click('[data-action=caller-hangup]');
    }
    await page.click('[value=malformed-events]');
    await page.click('[data-offer=voice]');
    await shows('#call', 'Incoming');
    expect(errors).toEqual([]);
    expect(await page.$$eval('#log li', (lines) => lines.map(({ textContent }) => textContent))).toContainEqual(
      expect.stringContaining('no event'),
    );
  }, 60_000);

  it('has one button for each thing that can be done to a contact now, and keeps the focus among them', async () => {
    await page.click('[data-offer=digital]');
    await page.click('[data-offer=chat]');
    const offered = await page.$$eval('#contacts button', (buttons) => buttons.map(({ textContent }) => textContent));
    const offer = ['answer', 'refuse', 'no answer', 'caller hangup'];
    expect(offered).toEqual([...offer, ...offer]);
    await page.focus('#contacts li:nth-child(2) [data-action=answer]');
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.textContent);
    expect(focused).toContain('Chat');
  }, 60_000);

  it('never shows the token', async () => {
    await shows('#session', 'has a token');
    expect(await app.content()).not.toContain('demo-token');
  }, 60_000);
});
