// The simulator in a browser whose clock stands still, and is moved on by whoever tells a story: so a picture shows the same times
// whenever and wherever it is made.

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

const START = Date.parse('2026-11-24T09:00:00Z');

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
  await page.evaluateOnNewDocument(holdClock, START);

  return {
    page,
    close: () => context.close(),

    /**
     * Opens the simulator with the example app in it, as who knows it already.
     *
     * @returns {Promise<import('puppeteer-core').Frame>} the app, which has registered
     */
    async open() {
      await page.evaluateOnNewDocument(() => {
        localStorage.setItem('rx-max simulator', JSON.stringify({ hint: false, split: 48 }));
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

    /**
     * Lets time pass, on the page and in the app.
     *
     * @param {number} seconds
     */
    async pass(seconds) {
      for (const frame of page.frames()) {
        await frame.evaluate((by) => dispatchEvent(new CustomEvent('time passes', { detail: by })), 1000 * seconds);
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
 * In a document before any script of it runs: both clocks stand still until they are told that time passes.
 *
 * @param {number} start in milliseconds since 1970
 */
function holdClock(start) {
  let now = start;
  const RealDate = Date;
  const date = new Proxy(RealDate, {
    construct: (target, args, own) => Reflect.construct(target, args.length === 0 ? [now] : args, own),
    get: (target, name, own) => (name === 'now' ? () => now : Reflect.get(target, name, own)),
  });
  Object.defineProperty(globalThis, 'Date', { value: date, configurable: true, writable: true });
  Object.defineProperty(performance, 'timeOrigin', { value: start });
  Object.defineProperty(performance, 'now', { value: () => now - start });
  addEventListener('time passes', (event) => {
    now += event instanceof CustomEvent ? event.detail : 0;
  });
}
