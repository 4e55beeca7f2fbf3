import { assertInInjectionContext } from '@angular/core';
import { type CallControl, callControl, MaxError } from 'rx-max';
import { throwError } from 'rxjs';

import { inZone } from './in-zone';
import { injectOpenMax } from './inject-max';

/**
 * The safe commands of `callControl`, whose outcome is told in Angular's zone.
 *
 * ```ts
 * readonly #control = injectCallControl();
 * hold(id: string) {
 *   this.#control.hold(id).subscribe({ error: (error) => this.say(error) });
 * }
 * ```
 *
 * On a server each wish errors with `not-connected`.
 *
 * @see callControl of rx-max for what a wish is, and what it may error with
 */
export function injectCallControl(): CallControl {
  assertInInjectionContext(injectCallControl);
  const { max, schedulers, isInert } = injectOpenMax();
  const control = callControl(max);
  const wishes = Object.entries(control).map(
    ([name, wish]: [string, (id: string) => ReturnType<CallControl['mute']>]) => [
      name,
      (id: string) => {
        const wish$ = wish(id);
        return isInert ? throwError(() => notConnected()) : wish$.pipe(inZone(schedulers));
      },
    ],
  );
  return Object.fromEntries(wishes) as CallControl; // the same names, and for each the same arguments
}

function notConnected(): MaxError {
  return new MaxError('not-connected', 'There is no desktop on a server');
}
