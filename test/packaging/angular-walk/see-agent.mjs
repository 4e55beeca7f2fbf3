// The end of the walk: the simulator in Chromium, with the application in it.
import puppeteer from 'puppeteer-core';
import browsers from '../../../.ci/browsers.cjs';
import { until } from './programs.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Changes the agent's state at the desktop, and waits until the application shows each.
 *
 * @param {string} desktop the simulator's address
 * @param {string | undefined} screenshot a file for a picture of the end
 * @returns {Promise<string>} what the application shows at the end
 */
export async function seeAgent(desktop, screenshot) {
  const executablePath = browsers.findBrowser('chromium');
  if (executablePath === undefined) throw new Error('Chromium was not found: run `node .ci/ensure.mjs chromium`');
  const browser = await puppeteer.launch({ executablePath, args: FLAGS, headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(desktop);
    await until('the application to be registered', () =>
      page.$('[data-window-of="workspace"] [data-window-status=registered]'),
    );
    const shows = async (/** @type {string} */ text) => {
      const frame = await (await page.$('iframe[data-window="workspace"]'))?.contentFrame();
      const shown = await frame?.$eval('app-agent-bar', (element) => element.textContent);
      return shown?.includes(text) === true ? shown : undefined;
    };
    // What is shown at the beginning may have been shown for another reason.
    await press(page, '[data-act^=unavailable-]');
    await until('the application to say Unavailable', () => shows('Agent: Unavailable'));
    await press(page, '[data-act=available]');
    const shown = await until('the application to say Available', () => shows('Agent: Available'));
    if (screenshot !== undefined) await page.screenshot({ path: /** @type {`${string}.png`} */ (screenshot) });
    return shown;
  } finally {
    await browser.close();
  }
}

/**
 * Presses a button, in sight or in a menu.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 */
async function press(page, selector) {
  await until(`something to press at ${selector}`, () =>
    page.evaluate((at) => {
      const found = document.querySelector(at);
      if (!(found instanceof HTMLElement) || found.ariaDisabled === 'true') return false;
      found.click();
      return true;
    }, selector),
  );
}
