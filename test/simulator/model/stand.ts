import type { MaxPort, PortMessage } from 'rx-max';
import type { InspectorEntry } from 'rx-max/inspector';
import { asyncScheduler, Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { createSimulator } from '../../../src/simulator/page/model/create-simulator';
import type { Settings } from '../../../src/simulator/page/model/settings';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/page/model/simulator';
import { usualSettings } from '../../../src/simulator/page/model/usual-settings';

/** Where the app of these tests stands, and the simulator. */
export const APP = 'http://localhost:4200';
export const DESKTOP = 'http://127.0.0.1:4300';

/** The simulator without a page, and what it posted. */
export interface Stand {
  readonly simulator: Simulator;
  /** The way to the desktop of the page in a window. */
  readonly portOf: (window?: string) => MaxPort;
  readonly posts: { readonly window: string; readonly data: unknown; readonly at: number }[];
  readonly entries: InspectorEntry[];
  /** A window says something, as it stands on the wire. */
  readonly say: (data: unknown, window?: string | null) => void;
  readonly register: (types?: readonly string[], window?: string) => void;
}

const HOST = { name: 'the simulator' };

export function stand(settings: Partial<Settings> = {}, options: Partial<SimulatorOptions> = {}): Stand {
  const posted$ = new Subject<{ readonly window: string; readonly data: unknown }>();
  const posts: Stand['posts'][number][] = [];
  const entries: InspectorEntry[] = [];
  const simulator = createSimulator({
    settings: { ...usualSettings('plain'), ...settings },
    apps: [
      { name: 'plain', url: `${APP}/` },
      { name: 'other', url: 'http://localhost:5000/' },
    ],
    edge: {
      post(window, data) {
        posts.push({ window, data, at: asyncScheduler.now() });
        posted$.next({ window, data });
      },
    },
    origin: DESKTOP,
    ...options,
  });
  simulator.entries$.subscribe({ next: (told) => entries.push(...told), error: unexpected });

  function say(data: unknown, window: string | null = 'workspace'): void {
    simulator.hear(window, data, APP);
  }

  return {
    simulator,
    posts,
    entries,
    say,
    register(types = ['all'], window = 'workspace') {
      say({ messageType: 'RegisterForClientEvents', issuer: 'test', subscriptionTypes: types }, window);
    },
    portOf(window = 'workspace') {
      const messages$ = new Subject<PortMessage>();
      posted$.subscribe({
        next: (post) => {
          if (post.window !== window) return;
          // A message takes a task to a window, and arrives after what was done before it.
          asyncScheduler.schedule(() => {
            messages$.next({ source: HOST, origin: DESKTOP, data: post.data });
          });
        },
        error: unexpected,
      });
      return {
        host: HOST,
        hostOrigin: DESKTOP,
        messages$,
        post(message) {
          const copy: unknown = structuredClone(message);
          asyncScheduler.schedule(() => {
            say(copy, window);
          });
        },
      };
    },
  };
}

/** Plays in virtual time. What `act` schedules happens by then. */
export function inVirtualTime<T>(milliseconds: number, act: (at: (time: number, what: () => void) => void) => T): T {
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run(({ flush }) => {
    scheduler.maxFrames = milliseconds;
    const result = act((time, what) => {
      scheduler.schedule(what, time);
    });
    flush();
    // What still waits, such as the clock of after-call work, is not waited for.
    scheduler.maxFrames = 0;
    return result;
  });
}

/** For streams that never fail. */
export function unexpected(error: unknown): never {
  throw new Error('a stream failed', { cause: error });
}
