import { asyncScheduler, type Subscription } from 'rxjs';

import type { MaxPort } from '../window/port';
import { encodeRegister, encodeUnregister } from '../wire/registration';
import {
  begin,
  type Patience,
  proceed,
  type RegistrationInput,
  type RegistrationState,
  type RegistrationStep,
} from './registration';
import type { WireRequest } from './request';

/** The state machine of the registration, carried out: its posts and its one timer. */
export interface Registrar {
  /** Undefined before the start. */
  readonly state: () => RegistrationState | undefined;
  readonly start: (request: WireRequest) => void;
  readonly feed: (input: RegistrationInput) => void;
}

/**
 * @param issuer - the name that the host logs
 * @param onTime - the time that the machine set has passed; the caller feeds it in turn with all else that happens
 * @param onStep - after every step, its posts made
 */
export function createRegistrar(
  port: MaxPort,
  issuer: string,
  patience: Patience,
  onTime: () => void,
  onStep: (step: RegistrationStep) => void,
): Registrar {
  let state: RegistrationState | undefined;
  let waiting: Subscription | undefined;

  function carryOut(step: RegistrationStep): void {
    state = step.state;
    if (step.timer !== undefined) waiting?.unsubscribe();
    // Pinned, or told by the browser; `'*'` only while nobody knows: it carries nothing secret (semantics 3.4).
    const target = step.target ?? port.hostOrigin ?? '*';
    for (const name of step.posts) {
      const message = name === 'register' ? encodeRegister(issuer, step.state.request) : encodeUnregister(issuer);
      port.post(message, target);
    }
    if (typeof step.timer === 'number') waiting = asyncScheduler.schedule(onTime, timerFor(step.timer));
    onStep(step);
  }

  return {
    state: () => state,
    start(request) {
      carryOut(begin(request, patience));
    },
    feed(input) {
      if (state !== undefined) carryOut(proceed(state, input, patience));
    },
  };
}

const LONGEST_TIMER = 2_147_483_647;

/** A browser takes a wait that it cannot count to for none, and the host would be asked without a pause. */
function timerFor(milliseconds: number): number {
  return milliseconds <= LONGEST_TIMER ? milliseconds : LONGEST_TIMER;
}
