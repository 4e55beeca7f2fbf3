import type { Frame, Page } from 'puppeteer-core';

import { until } from '../browser/until';
import { axeFindings } from '../simulator/axe-findings';
import { heardAll } from '../simulator/heard-all';
import { act } from '../simulator/page-views';
import { PATIENCE, registered, sees, useSimulator } from '../simulator/simulator-stage';

jest.setTimeout(PATIENCE);

/*
 * The built list of contacts in the simulator, which is another site, under the policy of an example app.
 */
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 360] as const;

describe('examples/rxjs', () => {
  const stage = useSimulator('chromium', () => ['--example', 'rxjs']);

  it('follows a call from its ring to its end', async () => {
    const page = await stage.open('?app=example');
    const app = await registered(page);
    await shows(app, '#connection', 'registered');
    await shows(app, '#agent', 'Available');
    await shows(app, '#none', 'No contact is live.');

    await act(page, '[data-act=offer-voice]');
    await shows(app, 'li .status', 'Ringing');
    await act(page, '[data-act=answer]');
    await shows(app, 'li .status', 'Active');
    await shows(app, '#agent', 'InboundContact');
    await act(page, '[data-act=hold]');
    await shows(app, 'li .status', 'On hold');
    await act(page, '[data-act=offer-email]');
    await shows(app, 'li:nth-child(2) .channel', 'E-mail');
    await act(page, '[data-act=hangup]');
    await shows(app, 'li .status', 'After-call work');
    await shows(app, '#agent', 'Unavailable · after-call work');
    await act(page, '[data-act=disposition]');
    await until(
      'one contact less',
      async () => (await app.$$('li')).length,
      (count) => count === 1,
    );
    await shows(app, 'li .channel', 'E-mail');
  });

  it('counts the seconds, and warns of a hold of two minutes', async () => {
    const page = await stage.open('?app=example');
    const app = await registered(page);
    await withCallOnHold(page, app);
    await until(
      'a second',
      () => textIn(app, 'li .time'),
      (time) => /^0:0[1-9]$/.test(time),
    );
    expect(await textIn(app, 'li .warning')).toBe('');
    await twoMinutesPass(app);
    await shows(app, 'li .warning', 'Waits for too long');
    await until(
      'minutes',
      () => textIn(app, 'li .time'),
      (time) => /^2:\d\d$/.test(time),
    );
  });

  describe.each(WIDTHS)('at %i px axe finds nothing', (width) => {
    it.each(THEMES)('in the %s theme', async (theme) => {
      const page = await stage.open('?app=example', { width, before: (opened) => inTheme(opened, theme) });
      if (width === 360) await act(page, '[data-act=pane-app]');
      const app = await registered(page);
      await heardAll(page);
      expect(await axeFindings(app)).toEqual([]);
      await withCallOnHold(page, app);
      await act(page, '[data-act=offer-digital]');
      await act(page, '[data-act=offer-email]');
      await until(
        'three contacts',
        async () => (await app.$$('li')).length,
        (count) => count === 3,
      );
      await twoMinutesPass(app);
      await shows(app, 'li .warning', 'Waits for too long');
      expect(await axeFindings(app)).toEqual([]);
      expect(await app.$eval('html', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    });
  });
});

async function inTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function withCallOnHold(page: Page, app: Frame): Promise<void> {
  await act(page, '[data-act=offer-voice]');
  await act(page, '[data-act=answer]');
  await act(page, '[data-act=hold]');
  await sees(page, '[data-status=Holding]');
  await shows(app, 'li .status', 'On hold');
}

/** To the app alone: its clock goes on by as much. */
async function twoMinutesPass(app: Frame): Promise<void> {
  await app.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 120_000;
  });
}

async function shows(app: Frame, selector: string, text: string): Promise<void> {
  await until(
    `"${text}" in ${selector}`,
    () => textIn(app, selector),
    (found) => found === text,
  );
}

async function textIn(app: Frame, selector: string): Promise<string> {
  return app.$eval(selector, ({ textContent }) => textContent);
}
