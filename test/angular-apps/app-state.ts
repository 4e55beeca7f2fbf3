import type { Frame } from 'puppeteer-core';

import { until } from '../browser/until';

/** What an app shows of the desktop; the CRM workspace and the harness have the same attributes for it. */
export interface AppState {
  /** The name of the agent's state; null while it is unknown. */
  readonly agent: string | null;
  /** The live contacts, each as its id and its status, in the order of their ids. */
  readonly contacts: readonly string[];
}

/** Reads an app. */
export function appState(app: Frame): Promise<AppState> {
  return app.evaluate(() => ({
    agent: document.querySelector('#agent')?.getAttribute('data-state') ?? null,
    contacts: [...document.querySelectorAll<HTMLElement>('[data-contact][data-status]')]
      .map(({ dataset }) => `${String(dataset['contact'])} ${String(dataset['status'])}`)
      .sort(),
  }));
}

export function isSame(one: AppState, other: AppState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Waits for an element of an app that has a text. */
export async function showsIn(app: Frame, selector: string, text = ''): Promise<void> {
  await until(
    `"${text}" in ${selector} of the app`,
    () => app.evaluate((at) => document.querySelector(at)?.textContent, selector),
    (found) => found?.includes(text) === true,
  );
}
