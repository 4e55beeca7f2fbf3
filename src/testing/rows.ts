import { mergeAll, NEVER, type Observable, ReplaySubject } from 'rxjs';

/**
 * Rows of one kind as one stream, which ends with the last of them; where there are none it says nothing, and has no end. Who
 * listens already while the spec is written hears the rows that follow, too.
 */
export function createRows<T>() {
  const rows$ = new ReplaySubject<Observable<T>>(Infinity);
  let isEmpty = true;
  return {
    all$: rows$.pipe(mergeAll()),
    add(row: Observable<T>): void {
      isEmpty = false;
      rows$.next(row);
    },
    close(): void {
      if (isEmpty) rows$.next(NEVER);
      rows$.complete();
    },
  };
}
