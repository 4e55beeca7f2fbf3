// The simulator in a browser whose clock is moved on by whoever tells a story: so a picture shows the same seconds whenever and
// wherever it is made.

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

const START = Date.parse('2026-11-24T09:00:00Z');
/** The clock goes on by itself, slowly, so that a picture is the same on a machine that is slow. */
const SLOWER = 10;
/** For how long it does, in its milliseconds: less than a story lets pass at once. */
const LONGEST = 900;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ address: string, theme: 'light' | 'dark', width: number, height: number, scale: number }} look
 */
export async function openStage(browser, { address, theme, width, height, scale }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateTimezone('UTC');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

  return {
    page,
    close: () => context.close(),

    /**
     * Opens the simulator with the example app in it, as who knows it already.
     *
     * @returns {Promise<import('puppeteer-core').Frame>} the app, which has registered
     */
    async open() {
      await page.evaluateOnNewDocument(runClock, { start: START, real: Date.now(), slower: SLOWER, longest: LONGEST });
      await page.evaluateOnNewDocument(() => {
        localStorage.setItem('rx-max simulator', JSON.stringify({ hint: false, split: 46 }));
      });
      await page.goto(address);
      const app = await page.waitForFrame((frame) => frame.url().startsWith('http://localhost'));
      await shows(app, '#connection', 'registered');
      await page.waitForSelector('[data-window-status="registered"]');
      return app;
    },

    /**
     * @param {string} act the `data-act` of a button
     */
    press: (act) => page.locator(`[data-act="${act}"]`).click(),

    /** Takes the mouse away, and the keyboard: a picture shows no button as pressed. */
    async leave() {
      await page.mouse.move(0, 0);
      for (const frame of page.frames()) {
        await frame.evaluate(() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
      }
    },

    /**
     * Lets time pass, on the page and in the app.
     *
     * @param {number} seconds
     */
    async pass(seconds) {
      const detail = { by: 1000 * seconds, real: Date.now() };
      for (const frame of page.frames()) {
        await frame.evaluate((told) => dispatchEvent(new CustomEvent('time passes', { detail: told })), detail);
      }
    },

    shows,
  };
}

/**
 * Waits until an element has a text in it.
 *
 * @param {import('puppeteer-core').Frame | import('puppeteer-core').Page} frame
 * @param {string} selector
 * @param {string} text
 */
async function shows(frame, selector, text) {
  await frame.waitForFunction(
    (at, wanted) => document.querySelector(at)?.textContent?.includes(wanted),
    // A frame that is not seen gets no animation frames, in which it would be asked by default.
    { polling: 50 },
    selector,
    text,
  );
}

/**
 * In a document before any script of it runs: its clocks begin at a given time, go on for a while, and stand still until they are
 * told that time passes. All documents have the same time.
 *
 * @param {{ start: number, real: number, slower: number, longest: number }} clock `start` in milliseconds since 1970, and `real` when
 *   that was in life
 */
function runClock({ start, real, slower, longest }) {
  const RealDate = Date;
  let passed = 0;
  let since = real;
  const now = () => start + passed + Math.min(longest, (RealDate.now() - since) / slower);
  const date = new Proxy(RealDate, {
    construct: (target, args, own) => Reflect.construct(target, args.length === 0 ? [now()] : args, own),
    get: (target, name, own) => (name === 'now' ? now : Reflect.get(target, name, own)),
  });
  Object.defineProperty(globalThis, 'Date', { value: date, configurable: true, writable: true });
  Object.defineProperty(performance, 'timeOrigin', { value: start });
  Object.defineProperty(performance, 'now', { value: () => now() - start });
  addEventListener('time passes', (event) => {
    if (!(event instanceof CustomEvent)) return;
    passed += event.detail.by;
    since = event.detail.real;
  });
}
