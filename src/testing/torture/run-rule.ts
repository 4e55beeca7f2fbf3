import { connectMax, type Max, type MaxPort, type PortMessage } from 'rx-max';
import { asyncScheduler, merge, type Observable, Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import type { HostFault } from '../../host/host-state';
import { fakeMax } from '../fake-max';
import { fromMax } from '../host-message';
import { callContact } from '../contact-builders';
import { AT_FIRST } from './desk-at-first';
import type { Emission, Flow, FlowStep } from './flow';

/** What a rule did, and whether it kept anything when its listener had left. */
export interface Ran<T> {
  readonly emissions: readonly Emission<T>[];
  /** What the rule failed with, if it did. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly isTimerLeft: boolean;
}

/** What disturbs a flow. `strangers`: at each step another window says that a call comes in. */
export type Disturbance = HostFault | 'strangers';

const HOUR = 3_600_000;

/** Runs a rule through a flow, in virtual time, on a desktop with its faults. */
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
    for (const happening of AT_FIRST.happenings) desk.put(happening);
    const strangers$ = new Subject<PortMessage>();
    const port: MaxPort = { ...desk, messages$: merge(desk.messages$, strangers$) };
    const emissions: Emission<T>[] = [];
    let failure: Ran<T>['failure'];
    const listener = rule(connectMax({ port })).subscribe({
      next: (value) => {
        emissions.push({ at: scheduler.now(), value });
      },
      error: (error: unknown) => {
        failure = { error };
      },
    });
    let at = 0;
    for (const { wait, what } of steps) {
      at += wait;
      asyncScheduler.schedule(() => {
        if (disturbances.includes('strangers')) strangers$.next(foreign());
        if (what.kind === 'page') desk.signal(what.signal);
        else desk.put(what);
      }, at);
    }
    asyncScheduler.schedule(() => {
      listener.unsubscribe();
    }, until);
    scheduler.maxFrames = until;
    flush();
    scheduler.maxFrames = until + HOUR;
    flush();
    return { emissions, failure, isTimerLeft: scheduler.frame > until };
  });
}

/** A call that no desktop sent. */
function foreign(): PortMessage {
  const call = callContact({ contactId: '666', status: 'Incoming' });
  return { source: { name: 'a stranger' }, origin: 'https://example.com', data: fromMax(call) };
}
