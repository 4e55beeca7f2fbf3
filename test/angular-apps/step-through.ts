import type { Page } from 'puppeteer-core';
import type { ProfileName, Scenario } from 'rx-max/testing';

import { until } from '../browser/until';
import { act } from '../simulator/page-views';
import { registered, sees } from '../simulator/simulator-stage';
import { appState, isSame } from './app-state';
import { modelStates } from './model-states';

/**
 * Plays a story to an app in the simulator, one batch after the other, and waits after each until the app shows what the host model
 * says; an app that shows something else is waited for in vain.
 *
 * @param address - where the simulator is
 * @param app - the name of the app
 * @param isShown - which of the live contacts it shows as such
 * @returns how many states were compared
 */
export async function stepThrough(
  page: Page,
  address: string,
  app: string,
  profile: ProfileName,
  scenario: Scenario,
  isShown: (contact: string) => boolean = () => true,
): Promise<number> {
  // So slowly that nothing happens by itself.
  const query = new URLSearchParams({ app, profile, scenario: scenario.name, speed: '1e-6' });
  await page.goto(`${address}?${query.toString()}`);
  const frame = await registered(page);
  const [first, ...later] = modelStates(scenario, profile).map(({ agent, contacts }) => ({
    agent,
    contacts: contacts.filter(isShown),
  }));
  if (first === undefined) throw new Error(`the model says nothing of ${scenario.name}`);
  const shows = (state: typeof first, what: string): Promise<unknown> =>
    until(
      `${JSON.stringify(state)} (${what})`,
      () => appState(frame),
      (shown) => isSame(shown, state),
    );
  await shows(first, 'before the first step');
  for (const [step, state] of later.entries()) {
    await act(page, '[data-act=step]');
    await shows(state, `after step ${String(step + 1)} of ${String(later.length)}`);
  }
  await sees(page, `[data-player-name=${scenario.name}][data-player=over]`);
  return later.length + 1;
}
