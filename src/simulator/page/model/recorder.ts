import type { Recording } from 'rx-max/recording';

import { type AppTap, createAppTap } from './app-tap';

/** A stretch of a recording, in its own milliseconds. */
export interface Recorded {
  readonly recording: Recording;
  readonly from: number;
  /** `Infinity` for what goes on. */
  readonly to: number;
}

/** What a person has of a recording. Times are in milliseconds since 1970, by the clock of the inspector. */
export type RecorderState =
  | { readonly is: 'off' }
  | { readonly is: 'recording'; readonly since: number; readonly events: number }
  | {
      readonly is: 'recorded';
      readonly since: number;
      readonly until: number;
      readonly events: number;
      /** Whether it ended because the app was loaded anew: what another document knows is another story. */
      readonly wasCutOff: boolean;
    };

/** Records what the desktop tells the app. */
export interface Recorder {
  readonly state: () => RecorderState;
  readonly start: () => void;
  readonly stop: () => void;
  /** The desktop posted this to the app. */
  readonly tell: (data: unknown) => void;
  /** The app is another document from now on, which knows nothing yet. */
  readonly loaded: () => void;
  /** What was recorded, or is being; where nothing is, all that is known of this document; null where that is nothing. */
  readonly recorded: () => Recorded;
  /** A stretch of time, whether it was recorded by intent or not; null where nothing is known of it any more. */
  readonly within: (stretch: { readonly from: number; readonly to: number }) => Recorded | null;
  readonly end: () => void;
}

/** What is kept of one document of the app. */
interface Kept {
  readonly recording: Recording;
  readonly began: number;
  readonly ended: number;
}

/** Of how many documents before this one stretches can still be had. */
const DOCUMENTS = 3;
/** The inspector's clock has fractions, a recording's has none. */
const FRACTION = 1;

/**
 * Listens all the time, so that a spec of any stretch that the inspector shows can be had; recording is to say from when to
 * when it matters. A recording is of one document of the app: it ends when the app is loaded anew, unless nothing was recorded
 * yet, because who chooses a scenario after the button means the scenario.
 *
 * @param clock - the time of what the inspector shows, in milliseconds since 1970
 * @param changed - called when something was recorded
 */
export function createRecorder(clock: () => number, changed: () => void): Recorder {
  let tap = openTap();
  let kept: readonly Kept[] = [];
  let state: RecorderState = { is: 'off' };
  /** The events of this document that were told before recording began. */
  let before = 0;
  let result: Recorded | null = null;

  function openTap(): AppTap {
    return createAppTap(clock, () => {
      if (state.is !== 'recording') return;
      state = { ...state, events: tap.events() - before };
      changed();
    });
  }

  function finish(wasCutOff: boolean): void {
    if (state.is !== 'recording') return;
    const until = clock();
    result = stretchOf(present(), state.since, until);
    state = { ...state, is: 'recorded', until, wasCutOff };
  }

  function present(): Kept {
    return { ...tap.recording(), ended: Infinity };
  }

  return {
    state: () => state,
    start() {
      before = tap.events();
      result = null;
      state = { is: 'recording', since: clock(), events: 0 };
    },
    stop() {
      finish(false);
    },
    tell(data) {
      tap.tell(data);
    },
    loaded() {
      const isBegun = state.is === 'recording' && state.events > 0;
      if (isBegun) finish(true);
      if (tap.events() > 0) kept = [...kept, { ...present(), ended: clock() }].slice(-DOCUMENTS);
      tap.stop();
      tap = openTap();
      before = 0;
      if (state.is === 'recording') state = { ...state, since: clock() };
    },
    recorded() {
      if (result !== null) return result;
      const whole = present();
      return stretchOf(whole, state.is === 'recording' ? state.since : whole.began, Infinity);
    },
    within({ from, to }) {
      const all = [...kept, present()];
      const overlap = ({ began, ended }: Kept): number => Math.min(to, ended) - Math.max(from, began);
      const best = all.reduce((one, other) => (overlap(other) > overlap(one) ? other : one));
      return overlap(best) < 0 ? null : stretchOf(best, from - FRACTION, to + FRACTION);
    },
    end() {
      tap.stop();
    },
  };
}

function stretchOf({ recording, began }: Kept, from: number, to: number): Recorded {
  return { recording, from: Math.max(0, Math.floor(from - began)), to: Math.max(0, Math.ceil(to - began)) };
}
