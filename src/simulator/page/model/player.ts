import type { RawEvent } from 'rx-max';
import type { LaneBatch } from 'rx-max/testing';
import { asyncScheduler, Subscription } from 'rxjs';

import type { PlayerState } from './simulator-state';
import { toldTimes } from './told-times';

/** What a player plays: a scenario or a recording. */
export interface Tape {
  readonly name: string;
  readonly source: PlayerState['source'];
  /** In the order of their times; what stands at 0 is known before it begins. */
  readonly batches: readonly LaneBatch[];
  /** The time of 0, as the events have it, in milliseconds since 1970. */
  readonly began: number;
}

export interface Player {
  readonly state: () => PlayerState;
  /** The app has registered: whoever waits for it goes on. */
  readonly registered: () => void;
  /** Goes on; what is over stays so. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Tells what comes next without waiting for it. */
  readonly step: () => void;
  readonly setSpeed: (speed: number) => void;
  readonly stop: () => void;
}

/** How long an app has to register before the story is told without it; one that is built anew may be slow. */
const PATIENCE = 10_000;
/** A browser takes a longer wait for none. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * Tells a story in its own time, by RxJS's own clock. What stands in its first column is told at once, before the app is there;
 * the rest when the app has registered.
 *
 * @param tell - tells the desktop what happens to it
 * @param changed - called when something came about by itself
 */
export function createPlayer(
  tape: Tape,
  initialSpeed: number,
  tell: (events: readonly RawEvent[]) => void,
  changed: () => void,
): Player {
  const { batches } = tape;
  const times = toldTimes(tape.began, asyncScheduler.now());
  let speed = initialSpeed;
  let status: PlayerState['status'] = 'waiting';
  let isReady = false;
  let told = 0;
  let time = 0;
  let at = asyncScheduler.now();
  let timer = Subscription.EMPTY;

  /** The story's own time now. */
  function present(): number {
    if (status !== 'playing' || speed === Infinity) return time;
    return Math.min(time + (asyncScheduler.now() - at) * speed, batches[told]?.frame ?? time);
  }

  function mark(moment: number): void {
    time = moment;
    at = asyncScheduler.now();
  }

  function nextAt(): number | null {
    const next = batches[told];
    if (status !== 'playing' || next === undefined) return null;
    return speed === Infinity ? at : at + (next.frame - time) / speed;
  }

  function tellNext(): void {
    const next = batches[told];
    if (next === undefined) return;
    told++;
    mark(next.frame);
    tell(times.tell(next.events, next.frame, at));
  }

  /** One timer: for the next batch, or for an app that does not come. */
  function wait(): void {
    timer.unsubscribe();
    if (status === 'playing' && told === batches.length) status = 'over';
    if (status === 'waiting') timer = asyncScheduler.schedule(lookAgain(begin), PATIENCE);
    const due = nextAt();
    if (due === null) return;
    const left = Math.max(0, due - asyncScheduler.now());
    // A task of its own for each batch, as messages have.
    timer = asyncScheduler.schedule(lookAgain(left > LONGEST_TIMER ? wait : goOn), Math.min(left, LONGEST_TIMER));
  }

  function lookAgain(happens: () => void): () => void {
    return () => {
      happens();
      changed();
    };
  }

  function goOn(): void {
    tellNext();
    wait();
  }

  function begin(): void {
    isReady = true;
    if (status !== 'waiting') return;
    status = 'playing';
    mark(time);
    wait();
  }

  while (batches[told]?.frame === 0) tellNext();
  wait();

  return {
    state: () => ({
      name: tape.name,
      source: tape.source,
      status,
      told,
      total: batches.length,
      time,
      end: batches.at(-1)?.frame ?? 0,
      at,
      next: nextAt(),
    }),
    registered: begin,
    play() {
      if (status !== 'paused') return;
      mark(time);
      status = isReady ? 'playing' : 'waiting';
      wait();
    },
    pause() {
      if (status !== 'playing' && status !== 'waiting') return;
      mark(present());
      status = 'paused';
      wait();
    },
    step() {
      begin();
      tellNext();
      wait();
      if (told === batches.length) status = 'over';
    },
    setSpeed(next) {
      mark(present());
      speed = next;
      wait();
    },
    stop() {
      timer.unsubscribe();
    },
  };
}
