import { askForApp } from './ask-server';
import type { AppCheck } from './model/settings';

/** Asks the server whether the app is there, and again for as long as it is not. */
export interface AppWatch {
  /** What was found; null until the server has answered. */
  readonly found: () => AppCheck | null;
  /** The app is this one from now on. */
  readonly follow: (app: string) => void;
  /** Asks anew. */
  readonly again: () => void;
}

/** How often an app that is not there is asked for, in milliseconds. */
const AGAIN = 3000;

/**
 * @param isBack - called when an app that was away is there
 * @param changed - called when there is something else to show
 */
export function createAppWatch(isBack: () => void, changed: () => void): AppWatch {
  let app: string | null = null;
  let found: AppCheck | null = null;

  async function ask(name: string): Promise<void> {
    const answer = await askForApp(name);
    // Meanwhile it may be another one that is asked for.
    if (name !== app) return;
    const wasAway = isAway(found);
    found = answer;
    if (wasAway && !isAway(answer)) isBack();
    changed();
  }

  function again(): void {
    if (app !== null) void ask(app);
  }

  setInterval(() => {
    if (isAway(found)) again();
  }, AGAIN);

  return {
    found: () => found,
    follow(name) {
      if (name === app) return;
      app = name;
      found = null;
      again();
    },
    again,
  };
}

function isAway(found: AppCheck | null): boolean {
  return found !== null && found.is !== 'fine';
}
