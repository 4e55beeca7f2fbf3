import type { Page } from 'puppeteer-core';

import { until } from '../browser/until';
import { appIn } from './simulator-stage';

const LAST = 'the last message of a test';

/**
 * The app in a window has heard whatever the page posted to it before, because messages between two windows keep their order.
 * To rx-max this one is no batch.
 */
export async function heardAll(page: Page, window = 'workspace'): Promise<void> {
  const app = await appIn(page, window);
  await app.evaluate((last) => {
    addEventListener('message', ({ data }) => {
      if (data === last) document.documentElement.dataset['heard'] = 'all';
    });
  }, LAST);
  await page.evaluate(
    (id, last) => {
      const frame = document.querySelector(`iframe[data-window="${id}"]`);
      if (frame instanceof HTMLIFrameElement) frame.contentWindow?.postMessage(last, '*');
    },
    window,
    LAST,
  );
  await until('the last message', () => app.evaluate(() => document.documentElement.dataset['heard'] === 'all'));
}
