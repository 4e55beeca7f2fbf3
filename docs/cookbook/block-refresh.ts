import type { Max } from 'rx-max';
import { distinctUntilChanged, EMPTY, map, type Observable, switchMap } from 'rxjs';

/**
 * The attempts to leave the page that come in the middle of a call, from its first ring to the end of after-call work.
 *
 * @param leaving$ - all attempts: `fromEvent(window, 'beforeunload')`; listened to during a call alone
 */
export function blockRefresh<Leaving>(max: Pick<Max, 'contacts$'>, leaving$: Observable<Leaving>): Observable<Leaving> {
  return max.contacts$.pipe(
    map((contacts) => [...contacts.values()].some(({ channel }) => channel === 'voice')),
    distinctUntilChanged(),
    switchMap((isOnCall) => (isOnCall ? leaving$ : EMPTY)),
  );
}
