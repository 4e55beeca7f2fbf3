import { catchError, map, type Observable, of, ReplaySubject, take } from 'rxjs';

/** A promise that begins now, and is settled when its stream says so; a microtask knows nothing of virtual time. */
export function promiseOf<T>(stream: Observable<T>): PromiseLike<T> {
  const settled = new ReplaySubject<T>(1);
  stream.pipe(take(1)).subscribe(settled);
  const then = (onFulfilled?: ((value: T) => unknown) | null, onRejected?: ((error: unknown) => unknown) | null) =>
    promiseOf(
      settled.pipe(
        map((value) => (onFulfilled ? onFulfilled(value) : value)),
        catchError((error: unknown) => {
          if (!onRejected) throw error;
          return of(onRejected(error));
        }),
      ),
    );
  return { then: then as PromiseLike<T>['then'] }; // whose overloads say the same of each case
}
