import type { RawEvent } from 'rx-max';
import { asyncScheduler, Subscription } from 'rxjs';

import { createPlayer, type Player, type Tape } from './player';
import type { PlayerState } from './simulator-state';

/** What the desktop is told, if it is told anything, over and over where that is wished. */
export interface Story {
  readonly state: () => PlayerState | null;
  readonly player: () => Player | null;
  /** Another tape, which is told from its beginning, or none. */
  readonly begin: (tape: Tape | null, speed: number) => void;
  /** What is over begins anew a little later, or stays over. */
  readonly follow: (isLoop: boolean) => void;
  readonly stop: () => void;
}

/** How long the end is seen before it begins anew. */
const LOOP_PAUSE = 1000;

/**
 * @param tell - tells the desktop what happens to it
 * @param changed - called when something came about by itself
 * @param again - called when a loop begins anew
 */
export function createStory(
  tell: (events: readonly RawEvent[]) => void,
  changed: () => void,
  again: () => void,
): Story {
  let player: Player | null = null;
  let loop = Subscription.EMPTY;
  let loopAt: number | null = null;

  function stopLoop(): void {
    loop.unsubscribe();
    loopAt = null;
  }

  function stop(): void {
    player?.stop();
    stopLoop();
  }

  return {
    state() {
      if (player === null || loopAt === null) return player?.state() ?? null;
      return { ...player.state(), next: loopAt };
    },
    player: () => player,
    begin(tape, speed) {
      stop();
      player = tape === null ? null : createPlayer(tape, speed, tell, changed);
    },
    follow(isLoop) {
      if (!isLoop || player?.state().status !== 'over') stopLoop();
      else if (loopAt === null) {
        loopAt = asyncScheduler.now() + LOOP_PAUSE;
        loop = asyncScheduler.schedule(again, LOOP_PAUSE);
      }
    },
    stop,
  };
}
