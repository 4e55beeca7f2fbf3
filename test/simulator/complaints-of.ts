import type { Page } from 'puppeteer-core';

/** The only places that anything may be asked of. */
const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * What a page and the frames in it complain of from now on, a sentence each: errors that nobody caught, whatever is written to
 * the console as an error, what a content security policy forbids, and whatever is asked of another machine.
 */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) =>
    complaints.push(`an error: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`the console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && !LOOPBACK.includes(url.hostname)) {
      complaints.push(`a request: ${url.href}`);
    }
  });
  // The drivers do not tell of every error in a frame, but of what is written to its console.
  await page.evaluateOnNewDocument(() => {
    addEventListener('error', ({ message }) => {
      console.error(message);
    });
    addEventListener('unhandledrejection', ({ reason }) => {
      console.error(`nobody caught ${String(reason)}`);
    });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`the policy forbids ${blockedURI} (${violatedDirective})`);
    });
  });
  return complaints;
}
