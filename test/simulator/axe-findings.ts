import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

/** The smaller of its files, since each page has to be sent it. */
const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

/**
 * What axe finds wrong with a page as it is now, a sentence for each element: all rules that it has on by itself, best practices
 * among them, and the size of targets. Documents in frames are asked themselves.
 */
export async function axeFindings(page: Page | Frame): Promise<readonly string[]> {
  // The driver runs it as the developer tools do, so that the page's policy stays in force.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return JSON.stringify(violations);
  });
  return (JSON.parse(found) as AxeResults['violations']).flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} (${help}) at ${target.join(' ')}: ${inOneLine(failureSummary)}`,
    ),
  );
}

function inOneLine(text: string): string {
  return text.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').trim();
}
