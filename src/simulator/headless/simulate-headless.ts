import { once } from 'node:events';

import type { InspectorEntry } from 'rx-max/inspector';

import { complain, print } from '../commands/say';
import { inbox } from '../server/inbox';
import { onSignal } from '../server/on-signal';
import type { Simulation } from '../server/simulate-with-page';
import { type SimulatorServer, startSimulator } from '../server/start-simulator';
import { awaitApp } from './await-app';
import { findBrowser } from './find-browser';
import { runBrowser } from './run-browser';
import { judge, NOTHING_YET, whyNot } from './verdict';

/**
 * Plays a scenario to an app in a browser without a window, and prints what happens as JSON, one entry a line.
 *
 * @returns why it did not go well; null if it did
 */
export async function simulateHeadless(simulation: Simulation): Promise<string | null> {
  const { app: apps = [], example, port, settings, folder, browser = findBrowser() } = simulation;
  if (browser === undefined) {
    return 'no browser was found on this machine: install Chromium, Chrome, Edge or Firefox, or name one by --browser';
  }
  const stopped = onSignal().then((signal) => `stopped by ${signal}`);
  const box = inbox();
  const server = await startSimulator({ folder, port, apps, example, settings, inbox: box });
  if (port !== 0 && server.port !== port) complain(`port ${port} is taken: the desktop is ${server.origin}`);
  try {
    return await played(server, box, browser, stopped, simulation);
  } finally {
    await server.close();
  }
}

async function played(
  server: SimulatorServer,
  { told$ }: ReturnType<typeof inbox>,
  browser: string,
  stopped: Promise<string>,
  { settings, timeout }: Simulation,
): Promise<string | null> {
  const limit = AbortSignal.timeout(timeout * 1000);
  const late = once(limit, 'abort').then(() => null);
  const app = server.apps.find(({ name }) => name === settings.app);
  if (app === undefined) return 'the app is not among those that are shown';
  print(
    JSON.stringify({ plays: { ...settings, speed: inWords(settings.speed) }, app, desktop: server.origin, browser }),
  );
  const trouble = await Promise.race([awaitApp(app.url, () => server.check(app), limit), stopped]);
  if (trouble !== null) return trouble;

  let verdict = NOTHING_YET;
  const over = told$
    .forEach((told) => {
      if (told.is === 'entry') print(inOneLine(told.entry));
      verdict = judge(verdict, told);
    })
    .then(() => null);
  const running = runBrowser(browser, server.origin);
  const why = await Promise.race([over, late, stopped, running.ended]).finally(running.end);
  return why ?? whyNot(verdict, server.origin, timeout);
}

/** JSON has no word for infinity. */
function inWords(speed: number | undefined): number | string | undefined {
  return speed === Infinity ? 'at-once' : speed;
}

/** The page has taken the token out; a log that outlives the run makes sure of it. */
function inOneLine(entry: InspectorEntry): string {
  return JSON.stringify(entry, (key, value: unknown) => (/^session_?token$/i.test(key) ? '(not shown)' : value));
}
