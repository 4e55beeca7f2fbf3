import { filter, fromEvent, map, merge, type Observable, of } from 'rxjs';

/**
 * That a page is there, from now on: when it goes, and when it comes back from the back-forward cache. A page without a window
 * is there.
 */
export function comesAndGoes(): Observable<'here' | 'gone'> {
  if (typeof window === 'undefined') return of('here' as const);
  return merge(
    of('here' as const),
    fromEvent(window, 'pagehide').pipe(map(() => 'gone' as const)),
    fromEvent<PageTransitionEvent>(window, 'pageshow').pipe(
      filter(({ persisted }) => persisted),
      map(() => 'here' as const),
    ),
  );
}
