import { defer, expand, map, merge, type Observable, of, switchScan, tap, timer } from 'rxjs';

import { type Known, lapse, nextLapse, nothing, take } from '../snapshot/known';
import type { MaxBatch } from '../wire/max-batch';

/**
 * What is known after each batch, and after each lapse of an offer: the one source of every state. Where the source tells
 * nothing at once it begins with nothing, so that a state has a first value and a late subscriber sees no flicker.
 */
export function known$(source: Observable<MaxBatch>): Observable<Known> {
  return defer(() => {
    let told = false;
    return merge(
      source.pipe(
        switchScan((before, batch) => lapsing(take(before, batch)), nothing()),
        tap(() => (told = true)),
      ),
      defer(() => (told ? [] : [nothing()])),
    );
  });
}

/** What is known as time goes by. One timer, and only where there is an offer. */
function lapsing(known: Known): Observable<Known> {
  return of(known).pipe(
    expand((present) => {
      const wait = nextLapse(present) - present.receivedAt;
      // A longer wait than a timer's longest would be over at once.
      return wait < Infinity ? timer(Math.min(wait, 2147483647)).pipe(map(() => lapse(present))) : [];
    }),
  );
}
