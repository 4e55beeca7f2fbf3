import { concatMap, defer, finalize, type Observable, ReplaySubject, Subject, take } from 'rxjs';

import type { Known } from '../snapshot/known';

/** What a connection lends to `callControl`. */
export interface Control {
  /** The page's name in the host's log. */
  readonly issuer: string;
  /** What the host shows, before the app's filter. */
  readonly shown$: Observable<Known>;
  /** Throws a MaxError `not-connected` while the host's origin is not pinned. */
  readonly requireHost: () => void;
  /** Posts to the pinned origin, or throws as that does. */
  readonly post: (message: object) => void;
  /** Runs wishes one after another, whoever has them. */
  readonly inLine: <T>(wish$: Observable<T>) => Observable<T>;
}

/** Where a connection keeps it. */
export const CONTROL: unique symbol = Symbol('control');

/** What `connectMax` gives, as far as `callControl` needs it. */
export interface Controllable {
  /** Not for apps. */
  readonly [CONTROL]: Control;
}

/** A line in which each waits until those before have left it, at the end of their wish or earlier. */
export function createLine(): Control['inLine'] {
  const turns$ = new Subject<Observable<unknown>>();
  turns$.pipe(concatMap((turn$) => turn$)).subscribe();
  return (wish$) =>
    defer(() => {
      const turn$ = new ReplaySubject<void>(1);
      const left$ = new ReplaySubject<void>(1);
      turns$.next(
        defer(() => {
          turn$.next();
          return left$.pipe(take(1));
        }),
      );
      return turn$.pipe(
        take(1),
        concatMap(() => wish$),
        finalize(() => {
          left$.next();
        }),
      );
    });
}
