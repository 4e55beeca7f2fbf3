import type { Frame, Page } from 'puppeteer-core';

import { act } from '../simulator/page-views';
import { sees } from '../simulator/simulator-stage';
import { showsIn } from './app-state';
import { pressCommand } from './press-command';

/** A sight of the CRM workspace, and how to come to it in the simulator. */
export interface CrmView {
  readonly title: string;
  readonly query?: string;
  /** Whether the app waits for half a second where it would wait for minutes. */
  readonly isHasty?: true;
  readonly show: (page: Page, app: Frame) => Promise<void>;
}

export const CRM_VIEWS: readonly CrmView[] = [
  { title: 'nobody on the line', show: (_, app) => showsIn(app, '#agent[data-state=Available]') },
  {
    title: 'a call that rings, and its customer',
    async show(page, app) {
      await act(page, '[data-act=offer-voice]');
      await showsIn(app, '[data-command=answer]');
      await showsIn(app, '#open-heading', 'Ada');
    },
  },
  {
    title: 'a call and a chat',
    async show(page, app) {
      await callIn(page, app);
      await act(page, '[data-act=offer-chat]');
      await showsIn(app, '[data-contact]:not([aria-current])', 'Chat');
      await pressCommand(app, 'mute');
      await showsIn(app, '[data-muted]', 'Muted');
    },
  },
  {
    title: 'a call that is on hold for too long',
    isHasty: true,
    async show(page, app) {
      await callIn(page, app);
      await pressCommand(app, 'hold');
      await showsIn(app, '.hold-warning', 'on hold for long');
    },
  },
  {
    title: 'the wrap-up, before something was chosen',
    async show(page, app) {
      await callIn(page, app);
      await pressCommand(app, 'hangup');
      await showsIn(app, '#wrap-up-heading');
      await app.click('.wrap-up [type=submit]');
      await showsIn(app, '#wrap-up-problem', 'Choose');
    },
  },
  {
    title: 'a wrap-up that is completed, and one that waits',
    async show(page, app) {
      await callIn(page, app);
      await pressCommand(app, 'hangup');
      await act(page, '[data-act=disposition]');
      await app.click('.choice');
      await app.click('.wrap-up [type=submit]');
      await showsIn(app, '#completed-heading', '1');
      await callIn(page, app);
      await pressCommand(app, 'hangup');
      await showsIn(app, '#wrap-up-heading');
    },
  },
  {
    title: 'nobody logged in',
    async show(page, app) {
      await act(page, '[data-act=session-logout]');
      await showsIn(app, '#session[data-session=false]');
    },
  },
  {
    title: 'a desktop that does not answer',
    query: '?faults=no-ack',
    show: (_, app) => showsIn(app, '#connection', 'silent'),
  },
];

async function callIn(page: Page, app: Frame): Promise<void> {
  await act(page, '[data-act=offer-voice]');
  await pressCommand(app, 'answer');
  await sees(page, '[data-contact-status]', 'Connected');
  await showsIn(app, '[data-command=hangup]');
}
