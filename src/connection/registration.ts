import { asyncScheduler, type Subscription } from 'rxjs';

import type { MaxPort, PagePost, PageSignal } from '../window/port';
import { encodeRegister, encodeUnregister } from '../wire/registration';
import type { ConnectionStatus } from './connection';
import type { WireRequest } from './request';
import type { Member } from './shared-registration';

/**
 * The registration with the host as a state machine, its posts and its one timer. What the rules are:
 *
 * 1. Registering posts Unregister, then Register, always: a host that still knows the window ignores a second Register
 *    without an answer (protocol.md A.6).
 * 2. Silence is answered by asking again, with back-off; a late answer is taken. Silence also unpins the host's origin: the
 *    window may have been taken to another site.
 * 3. An ERROR ends it, unless it answers a widening: then the former request is registered again. Answers carry no number:
 *    a refusal may still come for each time that the wider request was asked, and those are let pass.
 * 4. A page that is about to leave says goodbye, and registers again if it is still here after ten seconds, not sooner
 *    whoever asks; one that came back registers again at once (semantics 4).
 * 5. A pop-out asks at times, without Unregister: silence means that the host still knows it, an answer that it forgot.
 */
export interface Registration extends Readonly<Record<PageSignal, () => void>> {
  /** What is asked for on the wire; undefined while nothing is, and after a refusal. */
  readonly asked: () => WireRequest | undefined;
  /** The request that the host's latest OK stands for. */
  readonly granted: () => WireRequest | undefined;
  /** The host's origin, pinned by its latest OK. */
  readonly pin: () => string | undefined;
  /** Asks for what also brings what was asked for before, or for the first time. */
  readonly ask: (request: WireRequest) => void;
  readonly accept: (origin: string) => void;
  readonly refuse: () => void;
  /** The time that was set has passed. */
  readonly onTime: () => void;
  /** Ends it: with a goodbye, unless the host does not know the page, or is gone. */
  readonly stop: (isHostGone: boolean) => void;
}

/** How long a page that said goodbye waits before it takes it for a false alarm; a slow site commits late. */
const STILL_HERE = 10_000;
/** How often a pop-out asks whether its host still knows it. */
const PROBE = 30_000;
const LEAVING = 'the page is about to leave';
/** A browser takes a wait that it cannot count to for none, and the host would be asked without a pause. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * @param terms - the name that the host logs, and how long to wait
 * @param onTime - the time that was set has passed: the caller calls back in turn with all else that happens
 * @param told - is told after every change, its posts made
 * @param posted - is told of every post
 */
export function createRegistration(
  port: MaxPort,
  { issuer, ackTimeout, retry }: Pick<Member, 'issuer' | 'ackTimeout' | 'retry'>,
  onTime: () => void,
  told: (status: ConnectionStatus, reason: string) => void,
  posted: (post: PagePost) => void,
): Registration {
  const isPopOut = port.kind === 'pop-out';
  /** `idle` with a request is a page that has said goodbye. */
  let status: ConnectionStatus = 'idle';
  let request: WireRequest | undefined;
  let granted: WireRequest | undefined;
  /** The request before a widening that the host has not surely granted yet. */
  let former: WireRequest | undefined;
  /** How many registrations went out that the host may still answer; those that nobody heard it will not. */
  let unanswered = 0;
  /** How many refusals of a request that was given up may still come. */
  let strays = 0;
  /** How often it was repeated without an answer. */
  let attempt = 0;
  let pin: string | undefined;
  let timer: Subscription | undefined;

  /** Pinned, or told by the browser; `'*'` only while nobody knows: it carries nothing secret (semantics 3.4). */
  function post(message: object): void {
    const targetOrigin = pin ?? port.hostOrigin ?? '*';
    port.post(message, targetOrigin);
    posted({ message, targetOrigin });
  }

  function wait(milliseconds?: number): void {
    timer?.unsubscribe();
    if (milliseconds === undefined) return;
    timer = asyncScheduler.schedule(onTime, milliseconds <= LONGEST_TIMER ? milliseconds : LONGEST_TIMER);
  }

  function tell(next: ConnectionStatus, reason: string): void {
    status = next;
    told(next, reason);
  }

  /** Unregister, then Register. */
  function register(next: ConnectionStatus, reason: string, repetition = 0): void {
    if (request === undefined) return;
    const patience = repetition > 0 ? retry(repetition) : ackTimeout;
    attempt = repetition;
    unanswered++;
    goodbye();
    post(encodeRegister(issuer, request));
    wait(patience);
    tell(next, reason);
  }

  function goodbye(): void {
    post(encodeUnregister(issuer));
  }

  /** A pop-out asks whether its host still knows it. */
  function probe(): void {
    if (!isPopOut || status !== 'registered' || request === undefined) return;
    post(encodeRegister(issuer, request));
    wait(PROBE);
  }

  function end(): void {
    request = undefined;
    wait();
  }

  /** One answer less to come. */
  function answered(): void {
    unanswered = Math.max(0, unanswered - 1);
  }

  return {
    asked: () => request,
    granted: () => granted,
    pin: () => pin,
    ask(more) {
      // What an earlier widening would fall back to is what this one falls back to, until the host has said OK to that.
      if (status === 'registered') former = request;
      else former ??= request;
      const isLeaving = status === 'idle' && request !== undefined;
      request = more;
      // A page that has said goodbye asks for nothing: the next document of its window would be told.
      if (isLeaving) tell('idle', LEAVING);
      else register('registering', 'asked the host');
    },
    accept(origin) {
      answered();
      strays = 0;
      // It may be the answer to the request before the widening; then the one to the wider request is yet to come.
      if (unanswered === 0) former = undefined;
      pin = origin;
      granted = request;
      // A late answer to a page that has said goodbye since changes nothing about the goodbye.
      if (status === 'idle') return;
      wait(isPopOut ? PROBE : undefined);
      tell('registered', 'the host said OK');
    },
    refuse() {
      answered();
      if (strays > 0) {
        strays--;
      } else if (former === undefined) {
        end();
      } else {
        request = former;
        granted &&= former;
        former = undefined;
        strays = unanswered;
        if (status !== 'idle') register('registering', 'the host refused more');
      }
    },
    leaving() {
      if (request === undefined) return;
      goodbye();
      wait(STILL_HERE);
      tell('idle', LEAVING);
    },
    restored() {
      register('registering', 'the page came back');
    },
    focused: probe,
    onTime() {
      if (status === 'registered') probe();
      else if (status === 'idle') register('registering', 'the page is still here');
      else {
        pin = undefined;
        register('silent', `no answer; asked again, ${String(attempt + 1)} so far`, attempt + 1);
      }
    },
    stop(isHostGone) {
      if (!isHostGone && request !== undefined && status !== 'idle') goodbye();
      end();
    },
  };
}
