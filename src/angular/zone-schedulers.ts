import type { NgZone } from '@angular/core';
import { animationFrameScheduler, asyncScheduler, type SchedulerLike, Subscription } from 'rxjs';

/**
 * Where work is done, as schedulers: `subscribeOn` and `observeOn` take them. In a zoneless application the zone is one that
 * does nothing, and so are these but for {@link ZoneSchedulers.inNextFrame}.
 */
export interface ZoneSchedulers {
  /** At once, and unseen by change detection: listeners and timers that are set there wake nobody. */
  readonly outside: SchedulerLike;
  /** At once, in Angular's zone: change detection follows. */
  readonly inside: SchedulerLike;
  /** All that was scheduled in turn in the next frame, in one run of Angular's zone: one change detection follows. */
  readonly inNextFrame: SchedulerLike;
}

/** A hidden page has no frames, and a call rings there too, in milliseconds. */
const LONGEST_FRAME = 50;

export function zoneSchedulers(zone: NgZone): ZoneSchedulers {
  let waiting: (() => void)[] = [];
  let frame = Subscription.EMPTY;

  function flush(): void {
    frame.unsubscribe();
    const all = waiting;
    waiting = [];
    zone.run(() => {
      for (const work of all) work();
    });
  }

  function requestFrame(): void {
    frame = zone.runOutsideAngular(() => {
      const asked = animationFrameScheduler.schedule(flush);
      asked.add(asyncScheduler.schedule(flush, LONGEST_FRAME));
      return asked;
    });
  }

  return {
    outside: schedulerOf((work) => {
      zone.runOutsideAngular(work);
    }),
    inside: schedulerOf((work) => {
      zone.run(work);
    }),
    inNextFrame: schedulerOf((work) => {
      waiting.push(work);
      if (waiting.length === 1) requestFrame();
    }),
  };
}

/** Nothing here waits for a time, and nobody asks for one. */
function schedulerOf(execute: (work: () => void) => void): SchedulerLike {
  return {
    now: () => asyncScheduler.now(),
    schedule(work, _delay, state) {
      const action = Object.assign(new Subscription(), { schedule: () => action });
      execute(() => {
        if (!action.closed) work.call(action, state as never);
      });
      return action;
    },
  };
}
