import type { Page } from 'puppeteer-core';
import { type ProfileName, SCENARIOS } from 'rx-max/testing';

import { BROWSERS, PAGE_BROWSERS } from '../browser/browsers';
import type { Known } from '../scenarios/known';
import { type AppShows, appShows, outOfOrder, withoutTimes } from './app-lists';
import { complaintsOf } from './complaints-of';
import { finallyKnown } from './finally-known';
import { heardAll } from './heard-all';
import { modelSays } from './model-says';
import { PATIENCE, registered, sees, useSimulator } from './simulator-stage';

jest.setTimeout(PATIENCE);

/*
 * Every scenario, played by the page to the example app, which is on another site. What the app lists is held against what the
 * host model tells an app in Node, and what it shows in the end against what was written by hand of every story.
 */
const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];

describe.each(BROWSERS)('%s', (name) => {
  const stage = useSimulator(name);

  describe.each(PROFILES)('on %s the app sees what the model tells', (profile) => {
    const scenarios = SCENARIOS.filter((scenario) => (scenario.profile ?? profile) === profile).filter(
      // In the other browser every fourth, on one desktop or the other.
      (_, at) => PAGE_BROWSERS.includes(name) || PROFILES[at % 4] === profile,
    );
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      page = await stage.browser().newPage();
      complaints = await complaintsOf(page);
    }, PATIENCE);
    afterAll(() => page.close());

    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
      await play(page, stage.address(), profile, scenario.name);
      const shown = await appShows(await registered(page));
      const told = modelSays(scenario, profile);
      expect(withoutTimes(shown.events)).toEqual(withoutTimes(told));
      expect(outOfOrder(told, shown.events)).toEqual([]);
      expectToShow(shown, finallyKnown(scenario));
      expect(complaints).toEqual([]);
    });
  });
});

/** To its end: so slowly that nothing is told until the app is there, however long that takes, and then at once. */
async function play(page: Page, address: string, profile: ProfileName, scenario: string): Promise<void> {
  const query = new URLSearchParams({ profile, scenario, speed: '1e-6' });
  await page.goto(`${address}?${query.toString()}`);
  await registered(page);
  await page.select('[data-act=speed]', 'Infinity');
  await sees(page, `[data-player-name=${scenario}][data-player=over]`);
  await heardAll(page);
}

/** The app shows the state of the agent, the latest call, and whether there is a token. */
function expectToShow({ agent, call, session }: AppShows, known: Known): void {
  const { name = '–', reason = null, isAcw = false } = known.agent ?? {};
  expect(agent).toBe([name, isAcw === true ? 'after-call work' : reason].filter((part) => part !== null).join(' · '));
  const { id, status } = known.contacts.filter(({ channel }) => channel === 'voice').at(-1) ?? {};
  expect(call.replace(' · recorded', '')).toBe(id === undefined ? '–' : `${id} · ${String(status)}`);
  expect(session).toMatch(known.hasToken ? /^has a token$/ : /^(–|ended)$/);
}
