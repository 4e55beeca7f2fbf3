import type { Browser } from 'puppeteer-core';

import { type BrowserName, launch, type LaunchOptions } from './browsers';
import { openSites, type Sites } from './sites';
import type { Scene } from './scene';

/** A browser and the sites, for the tests of one `describe`. */
export interface Stage {
  readonly browser: () => Browser;
  readonly sites: () => Sites;
  /** Closes the scene after the test that opened it. */
  readonly keep: (scene: Promise<Scene>) => Promise<Scene>;
}

export const PATIENCE = 60_000;

/** Starts a browser before the tests and ends it after them. */
export function useStage(name: BrowserName, options: LaunchOptions = {}): Stage {
  let browser: Browser | undefined;
  let sites: Sites | undefined;
  let scenes: Scene[] = [];

  beforeAll(async () => {
    [sites, browser] = await Promise.all([openSites(), launch(name, options)]);
  }, PATIENCE);
  afterEach(async () => {
    const closing = scenes;
    scenes = [];
    await Promise.all(closing.map((scene) => scene.close()));
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await sites?.close();
  }, PATIENCE);

  return {
    browser: () => there(browser),
    sites: () => there(sites),
    async keep(opening) {
      const scene = await opening;
      scenes.push(scene);
      return scene;
    },
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browser is not there before the tests begin');
  return value;
}
