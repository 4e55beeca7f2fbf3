import type { Page } from 'puppeteer-core';

import { BROWSERS, PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { appShows } from './app-lists';
import { act } from './page-views';
import { appWhen, OF_TROUBLED_APPS, PATIENCE, registered, sees, seesNo, textOf, useSimulator } from './simulator-stage';
import { openTroubledApps, type TroubledApps } from './troubled-apps';

jest.setTimeout(PATIENCE);

let apps: TroubledApps;
beforeAll(async () => {
  apps = await openTroubledApps();
});
afterAll(() => apps.close());

describe.each(BROWSERS)('%s', (name) => {
  const stage = useSimulator(name, () => apps.args);

  describe('the windows of the app', () => {
    let page: Page;

    beforeEach(async () => {
      page = await stage.open('?app=example');
      await registered(page);
    }, PATIENCE);

    it('opens a panel with each contact, which is told of that one, and closes it with its contact', async () => {
      await page.click('[data-act=place-panel]');
      await act(page, '[data-act=offer-email]');
      await act(page, '[data-act=answer]');
      const [mail] = await contactsOf(page);
      await registered(page, `panel ${String(mail)}`);
      await act(page, '[data-act=offer-chat]');
      const [, chat] = await until(
        'the chat',
        () => contactsOf(page),
        ({ length }) => length === 2,
      );
      await act(page, `[data-contact="${String(chat)}"] [data-act=answer]`);
      await registered(page, `panel ${String(chat)}`);
      await appWhen(
        page,
        'the chat in its panel',
        ({ events }) => events.some(({ name: told }) => told === 'ChatContactEvent'),
        `panel ${String(chat)}`,
      );
      await act(page, `[data-contact="${String(chat)}"] [data-act=hangup]`);
      await act(page, `[data-contact="${String(chat)}"] [data-act=disposition]`);
      await seesNo(page, `iframe[data-window="panel ${String(chat)}"]`);
      expect(await page.$(`iframe[data-window="panel ${String(mail)}"]`)).not.toBeNull();
      await page.click('[data-act=place-panel]');
      await seesNo(page, 'iframe[data-window^=panel]');
    });

    it('shows the app in a window of its own, whose opener is the desktop', async () => {
      await page.click('[data-act=pop-out]');
      await sees(page, '[data-pop-out=open] [data-window-status=registered]');
      await act(page, '[data-act=offer-voice]');
      const popOut = await until('the pop-out', async () => {
        const pages = await page.browserContext().pages();
        return pages.find((other) => other !== page);
      });
      if (popOut === undefined) throw new Error('there is no pop-out');
      await until(
        'the call in the pop-out',
        () => appShows(popOut.mainFrame()),
        ({ call }) => call.includes('Incoming'),
      );
      await popOut.click('[data-command=answer]');
      await sees(page, '[data-contact-status]', 'Connected');
      await popOut.close();
      await seesNo(page, '[data-pop-out]');
      expect(new URL(page.url()).searchParams.get('places')).toBeNull();
    });

    it('loads the app anew, which then knows what it knew', async () => {
      await act(page, '[data-act=offer-voice]');
      await act(page, '[data-act=answer]');
      const before = await appWhen(page, 'the call', ({ call }) => call.includes('Active'));
      await act(page, '[data-act=reload-workspace]');
      const after = await appWhen(
        page,
        'the opening',
        ({ events, call }) => events.length < before.events.length && call !== '–',
      );
      expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
      await registered(page);
    });

    it('loads the desktop anew, and the app hears it again', async () => {
      await act(page, '[data-act=reload-desktop]');
      await registered(page);
      await act(page, '[data-act=offer-voice]');
      await appWhen(page, 'the call', ({ call }) => call.includes('Incoming'));
    });
  });

  // Told by the server of the simulator.
  if (!PAGE_BROWSERS.includes(name)) return;

  describe('an app with which something is wrong', () => {
    const origin = (): string => new URL(stage.address()).origin;

    it.each([
      ['failing', 'failing', () => ['503', `${apps.origin}/failing`]],
      ['not-framed', 'not-framed', () => ['X-Frame-Options: DENY', `frame-ancestors 'self' ${origin()}`]],
      ['silent', 'quiet', () => [`connectMax({ issuer: 'my-app', origins: ['${origin()}'] })`]],
      ['deaf', 'quiet', () => [`connectMax({ issuer: 'my-app', origins: ['${origin()}'] })`]],
      ['refused', 'refused', () => ['refused the registration', 'subscriptionTypes']],
    ] as const)('that is %s is said to be, with what to change', async (app, trouble, words) => {
      const page = await stage.open(`?app=${app}`, { forgive: OF_TROUBLED_APPS });
      await sees(page, `[data-trouble=${trouble}]`);
      for (const word of words()) expect(await textOf(page, '.trouble')).toContain(word);
    });

    it('that is away is said to be, and shown as soon as it is there', async () => {
      const page = await stage.open('?app=away', { forgive: OF_TROUBLED_APPS });
      await sees(page, '[data-trouble=unreachable]', 'npx rx-max simulate --app');
      await apps.comeBack();
      await seesNo(page, '[data-trouble=unreachable]');
      await until('the app', async () => {
        const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent)));
        return frames.some((text) => text === 'An app');
      });
      await apps.goAway();
    });

    it('is left for another one in the list', async () => {
      const page = await stage.open('?app=failing', { forgive: OF_TROUBLED_APPS });
      await sees(page, '[data-trouble=failing]');
      await page.select('[data-act=app]', 'example');
      await registered(page);
      await seesNo(page, '.trouble');
    });
  });
});

async function contactsOf(page: Page): Promise<readonly (string | null)[]> {
  return page.$$eval('[data-contact]', (cards) => cards.map((card) => card.getAttribute('data-contact')));
}
