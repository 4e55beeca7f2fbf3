import type { Page } from 'puppeteer-core';

/** More than there are places for the keyboard on the page and in the app. */
const MOST = 120;

/**
 * Goes by Tab, or back by Shift+Tab, until the keyboard is at an element; nothing where it is there already. It never goes round
 * by way of the browser's own bars.
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST; presses++) {
    const way = await wayTo(page, selector);
    if (way === 'there') return;
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    passed.push(await placeOf(page));
  }
  throw new Error(`Tab does not lead to ${selector}, but by ${passed.join(', ')}`);
}

/** Presses a button that Tab leads to. */
export async function pressAt(page: Page, selector: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** Whether the keyboard is at an element. */
export async function isAt(page: Page, selector: string): Promise<boolean> {
  return (await wayTo(page, selector)) === 'there';
}

/** Where an element is, seen from the one at which the keyboard is. */
function wayTo(page: Page, selector: string): Promise<'there' | 'back' | 'on'> {
  return page.evaluate((wanted) => {
    const { activeElement: at, body } = document;
    if (at === null || at === body) return 'on';
    if (at.matches(wanted)) return 'there';
    const found = document.querySelector(wanted);
    if (found === null) return 'on';
    return (at.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 'on' : 'back';
  }, selector);
}

/** Where the keyboard is, in a word. */
export async function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    if (!(at instanceof HTMLElement)) return 'nowhere';
    return at.dataset['act'] ?? [at.tagName.toLowerCase(), at.id, at.className].filter((part) => part !== '').join(' ');
  });
}
