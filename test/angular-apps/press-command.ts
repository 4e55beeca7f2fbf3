import type { Frame, Page } from 'puppeteer-core';

import { until } from '../browser/until';
import { act } from '../simulator/page-views';
import { registered, sees } from '../simulator/simulator-stage';
import { type AppState, appState } from './app-state';

/** Presses a button of the app, once it is there and can be pressed. */
export async function pressCommand(app: Frame, command: string): Promise<void> {
  await until(`the button ${command}`, () =>
    app.evaluate((name) => {
      const button = document.querySelector<HTMLElement>(`[data-command=${name}]:enabled:not([aria-disabled=true])`);
      button?.click();
      return button !== null;
    }, command),
  );
}

/** What the app shows, once it is as it is waited for. */
export function stateWhen(app: Frame, what: string, isGood: (shown: AppState) => boolean): Promise<AppState> {
  return until(what, () => appState(app), isGood);
}

/** Lets a call come in; the app answers it, holds it, takes it back and hangs up, and the desktop does it each time. */
export async function callByCommands(page: Page): Promise<void> {
  const app = await registered(page);
  await act(page, '[data-act=offer-voice]');
  const isCall = (status: string) => (shown: AppState) => shown.contacts.some((contact) => contact.endsWith(status));
  await stateWhen(app, 'a call that rings', isCall(' Incoming'));
  await pressCommand(app, 'answer');
  await sees(page, '[data-contact-status]', 'Connected');
  await stateWhen(app, 'the call', isCall(' Active'));
  await pressCommand(app, 'hold');
  await sees(page, '[data-act=hold][aria-pressed=true]');
  await stateWhen(app, 'the call on hold', isCall(' Holding'));
  await pressCommand(app, 'hold');
  await sees(page, '[data-act=hold][aria-pressed=false]');
  await stateWhen(app, 'the call that is taken back', isCall(' Active'));
  await pressCommand(app, 'hangup');
  await sees(page, '.wrap-up');
  await stateWhen(app, 'the work after the call', ({ agent }) => agent === 'Unavailable');
  await act(page, '[data-act=disposition]');
  await stateWhen(app, 'the end', ({ agent, contacts }) => agent === 'Available' && contacts.length === 0);
}
