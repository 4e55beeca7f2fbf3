import { connectMax, events, type MaxEvent } from 'rx-max';
import { compileLanes, fakeMax, type ProfileName, type Scenario } from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { tellOf } from '../../src/testing/tell-of';
import type { ListedEvent } from './app-lists';

/** Longer than any story, in milliseconds. */
const UNTIL = 3_600_000;
/** Some events say when something was years ago. */
const BEGAN = new Date('2026-03-04T12:00:00.000Z');

/**
 * The events of a story as the host model tells them to an app that registers once the first column is known: in Node, in virtual
 * time, without a window and without the simulator. The oldest first.
 */
export function modelSays({ lanes }: Scenario, profile: ProfileName): readonly ListedEvent[] {
  const heard: MaxEvent[] = [];
  const scheduler = new TestScheduler(() => undefined);
  scheduler.run(({ flush }) => {
    scheduler.maxFrames = UNTIL;
    const desk = fakeMax({ profile, scripted: true });
    const tell = tellOf(desk.put);
    for (const { frame, events: told } of compileLanes(lanes, BEGAN)) {
      if (frame === 0) tell(told);
      else
        scheduler.schedule(() => {
          tell(told);
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
    connectMax({ port })
      .batches$.pipe(events())
      .subscribe({ next: (event) => heard.push(event), error: unexpected });
    flush();
    // What still waits, such as the clock of after-call work, is not waited for.
    scheduler.maxFrames = 0;
  });
  return heard.map((event) => ({ name: nameOf(event), event: plain(event) }));
}

function nameOf(event: MaxEvent): string {
  return event.type === 'UnknownEvent' ? event.name : event.type;
}

/** As the app prints it: without the spelling of the desktop, and without the token. */
function plain(event: MaxEvent): unknown {
  const printed = JSON.stringify(event, (key, value: unknown) =>
    key === 'raw' ? undefined : key === 'sessionToken' ? '(hidden)' : value,
  );
  return JSON.parse(printed);
}

function unexpected(error: unknown): never {
  throw new Error('a stream failed', { cause: error });
}
