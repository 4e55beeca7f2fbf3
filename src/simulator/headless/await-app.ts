import type { AppCheck } from '../page/model/settings';

/** How long is waited before an app that does not answer yet is asked again, in milliseconds. */
const PAUSE = 300;

/**
 * Waits for an app that is just being started, too, as in CI.
 *
 * @param ask - asks for it once
 * @param limit - when nobody waits any longer
 * @returns why it cannot be shown, or null where it can
 */
export async function awaitApp(url: string, ask: () => Promise<AppCheck>, limit: AbortSignal): Promise<string | null> {
  for (;;) {
    const check = await ask();
    if (check.is === 'fine') return null;
    if (check.is === 'failing') return `${url} answers with status ${check.status}`;
    if (check.is === 'not-framed') return `${url} does not let itself be framed: ${check.header}: ${check.value}`;
    if (limit.aborted) return `${url} does not answer: ${check.why}`;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
