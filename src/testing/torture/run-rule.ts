import { connectMax, type Max, type MaxPort, type PortMessage } from 'rx-max';
import { asyncScheduler, defer, merge, type Observable, Subject, tap } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import type { HostFault } from '../../host/host-state';
import { fakeMax } from '../fake-max';
import { AT_FIRST } from './desk-at-first';
import type { Emission, Flow, FlowStep } from './flow';
import { stranger } from './stranger';

/** What a rule did, and whether it kept anything when its listener had left. */
export interface Ran<T> {
  readonly emissions: readonly Emission<T>[];
  readonly completedAt: number | null;
  /** What the rule failed with, if it did. */
  readonly failure: { readonly at: number; readonly error: unknown } | undefined;
  readonly isTimerLeft: boolean;
  /** When the desktop answered the page for the first time; Infinity for never. */
  readonly answeredAt: number;
}

/** What disturbs a flow. `strangers`: at each step another window says that a call comes in. */
export type Disturbance = HostFault | 'strangers';

const HOUR = 3_600_000;

/** The milliseconds that a post of the page takes to the desktop, as in a spec. */
const WAY = 1;
/** And those in which a page that leaves has said so. */
const GOODBYE = 5;

/** Runs a rule through a flow, in virtual time, on a desktop with its faults; at each moment all goes in the order of a spec. */
export function runRule<T>(
  rule: (max: Max) => Observable<T>,
  steps: readonly FlowStep[],
  { profile, until }: Pick<Flow, 'profile' | 'until'>,
  disturbances: readonly Disturbance[],
): Ran<T> {
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run(({ flush }) => {
    const faults = disturbances.filter((name) => name !== 'strangers');
    const desk = fakeMax({ ...AT_FIRST.options, profile, faults });
    const strangers$ = new Subject<PortMessage>();
    let answeredAt = Infinity;
    const watched$ = desk.messages$.pipe(
      tap(({ data }) => {
        if (answeredAt === Infinity && isAnswer(data)) answeredAt = scheduler.now();
      }),
    );
    const port: MaxPort = {
      ...desk,
      messages$: merge(watched$, strangers$),
      post(message, targetOrigin) {
        asyncScheduler.schedule(() => {
          desk.post(message, targetOrigin);
        }, WAY);
      },
    };

    const emissions: Emission<T>[] = [];
    let completedAt: number | null = null;
    let failure: Ran<T>['failure'];
    asyncScheduler.schedule(() => {
      // A rule that throws before it has made its stream fails, too.
      const listener = defer(() => rule(connectMax({ port }))).subscribe({
        next: (value) => {
          emissions.push({ at: scheduler.now(), value });
        },
        error: (error: unknown) => {
          failure = { at: scheduler.now(), error };
        },
        complete: () => {
          completedAt = scheduler.now();
        },
      });
      asyncScheduler.schedule(() => {
        listener.unsubscribe();
      }, until);
    });

    for (const happening of AT_FIRST.happenings) desk.put(happening);
    let at = 0;
    for (const { wait, what } of steps) {
      at += wait;
      asyncScheduler.schedule(() => {
        if (disturbances.includes('strangers')) strangers$.next(stranger());
        if (what.kind === 'page') desk.signal(what.signal);
        else {
          // What is due by itself comes first, as in the truth.
          desk.put({ kind: 'time' });
          desk.put(what);
        }
      }, at);
    }
    scheduler.maxFrames = until;
    flush();
    scheduler.maxFrames = until + GOODBYE;
    flush();
    scheduler.maxFrames = until + HOUR;
    flush();
    return { emissions, completedAt, failure, isTimerLeft: scheduler.frame > until + GOODBYE, answeredAt };
  });
}

/** Whether a message has the acknowledgement of a registration in it, wherever and however it stands (protocol.md A.5). */
function isAnswer(data: unknown): boolean {
  return JSON.stringify(data).includes('"ClientEventSubscriptionAcknowledge"');
}
