import { assertInInjectionContext, ErrorHandler, inject, Injector, runInInjectionContext } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { byMessageType, type EventMap, type EventOf } from 'rx-max';
import { filter, retry, skip, take } from 'rxjs';

import { injectMax } from './inject-max';

export interface OnMaxEventOptions {
  /** Where to inject from, outside of an injection context. The handler lives as long as it. */
  readonly injector?: Injector;
}

/** A handler that is called. */
export interface MaxEventRef {
  /** Ends that before the injector does. */
  readonly destroy: () => void;
}

/**
 * Calls a handler for each event of a type, in Angular's zone, until the component, directive or service around it is
 * destroyed.
 *
 * ```ts
 * constructor() {
 *   onMaxEvent('CallContactEvent', ({ status, ani }) => {
 *     if (status === 'Incoming') this.open(ani);
 *   });
 * }
 * ```
 *
 * Listening registers the page. Who comes late gets first what is known, as with `batches$`, while `onMaxEvent` runs; for what
 * happened rather than what is, take `contactTransitions()` of `injectMax().batches$`. State is told first: a handler that
 * reads a signal of the connection reads what is after the whole batch. A handler that throws is the business of Angular's
 * `ErrorHandler`, and is called again. After a refusal it is called again when somebody registers anew; `injectConnection()`
 * tells why nothing comes.
 *
 * @param type - a name of the protocol, or several, as {@link byMessageType} takes them: one that this version does not know gives
 * `UnknownEvent`s
 * @throws TypeError for no name at all; Error where `provideMax` is missing, and outside of an injection context without `injector`
 */
export function onMaxEvent<Name extends keyof EventMap | (string & {})>(
  type: Name | readonly [Name, ...Name[]],
  handler: (event: EventOf<Name>) => void,
  { injector }: OnMaxEventOptions = {},
): MaxEventRef {
  if (injector === undefined) assertInInjectionContext(onMaxEvent);
  return runInInjectionContext(injector ?? inject(Injector), () => {
    const { batches$, connection$ } = injectMax();
    const errorHandler = inject(ErrorHandler);
    // The present status is the refusal's own.
    const registeredAnew$ = connection$.pipe(
      skip(1),
      filter(({ status }) => status === 'registering' || status === 'registered'),
      take(1),
    );
    const names = typeof type === 'string' ? ([type] as const) : type;
    const listening = batches$
      .pipe(byMessageType(...names), retry({ delay: () => registeredAnew$ }), takeUntilDestroyed())
      .subscribe({
        next(event) {
          try {
            handler(event);
          } catch (error) {
            errorHandler.handleError(error);
          }
        },
        error: ignore,
      });
    return {
      destroy() {
        listening.unsubscribe();
      },
    };
  });
}

function ignore(): void {
  // `injectConnection()` tells what became of it.
}
