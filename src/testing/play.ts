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
}

const HOUR = 3_600_000;

/**
 * Plays a spec in virtual time. An hour after its longest row nothing may be waiting any more, or else a timer was left behind
 * that plain RxJS would follow for ever.
 */
export function play(spec: (stage: Stage) => void, profile: ProfileName): Played {
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run((helpers) => {
    const { stage, begin, end, checks, hasLanes, length } = createStage(helpers, scheduler, profile);
    spec(stage);
    begin();
    scheduler.maxFrames = length() + HOUR;
    helpers.flush();
    const last = scheduler.maxFrames;
    const told = checks.map((check) => {
      const actual = check.actual().slice();
      return { ...check, actual: () => actual };
    });
    scheduler.maxFrames = last + HOUR;
    helpers.flush();
    const isEndless = scheduler.frame > last;
    scheduler.maxFrames = last + 2 * HOUR;
    end();
    return { checks: told, hasLanes: hasLanes(), isEndless };
  });
}
