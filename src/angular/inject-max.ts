import { assertInInjectionContext, inject } from '@angular/core';
import type { Max } from 'rx-max';

import { OPEN_MAX, type OpenMax } from './open-max';

/**
 * The connection that `provideMax` provides: its streams, told in Angular's zone, and its commands. Subscribe with
 * `takeUntilDestroyed()`, as to any stream that does not end.
 *
 * @throws Error where `provideMax` is missing, and outside of an injection context
 */
export function injectMax(): Max {
  assertInInjectionContext(injectMax);
  return injectOpenMax().max;
}

export function injectOpenMax(): OpenMax {
  const open = inject(OPEN_MAX, { optional: true });
  if (open === null) {
    throw new Error(
      'rx-max: nothing is provided; add provideMax() to the providers of the application or of the route',
    );
  }
  return open;
}
