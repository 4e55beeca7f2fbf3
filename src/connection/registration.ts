import { asyncScheduler, type Subscription } from 'rxjs';

import type { MaxPort } from '../window/port';
import { encodeRegister, encodeUnregister } from '../wire/registration';
import type { ConnectionStatus } from './connection';
import { union, type WireRequest } from './request';
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
export interface Registration {
  /** What is asked for on the wire; undefined while nothing is, and after a refusal. */
  readonly asked: () => WireRequest | undefined;
  /** The host's origin, pinned by its latest OK. */
  readonly pin: () => string | undefined;
  /** Asks for more than before, or for the first time. */
  readonly ask: (request: WireRequest) => void;
  readonly accept: (origin: string) => void;
  readonly refuse: () => void;
  readonly onLeaving: () => void;
  readonly onRestored: () => void;
  readonly onFocused: () => void;
  /** The time that was set has passed. */
  readonly onTime: () => void;
  /** Ends it: with a goodbye, unless the host does not know the page, or is gone. */
  readonly stop: (isHostGone: boolean) => void;
}

type Phase = 'waiting' | 'registered' | 'leaving' | 'over';

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
 * @param tell - is told after every change, its posts made
 */
export function createRegistration(
  port: MaxPort,
  { issuer, ackTimeout, retry }: Pick<Member, 'issuer' | 'ackTimeout' | 'retry'>,
  onTime: () => void,
  tell: (status: ConnectionStatus, reason: string) => void,
): Registration {
  const isPopOut = port.kind === 'pop-out';
  let phase: Phase = 'over';
  let request: WireRequest | undefined;
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
    port.post(message, pin ?? port.hostOrigin ?? '*');
  }

  function wait(milliseconds?: number): void {
    timer?.unsubscribe();
    if (milliseconds === undefined) return;
    timer = asyncScheduler.schedule(onTime, milliseconds <= LONGEST_TIMER ? milliseconds : LONGEST_TIMER);
  }

  /** Unregister, then Register. */
  function register(wanted: WireRequest, status: ConnectionStatus, reason: string, repetition = 0): void {
    const patience = repetition > 0 ? retry(repetition) : ackTimeout;
    phase = 'waiting';
    request = wanted;
    attempt = repetition;
    unanswered++;
    goodbye();
    post(encodeRegister(issuer, wanted));
    wait(patience);
    tell(status, reason);
  }

  function goodbye(): void {
    post(encodeUnregister(issuer));
  }

  function probe(wanted: WireRequest): void {
    post(encodeRegister(issuer, wanted));
    wait(PROBE);
  }

  return {
    asked: () => request,
    pin: () => pin,
    ask(more) {
      if (request === undefined) {
        register(more, 'registering', 'asked the host');
        return;
      }
      // What an earlier widening would fall back to is what this one falls back to, until the host has said OK to that.
      if (phase === 'registered') former = request;
      else former ??= request;
      request = union(request, more);
      // A page that has said goodbye asks for nothing: the next document of its window would be told.
      if (phase === 'leaving') tell('idle', LEAVING);
      else register(request, 'registering', 'asked the host for more');
    },
    accept(origin) {
      unanswered = Math.max(0, unanswered - 1);
      strays = 0;
      // It may be the answer to the request before the widening; then the one to the wider request is yet to come.
      if (unanswered === 0) former = undefined;
      pin = origin;
      // A late answer to a page that has said goodbye since changes nothing about the goodbye.
      if (phase === 'leaving') return;
      phase = 'registered';
      wait(isPopOut ? PROBE : undefined);
      tell('registered', 'the host said OK');
    },
    refuse() {
      unanswered = Math.max(0, unanswered - 1);
      if (strays > 0) {
        strays--;
      } else if (former === undefined) {
        phase = 'over';
        request = undefined;
        wait();
      } else {
        request = former;
        former = undefined;
        strays = unanswered;
        if (phase !== 'leaving') register(request, 'registering', 'the host refused more than before');
      }
    },
    onLeaving() {
      if (phase === 'over') return;
      phase = 'leaving';
      goodbye();
      wait(STILL_HERE);
      tell('idle', LEAVING);
    },
    onRestored() {
      if (request !== undefined) register(request, 'registering', 'the page came back');
    },
    onFocused() {
      if (isPopOut && phase === 'registered' && request) probe(request);
    },
    onTime() {
      if (request === undefined) return;
      if (phase === 'registered') probe(request);
      else if (phase === 'leaving') register(request, 'registering', 'the page is still here');
      else {
        pin = undefined;
        register(request, 'silent', `no answer; asked again, ${String(attempt + 1)} so far`, attempt + 1);
      }
    },
    stop(isHostGone) {
      if (!isHostGone && (phase === 'waiting' || phase === 'registered')) goodbye();
      phase = 'over';
      request = undefined;
      wait();
    },
  };
}
