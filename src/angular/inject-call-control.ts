import { assertInInjectionContext } from '@angular/core';
import { type CallControl, callControl, MaxError } from 'rx-max';
import { throwIfEmpty } from 'rxjs';

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
 * A wish outlives the component that subscribed to it, since the desktop carries it out anyway; what still waits when the
 * injector of `provideMax` is destroyed errors with `not-connected`, as each wish does on a server.
 *
 * @throws Error where `provideMax` is missing, and outside of an injection context
 * @see callControl of rx-max for what a wish is, and what it may error with
 */
export function injectCallControl(): CallControl {
  assertInInjectionContext(injectCallControl);
  const { max, told } = injectOpenMax();
  const control = callControl(max);
  const tell = (wish$: Wish$): Wish$ => wish$.pipe(told(), throwIfEmpty(notConnected));
  return {
    answer: (contactId) => tell(control.answer(contactId)),
    refuse: (contactId) => tell(control.refuse(contactId)),
    hold: (contactId) => tell(control.hold(contactId)),
    resume: (contactId) => tell(control.resume(contactId)),
    mute: () => tell(control.mute()),
    unmute: () => tell(control.unmute()),
    mask: (contactId) => tell(control.mask(contactId)),
    unmask: (contactId) => tell(control.unmask(contactId)),
    record: (contactId) => tell(control.record(contactId)),
    hangup: (contactId) => tell(control.hangup(contactId)),
  };
}

type Wish$ = ReturnType<CallControl['mute']>;

function notConnected(): MaxError {
  return new MaxError('not-connected', 'The connection ended with its injector');
}
