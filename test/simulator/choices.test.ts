import type { Page } from 'puppeteer-core';

import { PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { act, openList } from './page-views';
import { appWhen, PATIENCE, registered, sees, seesNo, textOf, useSimulator } from './simulator-stage';

jest.setTimeout(PATIENCE);

declare global {
  interface Window {
    heardTokens?: string[];
  }
}

describe.each(PAGE_BROWSERS)('%s', (name) => {
  const stage = useSimulator(name);

  describe('what a person chooses', () => {
    it('stands in the address, and is there again for whoever opens it', async () => {
      const page = await stage.open();
      await registered(page);
      await act(page, '[name=profile][value=cxone-agent]');
      await act(page, '[data-fault=late-ack] input');
      await sees(page, '[data-faults-on="1"]');
      await act(page, '[data-fault=no-ack] input');
      await sees(page, '[data-faults-on="2"]');
      await act(page, '[data-fault=no-ack] input');
      await sees(page, '[data-faults-on="1"]');
      await act(page, '[data-act=place-panel]');
      await act(page, '[name=layout][value=desktop]');
      await act(page, '[name=theme][value=dark]');
      await act(page, '[data-act=scenarios]');
      await act(page, '[data-scenario=chat]');
      await sees(page, '[data-player-name=chat]');
      await page.select('[data-act=speed]', '2');
      await act(page, '[data-act=loop]');
      await act(page, '[name=language][value=ko]');
      await until(
        'Korean',
        async () => (await textOf(page, '[data-act=help]')) !== undefined && page.$('html[lang=ko]'),
      );
      const shared = new URL(page.url());
      expect(Object.fromEntries(shared.searchParams)).toEqual({
        profile: 'cxone-agent',
        scenario: 'chat',
        speed: '2',
        loop: 'yes',
        faults: 'late-ack',
        places: 'panel',
        layout: 'desktop',
        theme: 'dark',
        language: 'ko',
      });
      const other = await stage.open(shared.search);
      await sees(other, '[data-player-name=chat]');
      expect(await chosenOn(other)).toEqual(await chosenOn(page));
      expect(await chosenOn(other)).toMatchObject({ profile: 'cxone-agent', faults: ['late-ack'], speed: '2' });
    });

    it('plays a scenario to its end at once, as the address says', async () => {
      const page = await stage.open('?scenario=inbound-call&speed=at-once');
      await sees(page, '[data-player=over]');
      await appWhen(page, 'the end', ({ call, agent }) => call === '–' && agent === 'Available');
    });

    it('is another desktop where it is another profile', async () => {
      const page = await stage.open();
      await registered(page);
      await act(page, '[data-act=offer-chat]');
      await sees(page, '[data-contact]');
      await act(page, '[name=profile][value=cxone-agent]');
      await seesNo(page, '[data-contact]');
      await registered(page);
      await appWhen(page, 'a new beginning', ({ call, agent }) => call === '–' && agent === 'Available');
    });
  });

  describe('a fault', () => {
    it('keeps the acknowledgement back, and the app is registered when it is off', async () => {
      const page = await stage.open('?faults=no-ack');
      await appWhen(
        page,
        'an app in vain',
        ({ connection }) => connection === 'registering' || connection === 'silent',
      );
      await act(page, '[data-act=faults-off]');
      await act(page, '[data-act=reload]');
      await appWhen(page, 'the registration', ({ connection }) => connection === 'registered');
    });

    it('that breaks events ends nothing in the app', async () => {
      const page = await stage.open('?faults=malformed-events');
      await registered(page);
      // What is broken differs from one batch to the next.
      for (let call = 0; call < 5; call++) {
        await act(page, '[data-act=offer-voice]');
        await act(page, '[data-act=caller-hangup]');
      }
      await act(page, '[data-act=faults-off]');
      await act(page, '[data-act=offer-voice]');
      await appWhen(page, 'the call', ({ call }) => call.includes('Incoming'));
    });
  });

  describe('how it looks', () => {
    it('speaks Korean and English, also in the lanes', async () => {
      const page = await stage.open('?language=ko');
      await registered(page);
      await sees(page, '#contacts-heading', '컨택');
      await sees(page, '.rxm-tools', '목록');
      await act(page, '[name=language][value=en]');
      await sees(page, '#contacts-heading', 'Contacts');
      await sees(page, '.rxm-tools', 'Follow');
    });

    it.each(['light', 'dark'])('is %s where that was chosen, whatever the system likes', async (theme) => {
      const page = await stage.open(`?theme=${theme}`);
      await registered(page);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
    });
  });

  it('shows the token nowhere', async () => {
    const page = await stage.open('', { before: keepTokens });
    const app = await registered(page);
    await act(page, '[data-act=token-announced]');
    await act(page, '[data-act=session-logout]');
    await act(page, '[data-act=session-start]');
    const tokens = await until(
      'three tokens in the app',
      () => app.evaluate(() => window.heardTokens ?? []),
      (heard) => new Set(heard).size >= 3,
    );
    await page.type('.rxm-filter', 'SessionInfo');
    await openList(page);
    const rows = await until(
      'the rows of tokens',
      () => page.$$eval('.rxm-list [data-row]', ({ length }) => length),
      (count) => count >= 3,
    );
    const seen = [await page.content(), await app.content(), page.url()];
    for (let row = 0; row < rows; row++) {
      await act(page, `.rxm-list [data-row="${String(row)}"]`);
      await sees(page, '.rxm-details h3', 'SessionInfo');
      seen.push(await page.content());
    }
    seen.push(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])));
    for (const token of tokens) for (const text of seen) expect(text).not.toContain(token);
  });
});

/** Runs before the app's own script: what the desktop tells of tokens. */
async function keepTokens(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    addEventListener('message', ({ data }) => {
      const tokens = JSON.stringify(data).match(/sim-token[\w-]*/g) ?? [];
      window.heardTokens = [...(window.heardTokens ?? []), ...tokens];
    });
  });
}

/** What is chosen, as it is seen on the page. */
async function chosenOn(page: Page): Promise<unknown> {
  await until('the page', () => page.$('[data-act=speed]'));
  return page.evaluate(() => ({
    profile: document.querySelector<HTMLInputElement>('[name=profile]:checked')?.value,
    layout: document.querySelector('[data-layout]')?.getAttribute('data-layout'),
    theme: document.documentElement.dataset['theme'],
    language: document.documentElement.lang,
    faults: [...document.querySelectorAll('[data-fault]')]
      .filter((label) => label.querySelector('input')?.checked)
      .map((label) => label.getAttribute('data-fault')),
    panels: document.querySelector<HTMLInputElement>('[data-act=place-panel]')?.checked,
    speed: document.querySelector<HTMLSelectElement>('[data-act=speed]')?.value,
    loop: document.querySelector('[data-act=loop]')?.getAttribute('aria-pressed'),
    scenario: document.querySelector('[data-player-name]')?.getAttribute('data-player-name'),
  }));
}
