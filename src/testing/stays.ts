import { defer, finalize, type Observable } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';

import type { Check } from './check';
import { type Moment, stayOf } from './moments';

/** Watches when somebody listens to a stream. */
export function createStays(scheduler: TestScheduler) {
  const stays: { from: number; to: number }[] = [];
  return {
    of<T>(stream: Observable<T>): Observable<T> {
      return defer(() => {
        const stay = { from: scheduler.now(), to: Infinity };
        stays.push(stay);
        return stream.pipe(finalize(() => (stay.to = scheduler.now())));
      });
    },
    areOpen: () => stays.some(({ to }) => to === Infinity),
    check(row: string, rows: readonly string[]): Omit<Check, 'site'> {
      const expected = rows.map(stayOf).flatMap(([from, to]) => momentsOfStay(from, to));
      return { row, expected, actual: () => stays.flatMap(({ from, to }) => momentsOfStay(from, to)) };
    },
  };
}

function momentsOfStay(from: number, to: number): readonly Moment[] {
  const come: Moment = { at: from, what: 'from', letter: '^' };
  return to === Infinity ? [come] : [come, { at: to, what: 'to', letter: '!' }];
}
