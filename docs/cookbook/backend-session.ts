import type { Max } from 'rx-max';
import { catchError, defer, distinctUntilChanged, expand, type Observable, of, retry, switchMap, timer } from 'rxjs';

/** What the backend gives for the desktop's token. */
export interface BackendSession {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/**
 * The session with our backend, renewed before it expires; null while there is none, and at once when the agent's ends.
 *
 * @param exchange - hands a token to the backend, in the body of a request
 */
export function backendSession(
  max: Pick<Max, 'sessionToken$'>,
  exchange: (sessionToken: string) => Observable<BackendSession>,
): Observable<BackendSession | null> {
  return max.sessionToken$.pipe(
    switchMap((token) => {
      if (token === null) return of(null);
      const session$ = defer(() => exchange(token));
      return session$.pipe(
        expand(({ expiresIn }) => timer(Math.max(expiresIn - 60, 1) * 1000).pipe(switchMap(() => session$))),
        retry({ count: 3, delay: (_, attempt) => timer(2 ** attempt * 500), resetOnSuccess: true }),
        // The token has grown old: the next one that the desktop tells may do.
        catchError(() => of(null)),
      );
    }),
    distinctUntilChanged(),
  );
}
