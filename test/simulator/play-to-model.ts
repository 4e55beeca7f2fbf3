import { connectMax, type Max } from 'rx-max';
import { compileLanes, fakeMax, type ProfileName, type Scenario } from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { tellOf } from '../../src/testing/tell-of';

/** Longer than any story, in milliseconds. */
const UNTIL = 3_600_000;
/** Some events say when something was years ago. */
const BEGAN = new Date('2026-03-04T12:00:00.000Z');

/**
 * Plays a story by the host model to an app that registers once the first column is known: in Node, in virtual time, without a
 * window and without the simulator.
 *
 * @param listen - what the app does with its connection
 * @param beforeStep - called before each later column
 */
export function playToModel(
  { lanes }: Scenario,
  profile: ProfileName,
  listen: (max: Max) => void,
  beforeStep: () => void = () => undefined,
): void {
  const scheduler = new TestScheduler(() => undefined);
  scheduler.run(({ flush }) => {
    scheduler.maxFrames = UNTIL;
    const desk = fakeMax({ profile, scripted: true });
    const tell = tellOf(desk.put);
    for (const { frame, events } of compileLanes(lanes, BEGAN)) {
      if (frame === 0) tell(events);
      else
        scheduler.schedule(() => {
          beforeStep();
          tell(events);
        }, frame);
    }
    const port = {
      ...desk,
      // A message takes a task to a window.
      post(message: object, origin: string) {
        asyncScheduler.schedule(() => {
          desk.post(message, origin);
        });
      },
    };
    listen(connectMax({ port }));
    flush();
    // What still waits, such as the clock of after-call work, is not waited for.
    scheduler.maxFrames = 0;
  });
}

/** No stream of a story fails. */
export function unexpected(error: unknown): never {
  throw new Error('a stream failed', { cause: error });
}
