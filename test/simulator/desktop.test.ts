import type { Page } from 'puppeteer-core';

import { PAGE_BROWSERS } from '../browser/browsers';
import { act } from './page-views';
import { appIn, appWhen, PATIENCE, registered, sees, textOf, useSimulator } from './simulator-stage';

jest.setTimeout(PATIENCE);

/** What comes in by a button, and the event by which the app hears of it. */
const CHANNELS = [
  ['voice', 'CallContactEvent'],
  ['chat', 'ChatContactEvent'],
  ['sms', 'ChatContactEvent'],
  ['email', 'EmailContactEvent'],
  ['voicemail', 'VoiceMailContactEvent'],
  ['workItem', 'WorkItemContactEvent'],
  ['digital', 'DigitalContactEvent'],
  ['queueCallback', 'CallContactEvent'],
  ['consult', 'CallContactEvent'],
  ['takeOver', 'CallContactEvent'],
] as const;

describe.each(PAGE_BROWSERS)('%s', (name) => {
  const stage = useSimulator(name);

  describe.each(['max', 'cxone-agent'])('the desktop of %s', (profile) => {
    let page: Page;

    beforeEach(async () => {
      page = await stage.open(`?profile=${profile}`);
      await registered(page);
    }, PATIENCE);

    const listed = (type: string): Promise<unknown> =>
      appWhen(page, `a ${type} in the app`, ({ events }) => events.some(({ name: told }) => told === type));

    it('lets every channel come in, and the app hears of it', async () => {
      for (const [channel, type] of CHANNELS) {
        await act(page, `[data-act=offer-${channel}]`);
        await sees(page, '[data-contact]');
        const id = await page.$eval('[data-contact]', (card) => card.getAttribute('data-contact'));
        await appWhen(page, `${channel} ${String(id)} in the app`, ({ events }) =>
          events.some(({ name: told, event }) => told === type && contactOf(event) === id),
        );
        await page.reload();
        await registered(page);
      }
    });

    it('obeys the commands of the app, and shows that it does', async () => {
      const app = await appIn(page);
      const command = (what: string): Promise<void> => app.click(`[data-command=${what}]`);
      await act(page, '[data-act=offer-voice]');
      await appWhen(page, 'the call', ({ call }) => call.includes('Incoming'));
      await command('answer');
      await sees(page, '[data-contact-status]', 'Connected');
      await appWhen(page, 'the call', ({ call }) => call.includes('Active'));
      await command('hold');
      await sees(page, '[data-act=hold][aria-pressed=true]');
      await sees(page, '[data-act=hold].lit');
      await sees(page, '[data-news]', 'The app pressed Hold');
      await appWhen(page, 'the hold', ({ call }) => call.includes('Holding'));
      await command('hold');
      await sees(page, '[data-act=hold][aria-pressed=false]');
      await command('mute');
      await sees(page, '[data-muted]');
      await command('hangup');
      await sees(page, '.wrap-up');
      await appWhen(page, 'the work after it', ({ agent }) => agent.includes('after-call work'));
      await act(page, '[data-act=disposition]');
      await appWhen(page, 'the end', ({ call, agent }) => call === '–' && agent === 'Available');
      await command('hangup');
      await sees(page, '[data-news]', 'which is not possible now');
    });

    it('has one button for each thing that can be done to a contact', async () => {
      await act(page, '[data-act=offer-chat]');
      await act(page, '[data-act=offer-email]');
      await sees(page, '[data-contact-count]', '2');
      const acts = await page.$$eval('[data-contact]', (cards) =>
        cards.map((card) => [...card.querySelectorAll('button')].map(({ dataset }) => dataset['act'])),
      );
      for (const shown of acts) expect(new Set(shown).size).toBe(shown.length);
      expect(acts[0]).toEqual(expect.arrayContaining(['answer', 'refuse', 'no-answer', 'caller-hangup']));
    });

    it('shows sessions, states, indicators and pops', async () => {
      await act(page, '[data-act=unavailable-Lunch]');
      await appWhen(page, 'the break', ({ agent }) => agent === 'Unavailable · Lunch');
      await act(page, '[data-act=available]');
      await act(page, '[data-act=offer-voice]');
      await act(page, '[data-act=answer]');
      await act(page, '[data-act=pop-PopURL]');
      await listed('PopURL');
      await sees(page, '.pops code', 'https://crm.example.com');
      await act(page, '[data-act=indicator]');
      await sees(page, '[data-indicator=VIP]');
      await listed('Indicator');
      await act(page, '[data-act=session-logout]');
      await appWhen(page, 'the end of the session', ({ session, agent }) => session === 'ended' && agent === '–');
      await act(page, '[data-act=login]');
      await appWhen(page, 'the new session', ({ session }) => session === 'has a token');
    });
  });

  // CXone Agent ignores it (protocol.md A.3.3).
  it.each([
    ['max', 'Ada of the app'],
    ['cxone-agent', 'Ada Byron'],
  ])('shows on %s the customer as %s, whose card the app has set', async (profile, customer) => {
    const page = await stage.open(`?profile=${profile}`);
    const app = await registered(page);
    await act(page, '[data-act=offer-voice]');
    await sees(page, '[data-customer]', 'Ada Byron');
    await app.evaluate(() => {
      const contactCardData = { name: 'Ada of the app', userImg: '' };
      parent.postMessage({ messageType: 'ContactCardData', contactCardData }, '*');
    });
    // What the desktop hears afterwards tells that it has heard this.
    await app.click('[data-command=answer]');
    await sees(page, '[data-contact-status]', 'Connected');
    expect(await textOf(page, '[data-customer]')).toBe(customer);
  });
});

function contactOf(event: unknown): unknown {
  return (event as { readonly contactId?: unknown }).contactId;
}
