import type { ContactCard } from 'rx-max';
import type { HostState } from 'rx-max/testing';

import type { Place, Settings } from './settings';

/** All that the page shows, but for the lanes. */
export interface SimulatorState {
  readonly settings: Settings;
  readonly host: HostState;
  /** The windows in which the app stands; the workspace is the first. */
  readonly windows: readonly AppWindow[];
  readonly player: PlayerState | null;
  /** The latest screen pops, the newest first; bounded. */
  readonly pops: readonly Pop[];
  /** The indicators that are shown, by name. */
  readonly indicators: readonly string[];
  /** The card of each contact that a page has set. */
  readonly cards: Readonly<Record<string, ContactCard>>;
  /** The latest command of a page, to be seen to act. */
  readonly lastCommand: CommandSeen | null;
}

/** A window with the app in it. */
export interface AppWindow {
  /** `workspace`, `pop-out`, or `panel` and the contact's id. */
  readonly id: string;
  readonly place: Place;
  /** The contact of a panel. */
  readonly contactId: string | null;
  readonly url: string;
  /** Counts up whenever the app is to be loaded anew: then it is another document. */
  readonly load: number;
  /** How it stands with the desktop, as the desktop sees it; `quiet` where it was loaded seconds ago and said nothing yet. */
  readonly status: 'loading' | 'quiet' | 'registered' | 'refused' | 'unregistered';
  /** Why the desktop refused it. */
  readonly reason: string | null;
}

/** How a scenario or a recording is being played. */
export interface PlayerState {
  /** The scenario's name, or the recording's. */
  readonly name: string;
  readonly source: 'scenario' | 'recording';
  readonly status: 'waiting' | 'playing' | 'paused' | 'over';
  /** Batches that were told, and all of them. */
  readonly told: number;
  readonly total: number;
  /** The scenario's own time at the moment `at`, in milliseconds; `playedTime` says how far it is by now. */
  readonly time: number;
  /** The scenario's end, in milliseconds. */
  readonly end: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** When it goes on by itself: with the next batch, or in a loop from the beginning; null where it does not. Since 1970. */
  readonly next: number | null;
}

export interface Pop {
  readonly as: 'PopURL' | 'PageOpen' | 'RunApp';
  readonly url: string;
  readonly contactId: string | null;
  readonly at: number;
}

export interface CommandSeen {
  readonly command: string;
  readonly window: string | null;
  readonly accepted: boolean;
  /** The contact that it was done to; null where nothing happened. */
  readonly contactId: string | null;
  readonly at: number;
}
