import type { InspectorEntry } from 'rx-max/inspector';
import type { Recording } from 'rx-max/recording';
import type { Happening } from 'rx-max/testing';
import type { Observable } from 'rxjs';

import type { App, Settings } from './settings';
import type { SimulatorState } from './simulator-state';

/** What a person wishes of the simulator. */
export type Wish =
  /** Something happens at the desktop. Tokens are made up by the simulator, whatever is given, and so is who calls or writes. */
  | { readonly kind: 'happening'; readonly happening: Happening }
  /** Another choice; another profile, app or scenario begins a new desktop and loads the app anew. */
  | { readonly kind: 'settings'; readonly settings: Partial<Settings> }
  | {
      /**
       * `play` goes on, or begins anew what is over; `step` tells what comes next without waiting for it; `restart` begins
       * anew: a new desktop, and the app is loaded anew, as it does at each turn of a loop.
       */
      readonly kind: 'play' | 'pause' | 'step' | 'restart';
    }
  /** Plays a recording in place of a scenario. */
  | { readonly kind: 'recording'; readonly name: string; readonly recording: Recording }
  /** The app is loaded anew, in one window or in all. */
  | { readonly kind: 'reload'; readonly window?: string }
  /** The desktop itself is loaded anew. */
  | { readonly kind: 'reload-desktop' };

/** What the simulator cannot do by itself: reaching the windows. */
export interface Edge {
  /** Posts to the window of an id, as the desktops do, to any origin. */
  readonly post: (window: string, data: unknown) => void;
}

export interface SimulatorOptions {
  readonly settings: Settings;
  readonly apps: readonly App[];
  readonly edge: Edge;
  /** The page's own origin, which is that of the desktop's messages. */
  readonly origin?: string;
  /**
   * The time of what the inspector shows, in milliseconds since 1970; the time of RxJS's scheduler unless it is given. A page
   * gives `performance.timeOrigin + performance.now()`, which has fractions.
   */
  readonly clock?: () => number;
}

/** The desktop with its windows, its player and its inspector, without a page. */
export interface Simulator {
  /** The present state first. */
  readonly state$: Observable<SimulatorState>;
  readonly state: () => SimulatorState;
  /** What the inspector shows, from now on. */
  readonly entries$: Observable<readonly InspectorEntry[]>;
  /** When a page had an entry, as its own inspector told. */
  readonly deliveries$: Observable<{ readonly id: number; readonly deliveredAt: number }>;
  readonly wish: (wish: Wish) => void;
  /** A window of the app posted something; `null` where it is none of the simulator's. */
  readonly hear: (window: string | null, data: unknown, origin: string) => void;
  /** A pop-out was closed by its user. */
  readonly closed: (window: string) => void;
  readonly stop: () => void;
}
