import type { Page } from 'puppeteer-core';

import { toJsonLines } from 'rx-max/recording';

import { until } from '../browser/until';
import { ack } from '../legend';
import { batchAt, recordingOf } from '../recording/stage';
import { dragFile, dropFile } from './drop-files';
import { registered, sees, textOf } from './simulator-stage';

/** A sight of the page, and how to come to it from its first one. */
export interface PageView {
  readonly title: string;
  /** The part in which it stands, where there is room for one only. */
  readonly pane: 'desktop' | 'app' | 'inspector';
  readonly query?: string;
  /** Whether the app is there; it is unless this says otherwise. */
  readonly hasApp?: boolean;
  readonly show?: (page: Page) => Promise<void>;
}

/** Presses something, whether it is in sight or not: here it only leads to what is looked at. */
export async function act(page: Page, selector: string): Promise<void> {
  await until(`something to press at ${selector}`, () =>
    page.evaluate((at) => {
      const found = document.querySelector(at);
      if (!(found instanceof HTMLElement) || found.ariaDisabled === 'true') return false;
      found.click();
      return true;
    }, selector),
  );
}

/** A recording with one entry, and a line that was cut off. */
const DAMAGED = `${toJsonLines(recordingOf([batchAt(0, ack())]))}{"at":`;

const DESKTOP: readonly PageView[] = [
  { title: 'the first visit', pane: 'desktop' },
  {
    title: 'a call that rings',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=offer-voice]');
      await sees(page, '[data-mood=offered]');
    },
  },
  {
    title: 'several channels at once',
    pane: 'desktop',
    async show(page) {
      for (const channel of ['email', 'digital', 'sms', 'chat', 'voice'])
        await act(page, `[data-act=offer-${channel}]`);
      // A button that is pressed before the last one is drawn would be another contact's.
      await sees(page, '[data-contact-count]', '5');
      await act(page, '[data-mood=offered] [data-act=answer]');
      await act(page, 'article:last-of-type [data-act=answer]');
      for (const action of ['mute', 'record', 'hold', 'consult']) await act(page, `[data-act=${action}]`);
      await sees(page, '[data-status=Holding]');
    },
  },
  {
    title: 'the work after a call',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=offer-voice]');
      await act(page, '[data-act=answer]');
      await act(page, '[data-act=hangup]');
      await sees(page, '.wrap-up');
    },
  },
  {
    title: 'a voicemail',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=offer-voicemail]');
      await act(page, '[data-act=answer]');
      await sees(page, '[data-contact-status]', 'Connected');
    },
  },
  {
    title: 'an agent on a break, with a page that popped up and a lamp',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=pop-PopURL]');
      await act(page, '[data-act=indicator]');
      await act(page, '.pops summary');
      await act(page, '[data-act=unavailable-Lunch]');
      await sees(page, '[data-why]');
    },
  },
  {
    title: 'nobody logged in',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=session-logout]');
      await sees(page, '[data-act=login]');
    },
  },
  { title: 'Korean', pane: 'desktop', query: '?language=ko', show: (page) => act(page, '[data-act=offer-chat]') },
];

const MENUS: readonly PageView[] = [
  ...(['faults-menu', 'agent-menu', 'session-menu', 'view-menu', 'more-work'] as const).map((menu): PageView => ({
    title: `the open ${menu}`,
    pane: 'desktop',
    query: '?faults=no-ack',
    hasApp: false,
    async show(page) {
      await act(page, `[data-act=menu-${menu}]`);
      if (menu === 'more-work') await act(page, '[data-group=supervisor] summary');
      await sees(page, `#${menu}:popover-open`);
    },
  })),
  {
    title: 'the help',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=help]');
      await sees(page, 'dialog[open] kbd');
    },
  },
  {
    title: 'the scenarios to choose from',
    pane: 'desktop',
    async show(page) {
      await act(page, '[data-act=scenarios]');
      await sees(page, 'dialog[open] [data-scenario=inbound-call]');
    },
  },
  {
    title: 'the scenarios in Korean',
    pane: 'desktop',
    query: '?language=ko&scenario=chat&speed=0.5',
    async show(page) {
      await act(page, '[data-act=scenarios]');
      await sees(page, 'dialog[open] [data-scenario=inbound-call]');
    },
  },
];

const INSPECTOR: readonly PageView[] = [
  {
    title: 'a scenario that is played',
    pane: 'inspector',
    query: '?scenario=inbound-call&speed=0.5&profile=cxone-agent',
  },
  { title: 'a scenario that is over', pane: 'inspector', query: '?scenario=logout&speed=at-once' },
  { title: 'the inspector alone', pane: 'inspector', query: '?layout=inspector' },
  {
    title: 'the list of entries',
    pane: 'inspector',
    async show(page) {
      await openList(page);
      await sees(page, '.rxm-list table');
    },
  },
  {
    title: 'an open marble',
    pane: 'inspector',
    async show(page) {
      await openList(page);
      await act(page, '.rxm-list [data-row]');
      await sees(page, '.rxm-details h3');
    },
  },
  {
    title: 'a recording that goes on, and the menu of its files',
    pane: 'inspector',
    async show(page) {
      await act(page, '[data-act=start-recording]');
      await sees(page, '[data-recorder=recording]');
      await act(page, '[data-act=menu-recording-files]');
      await sees(page, '#recording-files:popover-open');
    },
  },
  {
    title: 'a damaged recording, after one that was cut off, in Korean',
    pane: 'inspector',
    query: '?language=ko',
    async show(page) {
      await act(page, '[data-act=start-recording]');
      await sees(page, '[data-recorder=recording]');
      await act(page, '[data-act=offer-chat]');
      await until('an event', async () => !/^\D*0\D/.test((await textOf(page, '[data-recorded]')) ?? '0 '));
      await act(page, '[data-act=reload-workspace]');
      await sees(page, '[data-recorder=recorded]');
      await dropFile(page, DAMAGED);
      await sees(page, '[data-act=play-the-good]');
    },
  },
  {
    title: 'a file that is held over the page',
    pane: 'desktop',
    async show(page) {
      await dragFile(page, 'dragenter');
      await sees(page, '[data-drop]');
    },
  },
  {
    title: 'the keys of the inspector',
    pane: 'inspector',
    async show(page) {
      await act(page, '.rxm-help');
      await sees(page, '.rxm-keys');
    },
  },
  {
    title: 'an inspector whose filter matches nothing, in Korean',
    pane: 'inspector',
    query: '?language=ko',
    async show(page) {
      await act(page, '.rxm-kind');
      await sees(page, '.rxm-kind[aria-pressed=false]');
    },
  },
];

const APP: readonly PageView[] = [
  {
    title: 'panels of contacts',
    pane: 'app',
    query: '?places=panel',
    async show(page) {
      await act(page, '[data-act=offer-chat]');
      await act(page, '[data-act=answer]');
      await sees(page, '[data-window-of^=panel] [data-window-status=registered]');
    },
  },
  { title: 'a pop-out that the browser did not open', pane: 'app', query: '?places=pop-out' },
  ...['away', 'failing', 'not-framed', 'silent', 'refused'].map((app): PageView => ({
    title: `an app that is ${app}`,
    pane: 'app',
    query: `?app=${app}`,
    hasApp: false,
    show: (page) => sees(page, '.trouble'),
  })),
];

export const VIEWS: readonly PageView[] = [...DESKTOP, ...MENUS, ...INSPECTOR, ...APP];

/** Shows the entries as a list, on a page in English. */
export async function openList(page: Page): Promise<void> {
  await until('the lanes', () =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.rxm-tools button')];
      const list = buttons.find(({ textContent }) => textContent === 'List');
      list?.click();
      return list !== undefined;
    }),
  );
}

/** Comes to a view. */
export async function showView(page: Page, { hasApp = true, show }: PageView): Promise<void> {
  if (hasApp) await registered(page);
  await show?.(page);
}
