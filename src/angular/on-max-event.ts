import { assertInInjectionContext, ErrorHandler, inject, Injector, runInInjectionContext } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { byMessageType, type EventMap, type EventOf } from 'rx-max';
import { filter, retry, skip, take } from 'rxjs';

import { injectMax } from './inject-max';

export interface OnMaxEventOptions {
  /** Where to inject from, outside of an injection context. The handler lives as long as it. */
  readonly injector?: Injector;
}

/** A handler of events. */
export interface MaxEventRef {
  /** Ends it before its injector does. */
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
 * Listening registers the page. Who comes late gets first what is known, as with `batches$`; for what happened rather than
 * what is, take `contactTransitions()` of `injectMax().batches$`. A handler that throws is the business of Angular's
 * `ErrorHandler`, and is called again. After a refusal it listens again when somebody else registers anew; `injectConnection()` tells why
 * nothing comes.
 *
 * @param type - a name of the protocol, or several
 */
export function onMaxEvent<Name extends keyof EventMap>(
  type: Name | readonly Name[],
  handler: (event: EventOf<Name>) => void,
  { injector }: OnMaxEventOptions = {},
): MaxEventRef {
  if (injector === undefined) assertInInjectionContext(onMaxEvent);
  const from = injector ?? inject(Injector);
  return runInInjectionContext(from, () => {
    const { batches$, connection$ } = injectMax();
    const errorHandler = inject(ErrorHandler);
    // The present status is the refusal's own.
    const registeredAnew$ = connection$.pipe(
      skip(1),
      filter(({ status }) => status === 'registering' || status === 'registered'),
      take(1),
    );
    const names = (typeof type === 'string' ? [type] : type) as [Name, ...Name[]]; // `byMessageType` says so where there is none
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
    return { destroy: () => listening.unsubscribe() };
  });
}

function ignore(): void {
  // `injectConnection()` tells what became of it.
}
