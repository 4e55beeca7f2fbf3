import type { Browser, Frame, Page } from 'puppeteer-core';

import { type BrowserName, launch, type LaunchOptions } from '../browser/browsers';
import { until } from '../browser/until';
import { type AppShows, appShows } from './app-lists';
import { type Demo, startDemo } from './start-demo';
import { complaintsOf } from './complaints-of';

/** The simulator in a browser, for the tests of one `describe`. */
export interface SimulatorStage {
  readonly browser: () => Browser;
  /** Where the page is, without its choices. */
  readonly address: () => string;
  /** A page in a context of its own, which is closed after the test; whatever a page complains of fails the test. */
  readonly open: (query?: string, options?: OpenOptions) => Promise<Page>;
}

export interface OpenOptions {
  readonly width?: number;
  /** What a page may complain of. */
  readonly forgive?: RegExp;
  /** Something to be done before the page is loaded. */
  readonly before?: (page: Page) => Promise<void>;
}

/** As the browsers say it of an app that is not there, does not let itself be framed, or speaks to another desktop. */
export const OF_TROUBLED_APPS =
  /Failed to load resource|Refused to display|X-Frame-Options|does not match the recipient window/;

export const PATIENCE = 60_000;

/**
 * Starts the built command and a browser before the tests and ends them after them.
 *
 * @param args - what is said on the command line, once it is known
 * @param options - what kind of browser it takes
 */
export function useSimulator(
  name: BrowserName,
  args: () => readonly string[] = () => [],
  options: LaunchOptions = { isForPages: true },
): SimulatorStage {
  let browser: Browser | undefined;
  let demo: Demo | undefined;
  let opened: Opened[] = [];

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(...args()), launch(name, options)]);
  }, PATIENCE);
  afterEach(async () => {
    const closing = opened;
    opened = [];
    await Promise.all(closing.map(({ page }) => page.browserContext().close()));
    expect(closing.flatMap(unforgiven)).toEqual([]);
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  }, PATIENCE);

  return {
    browser: () => there(browser),
    address: () => there(demo).address,
    async open(query = '', { width = 1280, forgive, before } = {}) {
      const context = await there(browser).createBrowserContext();
      const page = await context.newPage();
      const complaints = await complaintsOf(page);
      opened.push({ page, complaints, forgive });
      await page.setViewport({ width, height: 900 });
      await before?.(page);
      await page.goto(there(demo).address + query);
      return page;
    },
  };
}

interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly forgive: RegExp | undefined;
}

function unforgiven({ complaints, forgive }: Opened): readonly string[] {
  return complaints.filter((complaint) => forgive?.test(complaint) !== true);
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The simulator is not there before the tests begin');
  return value;
}

/** The example app in a window of the desktop; waits for it. */
export async function appIn(page: Page, window = 'workspace'): Promise<Frame> {
  const ask = async (): Promise<Frame | null> => {
    const element = await page.$(`iframe[data-window="${window}"]`);
    return (await element?.contentFrame()) ?? null;
  };
  const frame = await until(`the app in ${window}`, ask);
  return frame as Frame; // Waited for.
}

/** What the app shows, once it is as it is waited for. */
export async function appWhen(
  page: Page,
  what: string,
  isGood: (shown: AppShows) => boolean,
  window = 'workspace',
): Promise<AppShows> {
  return until(what, async () => appShows(await appIn(page, window)), isGood);
}

/** The app in a window of the desktop, once that tells it what happens. */
export async function registered(page: Page, window = 'workspace'): Promise<Frame> {
  await sees(page, `[data-window-of="${window}"] [data-window-status=registered]`);
  return appIn(page, window);
}

/** Waits for an element that has a text. */
export async function sees(page: Page, selector: string, text = ''): Promise<void> {
  await until(
    `"${text}" in ${selector}`,
    () => textOf(page, selector),
    (found) => found?.includes(text) === true,
  );
}

/** Waits until there is no such element any more. */
export async function seesNo(page: Page, selector: string): Promise<void> {
  await until(`no ${selector}`, async () => (await page.$(selector)) === null);
}

/** The text of the first such element; undefined where there is none. */
export async function textOf(page: Page, selector: string): Promise<string | undefined> {
  return page.evaluate((at) => document.querySelector(at)?.textContent, selector);
}
