import { type NgZone, untracked } from '@angular/core';
import { asyncScheduler, type SchedulerLike, Subscription } from 'rxjs';

/**
 * Where work is done, as schedulers, so that `subscribeOn` and `observeOn` take them: at once, and on either side of Angular's zone.
 * The zone of a zoneless application does nothing, and so do these.
 */
export interface ZoneSchedulers {
  /** Unseen by change detection: listeners and timers that are set there wake nobody. */
  readonly outside: SchedulerLike;
  /** Seen by it: when the outermost work has ended, a change detection follows. */
  readonly inside: SchedulerLike;
}

export function zoneSchedulers(zone: NgZone): ZoneSchedulers {
  return {
    outside: atOnce((work) => {
      zone.runOutsideAngular(work);
    }),
    inside: atOnce((work) => {
      zone.run(work);
    }),
  };
}

/**
 * A scheduler that waits for nothing. Its work depends on no signal: who subscribes while a template is being evaluated writes
 * signals of others, which Angular forbids to what it tracks.
 */
export function atOnce(execute: (work: () => void) => void): SchedulerLike {
  return {
    now: () => asyncScheduler.now(),
    schedule(work, _delay, state) {
      const action = Object.assign(new Subscription(), { schedule: () => action }); // nobody repeats it
      execute(() => {
        untracked(() => {
          work.call(action, state as never); // what `schedule` was given, if anything
        });
      });
      return action;
    },
  };
}
