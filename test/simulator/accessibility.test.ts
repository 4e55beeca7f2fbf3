import type { Page } from 'puppeteer-core';

import { LOOKS_AT_EVERYTHING, PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { axeFindings } from './axe-findings';
import { type FocusRing, focusRing } from './focus-ring';
import { act, type PageView, showView, VIEWS } from './page-views';
import { OF_TROUBLED_APPS, PATIENCE, registered, useSimulator } from './simulator-stage';
import { pressAt } from './tab-to';
import { openTroubledApps, type TroubledApps } from './troubled-apps';

jest.setTimeout(PATIENCE);

const NARROW = 360;
const WIDTHS = [1280, NARROW] as const;
const THEMES = ['light', 'dark'] as const;
/** Strips of buttons, and what is printed. */
const MOVED_SIDEWAYS = '.channels, .rxm-tools, pre';
/** In the other browser the same is drawn of the same elements, so that a few views tell whether it is. */
const IN_FIREFOX: readonly string[] = ['the first visit', 'several channels at once', 'the help', 'an open marble'];

let apps: TroubledApps;
beforeAll(async () => {
  apps = await openTroubledApps();
});
afterAll(() => apps.close());

describe.each(PAGE_BROWSERS)('%s', (name) => {
  const stage = useSimulator(name, () => [...apps.args]);
  const views = VIEWS.filter(({ title }) => name === 'chromium' || IN_FIREFOX.includes(title));

  async function open({ query = '?', ...view }: PageView): Promise<Page> {
    const app = query.includes('app=') ? '' : '&app=example';
    const page = await stage.open(query + app, { forgive: OF_TROUBLED_APPS, before: withoutMotion });
    await showView(page, view);
    return page;
  }

  /** The other browser is not told that somebody wants little motion. */
  async function withoutMotion(page: Page): Promise<void> {
    if (name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
  }

  it.each(views.map((view, at) => [view.title, view, at] as const))('axe finds nothing in %s', async (_, view, at) => {
    const page = await open(view);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      if (width === NARROW) await inPane(page, view.pane);
      for (const theme of themesAt(width, at)) {
        await act(page, `[name=theme][value=${theme}]`);
        await until('the theme', () => page.$(`[data-theme=${theme}]`));
        await page.evaluate(allStill);
        expect({ width, theme, findings: await axeFindings(page) }).toEqual({ width, theme, findings: [] });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(sideways, MOVED_SIDEWAYS)).toEqual([]);
      if (name === 'chromium') expect(await page.evaluate(moving)).toEqual([]);
    }
  });

  it.each(THEMES)('in the %s theme one sees where the keyboard is', async (theme) => {
    const page = await stage.open(`?app=example&theme=${theme}`);
    await registered(page);
    await act(page, '[data-act=offer-voice]');
    const rings: FocusRing[] = [];
    for (const menu of ['faults-menu', 'view-menu']) {
      await pressAt(page, `[data-act=menu-${menu}]`);
      rings.push(...(await ringsOnTheWay(page, 4)));
    }
    rings.push(...(await ringsOnTheWay(page, 60)));
    expect(rings.filter(({ contrast }) => contrast === null || contrast < 3)).toEqual([]);
    expect(rings.length).toBeGreaterThan(30);
  });
});

/** Wide in one theme and narrow in the other, the next view the other way round; by `npm run pages` each in both. */
function themesAt(width: number, view: number): readonly (typeof THEMES)[number][] {
  if (LOOKS_AT_EVERYTHING) return THEMES;
  return THEMES.filter((_, at) => (at === view % 2) === (width === NARROW));
}

/** Comes to a part of the page, where there is room for one only. */
async function inPane(page: Page, pane: PageView['pane']): Promise<void> {
  await act(page, `[data-act=pane-${pane}]`);
  await until(`the ${pane}`, () => page.$(`.stage[data-pane=${pane}]`));
}

/** What can be moved sideways, because something in it is too wide, but for what is meant to be. */
function sideways(meant: string): readonly string[] {
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !element.matches(meant),
    )
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map(({ tagName, className }) => `${tagName.toLowerCase()} ${className}`);
}

/** How the next places of the keyboard are shown, as long as it is on the page. */
async function ringsOnTheWay(page: Page, presses: number): Promise<readonly FocusRing[]> {
  const rings: FocusRing[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    await page.evaluate(allStill);
    const ring = await focusRing(page);
    if (ring === 'not on the page') break;
    if (ring !== 'in a frame') rings.push(ring);
  }
  return rings;
}

/** Resolves when whatever moves has come to its end. */
async function allStill(): Promise<void> {
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished),
  );
}

/** What moves now, a word each. */
function moving(): readonly string[] {
  return document
    .getAnimations()
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : animation.constructor.name));
}
