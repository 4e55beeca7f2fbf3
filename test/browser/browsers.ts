import type { Browser, LaunchOptions as DriverOptions } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';

import { findBrowser } from '../../.ci/browsers.cjs';

export type BrowserName = 'chromium' | 'firefox';

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];
const CHOSEN = process.env['RX_MAX_BROWSERS']?.split(',');

/** The browsers that the suite runs in; `RX_MAX_BROWSERS` narrows them (`chromium`, `firefox`). */
export const BROWSERS = ALL.filter((name) => CHOSEN?.includes(name) ?? true);

/** Those in which pages are tried for what their own code decides: Chromium, or the chosen ones, as by `npm run pages`. */
export const PAGE_BROWSERS = ALL.filter((name) => CHOSEN?.includes(name) ?? name === 'chromium');

/** Whether pages are looked at in every way there is, as by `npm run pages`. */
export const LOOKS_AT_EVERYTHING = CHOSEN !== undefined;

const OPTIONS: Readonly<Record<BrowserName, DriverOptions>> = {
  chromium: {
    browser: 'chrome',
    // The driver's defaults leave the back-forward cache on, and popups unblocked. The profile is a new one each time.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
  firefox: {
    browser: 'firefox',
    extraPrefsFirefox: {
      'browser.sessionhistory.max_total_viewers': 8,
      'fission.bfcacheInParent': true,
    },
  },
};

export interface LaunchOptions {
  /**
   * Whether nothing but pages is looked at: Chromium's headless shell then does, where there is one, since it has the whole engine
   * and no window around it. What depends on tabs, windows and the way back is tried in the browser that people have.
   */
  readonly isForPages?: boolean;
}

/** Starts a browser of its own, with a new profile, that ends with `close()`. */
export async function launch(name: BrowserName, { isForPages = false }: LaunchOptions = {}): Promise<Browser> {
  const shell = isForPages && name === 'chromium' ? findBrowser('chromium-shell') : undefined;
  const executablePath = shell ?? findBrowser(name);
  if (executablePath === undefined) throw new Error(`${name} was not found: run \`node .ci/ensure.mjs ${name}\``);
  return puppeteer.launch({ ...OPTIONS[name], executablePath, headless: shell === undefined ? true : 'shell' });
}
