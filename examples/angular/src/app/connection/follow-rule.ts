import { ErrorHandler, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type Max, MaxError } from 'rx-max';
import { injectMax } from 'rx-max/angular';
import { defer, type Observable, retry, throwError } from 'rxjs';

import { Reconnection } from './reconnection';

/**
 * Does what a rule says, for as long as the injector around it lives. A rule ends with its connection; it begins anew when the page
 * is registered anew.
 *
 * @param rule - a stream made of the connection's
 * @param act - called for each of its values
 */
export function followRule<T>(rule: (max: Max) => Observable<T>, act: (value: T) => void): void {
  const max = injectMax();
  const { again$ } = inject(Reconnection);
  const errorHandler = inject(ErrorHandler);
  // What went wrong with the connection is told by its own state, which the page shows; anything else is a fault of the rule.
  const whenAgain = (error: unknown): Observable<unknown> =>
    MaxError.is(error) ? again$ : throwError(() => error as Error);
  defer(() => rule(max))
    .pipe(retry({ delay: whenAgain }), takeUntilDestroyed())
    .subscribe({ next: act, error: (error: unknown) => errorHandler.handleError(error) });
}
