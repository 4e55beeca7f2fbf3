import { join } from 'node:path';

import type { App, AppCheck, Settings } from '../page/model/settings';
import { checkApp } from './check-app';
import { exampleServer } from './example-server';
import type { Example } from './examples';
import type { Inbox } from './inbox';
import { listen } from './listen';
import { pageServer } from './page-server';

export interface SimulatorServerOptions {
  /** The folder of the built simulator, with `page` and `apps`. */
  readonly folder: string;
  /** The port of the page; 0 for any. The next free one is taken where it is taken. */
  readonly port: number;
  /** How many ports are tried; 20 by default. */
  readonly tries?: number;
  /** The apps that are shown, the first at once; the example comes last, or stands alone. */
  readonly apps: readonly App[];
  /** Which of the examples is there. */
  readonly example: Example;
  /** In place of the page's usual settings. */
  readonly settings: Partial<Settings>;
  /** Who listens to what the page reports; null where somebody looks at the page. */
  readonly inbox: Inbox | null;
}

/** The simulator as it is served. */
export interface SimulatorServer {
  /** Where the page is, and what an app has to hear. */
  readonly origin: string;
  readonly port: number;
  readonly apps: readonly App[];
  /** Asks for an app that is shown. */
  readonly check: (app: App) => Promise<AppCheck>;
  readonly close: () => Promise<void>;
}

/**
 * Serves the simulator's page and an example app from loopback, on two sites.
 *
 * @returns rejects with an `Error` that says why where that cannot be
 */
export async function startSimulator(options: SimulatorServerOptions): Promise<SimulatorServer> {
  const { folder, port, tries, settings, inbox } = options;
  const page = await listen('127.0.0.1', port, tries);
  const example = await listen('localhost', port === 0 ? 0 : page.port + 1).catch(async (error: unknown) => {
    await page.close();
    throw error;
  });
  const apps = [...options.apps, { name: 'example', url: `${example.origin}/` }];
  const frames = [...new Set(apps.map(({ url }) => new URL(url).origin))];

  function check(url: string): Promise<AppCheck> {
    return checkApp(url, page.origin, frames);
  }

  async function close(): Promise<void> {
    await Promise.all([page.close(), example.close()]);
  }

  if (frames.includes(page.origin)) {
    await close();
    throw new Error(`${page.origin} is the simulator's own address; an app is served somewhere else`);
  }
  example.serve(
    exampleServer({ origin: example.origin, folder: join(folder, 'apps', options.example), desktop: page.origin }),
  );
  page.serve(
    pageServer({
      origin: page.origin,
      folder: join(folder, 'page'),
      config: { apps, settings, headless: inbox !== null },
      frames,
      check,
      inbox,
    }),
  );
  return { origin: page.origin, port: page.port, apps, check: ({ url }) => check(url), close };
}
