import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';

import { type BrowserName, PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { axeFindings } from '../simulator/axe-findings';
import { act } from '../simulator/page-views';
import { appIn, PATIENCE, registered, type SimulatorStage, useSimulator } from '../simulator/simulator-stage';
import { showsIn } from './app-state';
import { CRM_VIEWS, type CrmView } from './crm-views';

jest.setTimeout(PATIENCE);

/*
 * What an audit of the built CRM workspace would look at: its weight, its policy, and whether everybody can use it.
 */

/** What the first visit may transfer, in bytes. */
const BUDGET = 100_000;
const BUILT = join(ROOT, 'dist/simulator/apps/crm');

assertFreshBuild();
const ZIPPED = readdirSync(BUILT)
  .filter((name) => name.endsWith('.gz'))
  .reduce((sum, name) => sum + readFileSync(join(BUILT, name)).length, 0);

/** The page's widths: a phone, and the app beside the desktop. */
const WIDTHS = [360, 1280] as const;
const THEMES = ['light', 'dark'] as const;
/** In the other browser the same is drawn of the same elements, so that a few views tell whether it is. */
const IN_FIREFOX = 4;

/** In Firefox the driver's own script says it of what it left in a frame. */
const OF_THE_DRIVER = /Permission denied to access property "length"/;

async function open(
  stage: SimulatorStage,
  { query = '', isHasty = false }: Partial<CrmView>,
  width = 1280,
): Promise<Page> {
  return stage.open(query, {
    width,
    forgive: OF_THE_DRIVER,
    before: async (page) => {
      if (isHasty) await page.evaluateOnNewDocument(hasten);
    },
  });
}

/** In the documents of the app: a wait of more than half a minute is one of half a second. */
function hasten(): void {
  const wait = setInterval;
  const hasty = (act: () => void, time: number, ...args: readonly []): unknown =>
    wait(act, time > 30_000 ? 500 : time, ...args);
  if (location.hostname === 'localhost') Object.assign(window, { setInterval: hasty });
}

/** The page moves its parts about; the app is the same document in all of them. */
async function inWidth(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 900 });
  if (width === 360) await act(page, '[data-act=pane-app]');
}

async function inTheme(page: Page, app: Frame, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await until(`the ${theme} theme in the app`, () =>
    app.evaluate((wished) => matchMedia(`(prefers-color-scheme: ${wished})`).matches, theme),
  );
}

/** How much of the app is beyond its own width, in pixels. */
function sideways(app: Frame): Promise<number> {
  return app.$eval('html', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

describe.each(PAGE_BROWSERS)('%s', (name: BrowserName) => {
  const stage = useSimulator(name, () => ['--example', 'crm']);
  const views = name === 'chromium' ? CRM_VIEWS : CRM_VIEWS.slice(0, IN_FIREFOX);

  describe('axe finds nothing, in any width and theme', () => {
    it.each(views.map((view) => [view.title, view] as const))('%s', async (_, view) => {
      const page = await open(stage, view);
      const app = await appIn(page);
      await view.show(page, app);
      for (const width of name === 'chromium' ? WIDTHS : [1280]) {
        await inWidth(page, width);
        for (const theme of name === 'chromium' ? THEMES : [null]) {
          if (theme !== null) await inTheme(page, app, theme);
          expect({ width, theme, findings: await axeFindings(app) }).toEqual({ width, theme, findings: [] });
        }
        expect({ width, sideways: await sideways(app) }).toEqual({ width, sideways: 0 });
      }
    });
  });
});

describe('in chromium', () => {
  const stage = useSimulator('chromium', () => ['--example', 'crm']);

  it(`transfers ${String(ZIPPED)} bytes zipped at the first visit, at most ${String(BUDGET)} with all headers`, async () => {
    const page = await open(stage, {});
    const app = await registered(page);
    const files = await app.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
        // A resource timing for each file, and one for the page, which has the same fields.
        const { name, transferSize } = entry.toJSON() as { readonly name: string; readonly transferSize: number };
        return { name, transferSize };
      }),
    );
    const { origin } = new URL(app.url());
    expect(files.filter((file) => !file.name.startsWith(`${origin}/`) && !file.name.startsWith('data:'))).toEqual([]);
    expect(files.map((file) => file.name).filter((file) => /\.(js|css)$/.test(file)).length).toBeGreaterThan(1);
    const sum = files.reduce((bytes, { transferSize }) => bytes + transferSize, 0);
    expect(sum).toBeLessThanOrEqual(BUDGET);
    // Less than this, and something was not counted.
    expect(sum).toBeGreaterThan(ZIPPED);
  });

  it('lives under a policy without anything inline, and says what it is', async () => {
    const page = await open(stage, {});
    const app = await registered(page);
    const answer = await fetch(app.url());
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|nonce|sha\d|\*/);
    // What the policy forbids would be written to the console, and so would be an error: either fails the test.
    expect(await app.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'en',
      expect.stringMatching(/\S{3}/),
    ]);
    const viewport = await app.$eval('meta[name=viewport]', (meta) => meta.getAttribute('content'));
    expect(viewport).toContain('width=device-width');
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
  });

  it('would be found wanting, if something was wrong', async () => {
    const page = await open(stage, {});
    const app = await registered(page);
    await app.evaluate(() => {
      document.body.append(document.createElement('img'));
    });
    expect(await axeFindings(app)).toContainEqual(expect.stringContaining('image-alt'));
  });

  it('says in a tab of its own that it has no desktop, and axe finds nothing there', async () => {
    const page = await open(stage, {});
    const app = await registered(page);
    await page.goto(app.url());
    const own = page.mainFrame();
    await showsIn(own, '#connection', 'closed');
    await showsIn(own, '[role=status]', 'not there');
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      for (const theme of THEMES) {
        await inTheme(page, own, theme);
        expect({ width, theme, findings: await axeFindings(own) }).toEqual({ width, theme, findings: [] });
      }
    }
  });
});
