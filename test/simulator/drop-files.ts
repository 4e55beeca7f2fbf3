import type { Page } from 'puppeteer-core';

/** Drops a file on the page. */
export async function dropFile(page: Page, text: string, name = 'session.jsonl'): Promise<void> {
  await page.evaluate(
    (content, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    text,
    name,
  );
}

/** Drags a file over the page, or away from it. */
export async function dragFile(page: Page, type: 'dragenter' | 'dragleave'): Promise<void> {
  await page.evaluate((what) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'session.jsonl'));
    document.body.dispatchEvent(new DragEvent(what, { dataTransfer, bubbles: true }));
  }, type);
}

/** Drags words over the page. */
export async function dragWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add('some words', 'text/plain');
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
  });
}
