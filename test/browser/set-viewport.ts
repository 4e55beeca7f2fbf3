import { type Page, ProtocolError, type Viewport } from 'puppeteer-core';

/**
 * Gives a page its size. The driver tells the browser of the screen's orientation, too, which Firefox ESR 140 does not know: it
 * takes the size all the same, before whatever it is told next.
 */
export async function setViewport(page: Page, viewport: Viewport): Promise<void> {
  try {
    await page.setViewport(viewport);
  } catch (error) {
    if (!(error instanceof ProtocolError) || !error.message.includes('setScreenOrientationOverride')) throw error;
  }
}
