import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Max } from 'rx-max';
import { injectMax } from 'rx-max/angular';
import { defer, type Observable, retry } from 'rxjs';

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
  // What went wrong is told by the connection's own state, which the page shows.
  defer(() => rule(max))
    .pipe(retry({ delay: () => again$, resetOnSuccess: true }), takeUntilDestroyed())
    .subscribe(act);
}
