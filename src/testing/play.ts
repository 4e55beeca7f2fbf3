import { TestScheduler } from 'rxjs/testing';

import type { Check } from './check';
import { createStage } from './create-stage';
import type { Desktop } from './desk-rows';
import type { Stage } from './stage';
import { isObject } from './value-parts';

/** What came of a spec on one desktop. */
export interface Played {
  readonly checks: readonly Check[];
  readonly hasLanes: boolean;
  /** Something went on long after the last row. */
  readonly isEndless: boolean;
  /** When something happened though nobody listened any more, in milliseconds. */
  readonly leftBehind: number | undefined;
}

const HOUR = 3_600_000;
/** The goodbye of who leaves in the last column is on its way to the desktop for so long. */
const GOODBYE = 1;
const ASYNCHRONOUS =
  'The spec is asynchronous, and virtual time does not wait: write its rows at once, with promise() for what takes time.';

/**
 * Plays a spec in virtual time. An hour after its longest row nothing may be waiting any more, or else a timer was left behind
 * that plain RxJS would follow for ever. Where all that listen have left, nothing may happen after the longest row at all.
 */
export function play(spec: (stage: Stage) => void, desktop: Desktop): Played {
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run((helpers) => {
    const { stage, begin, end, checks, hasLanes, hasListeners, length } = createStage(helpers, scheduler, desktop);
    // A function of which nothing is wanted may still return a promise.
    const asked: (stage: Stage) => unknown = spec;
    const returned = asked(stage);
    if (isObject(returned) && 'then' in returned) throw new TypeError(ASYNCHRONOUS);
    begin();
    scheduler.maxFrames = length() + HOUR;
    helpers.flush();
    const last = scheduler.maxFrames;
    const isLate = !hasListeners() && scheduler.frame > length() + GOODBYE;
    const leftBehind = isLate ? scheduler.frame : undefined;
    const told = checks.map((check) => {
      const actual = check.actual().slice();
      return { ...check, actual: () => actual };
    });
    scheduler.maxFrames = last + HOUR;
    helpers.flush();
    const isEndless = scheduler.frame > last;
    scheduler.maxFrames = last + 2 * HOUR;
    end();
    return { checks: told, hasLanes: hasLanes(), isEndless, leftBehind };
  });
}
