import { catchError, first, type Observable, ReplaySubject, share, startWith, switchMap } from 'rxjs';

import { type Known, nothing } from '../snapshot/known';
import { known$ } from '../state/known';
import type { MaxBatch } from '../wire/max-batch';
import type { Connection } from './connection';

/**
 * What is known, once for all states of a connection. It never errors: a fault, which `batches$` and `connection$` tell of,
 * leaves nothing known until somebody registers anew.
 *
 * @param first$ - the app's batches, told before the app hears of them
 */
export function sharedKnown(first$: Observable<MaxBatch>, connection$: Observable<Connection>): Observable<Known> {
  return known$(first$).pipe(
    catchError((_: unknown, again) =>
      // Before the batch that brings it: `connection$` is told of an acknowledgement first.
      connection$.pipe(
        first(({ status }) => status === 'registered'),
        switchMap(() => again),
        startWith(nothing()),
      ),
    ),
    share({ connector: () => new ReplaySubject(1) }),
  );
}
