import { TestScheduler } from 'rxjs/testing';

import type { ProfileName } from '../host/host-state';
import type { Check } from './check';
import { createStage } from './create-stage';
import type { Stage } from './stage';

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

/**
 * Plays a spec in virtual time. An hour after its longest row nothing may be waiting any more, or else a timer was left behind
 * that plain RxJS would follow for ever. Where all that listen have left, nothing may happen after the longest row at all.
 */
export function play(spec: (stage: Stage) => void, profile: ProfileName): Played {
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run((helpers) => {
    const { stage, begin, end, checks, hasLanes, hasListeners, length } = createStage(helpers, scheduler, profile);
    spec(stage);
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
