import type { Page } from 'puppeteer-core';
import { type ProfileName, type Scenario, SCENARIOS } from 'rx-max/testing';

import { BROWSERS } from '../browser/browsers';
import { complaintsOf } from '../simulator/complaints-of';
import { act } from '../simulator/page-views';
import { appIn, PATIENCE, registered, sees, seesNo, useSimulator } from '../simulator/simulator-stage';
import { showsIn } from './app-state';
import { callByCommands, pressCommand, stateWhen } from './press-command';
import { stepThrough } from './step-through';

jest.setTimeout(PATIENCE);

/*
 * The CRM workspace as the Angular CLI builds it for production, in the simulator: on another site than the desktop, under a policy
 * without anything inline. Whatever page or app complains of fails the test.
 */
const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];

/** Of every kind of contact and of every way in which a session changes, the one that has the most of it. */
const STORIES: readonly Scenario[] = SCENARIOS.filter(({ name }) =>
  [
    'inbound-call',
    'refused-call',
    'outbound-call',
    'preview-call',
    'consult-and-transfer',
    'blind-transfer-to-skill',
    'conference-customer-leaves',
    'two-chats',
    'parked-email',
    'voicemail',
    'work-item',
    'digital-offer-at-logout',
    'callback',
    'logout',
    'remote-logoff',
    'takeover',
    'joined',
  ].includes(name),
);

/** Those in which CXone Agent tells something else, or in another order; the others are MAX's. */
const ON_CXONE_AGENT = [
  'inbound-call',
  'consult-and-transfer',
  'two-chats',
  'digital-offer-at-logout',
  'takeover',
  'joined',
];

/** Of what is over for the customer the workspace shows the wrap-up in its place. */
function isNotOver(contact: string): boolean {
  return !/ (Disconnected|Discarded)$/.test(contact);
}

const isOn = (status: string) => {
  return ({ contacts }: { readonly contacts: readonly string[] }) => contacts.some((shown) => shown.endsWith(status));
};

describe('chromium', () => {
  const stage = useSimulator('chromium', () => ['--example', 'crm']);

  describe.each(PROFILES)('on %s', (profile) => {
    const stories = STORIES.filter(
      ({ name, profile: only = profile }) => only === profile && (profile === 'max' || ON_CXONE_AGENT.includes(name)),
    );
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      page = await stage.browser().newPage();
      complaints = await complaintsOf(page);
    }, PATIENCE);
    afterAll(() => page.close());

    it.each(stories.map((scenario) => [scenario.name, scenario] as const))(
      'shows what the model says, at each step of %s',
      async (_, scenario) => {
        expect(await stepThrough(page, stage.address(), 'example', profile, scenario, isNotOver)).toBeGreaterThan(2);
        expect(complaints).toEqual([]);
      },
    );

    it('takes a call by its own buttons', async () => {
      const own = await stage.open(`?profile=${profile}`);
      await callByCommands(own);
    });

    it('mutes, and unmutes', async () => {
      const own = await stage.open(`?profile=${profile}`);
      const app = await registered(own);
      await act(own, '[data-act=offer-voice]');
      await pressCommand(app, 'answer');
      await stateWhen(app, 'the call', isOn(' Active'));
      await pressCommand(app, 'mute');
      await sees(own, '[data-muted]');
      await showsIn(app, '#agent ~ [data-muted]', 'Muted');
      await pressCommand(app, 'mute');
      await seesNo(own, '[data-muted]');
    });

    it('has the call again after a reload of itself, and of the desktop', async () => {
      const own = await stage.open(`?profile=${profile}`);
      const before = await registered(own);
      await act(own, '[data-act=offer-voice]');
      await pressCommand(before, 'answer');
      const live = await stateWhen(before, 'the call', isOn(' Active'));
      await act(own, '[data-act=reload-workspace]');
      const again = await appIn(own);
      await stateWhen(again, 'the call after a reload', (shown) => shown.contacts.join() === live.contacts.join());
      await showsIn(again, '#connection', 'registered');
      await act(own, '[data-act=reload-desktop]');
      const anew = await appIn(own);
      await stateWhen(anew, 'the call after a reload of the desktop', isOn(' Active'));
      await showsIn(anew, '#connection', 'registered');
    });

    it('tells whether there is a session, keeps it over a new token, and never shows one', async () => {
      const own = await stage.open(`?profile=${profile}`);
      const app = await registered(own);
      await act(own, '[data-act=session-logout]');
      await showsIn(app, '#session[data-session=false]');
      await stateWhen(app, 'nobody', ({ agent, contacts }) => agent === null && contacts.length === 0);
      await act(own, '[data-act=login]');
      await showsIn(app, '#session[data-session=true]');
      await act(own, '[data-act=token-announced]');
      await act(own, '[data-act=unavailable-Lunch]');
      // Told after the token.
      await stateWhen(app, 'the break', ({ agent }) => agent === 'Unavailable');
      await showsIn(app, '#session[data-session=true]');
      expect(await app.evaluate(() => document.documentElement.outerHTML)).not.toContain('sim-token');
    });

    it('says that a desktop does not answer, and goes on when it does', async () => {
      const own = await stage.open(`?profile=${profile}&faults=no-ack`);
      const app = await appIn(own);
      await showsIn(app, '#connection', 'silent');
      await showsIn(app, '[role=status]', 'does not answer');
      await act(own, '[data-fault=no-ack] input');
      await showsIn(app, '#connection', 'registered');
      await act(own, '[data-act=offer-email]');
      await stateWhen(app, 'an e-mail', isOn(' Incoming'));
    });
  });
});

describe.each(BROWSERS)('%s, as people have it', (name) => {
  const stage = useSimulator(name, () => ['--example', 'crm'], { isForPages: false });

  it('takes a call by its own buttons', async () => {
    const page = await stage.open();
    await callByCommands(page);
  });
});
