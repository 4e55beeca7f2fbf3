import type { ConnectionStatus } from './connection';
import { union, type WireRequest } from './request';

/**
 * The registration with the host as a state machine, pure: no timers, no window. What the rules are:
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
export interface RegistrationState {
  readonly phase: 'waiting' | 'registered' | 'leaving' | 'refused' | 'closed';
  /** What is asked for on the wire. */
  readonly request: WireRequest;
  /** The request before a widening that the host has not surely granted yet. */
  readonly former: WireRequest | undefined;
  /** How many registrations went out that the host may still answer; those that nobody heard it will not. */
  readonly unanswered: number;
  /** How many refusals of a request that was given up may still come. */
  readonly strays: number;
  /** How often it was repeated without an answer. */
  readonly attempt: number;
  /** The host's origin, pinned by its latest OK. */
  readonly pin: string | undefined;
}

export type RegistrationInput =
  | { readonly type: 'widen'; readonly request: WireRequest }
  | { readonly type: 'answer'; readonly answer: 'OK' | 'ERROR'; readonly origin: string; readonly reason: string }
  /** The time that was set has passed. */
  | { readonly type: 'time' }
  | { readonly type: 'leaving' }
  | { readonly type: 'restored' }
  | { readonly type: 'focused' }
  | { readonly type: 'host-closed' }
  | { readonly type: 'stop' };

/** What is to be done. */
export interface RegistrationStep {
  readonly state: RegistrationState;
  /** To post, in this order, each to `target`. */
  readonly posts: readonly ('unregister' | 'register')[];
  /** An origin, or undefined while the host is unknown. */
  readonly target: string | undefined;
  /** Milliseconds to the next `time`, null for none; undefined leaves the present one running. */
  readonly timer: number | null | undefined;
  readonly status: ConnectionStatus | undefined;
  readonly reason: string;
}

/** How long to wait, in milliseconds. */
export interface Patience {
  readonly ackTimeout: number;
  readonly retry: (attempt: number) => number;
  /** Whether the page looks after its registration at times (pop-outs). */
  readonly probes: boolean;
}

/** How long a page that said goodbye waits before it takes it for a false alarm; a slow site commits late. */
export const STILL_HERE = 10_000;
/** How often a pop-out asks whether its host still knows it. */
export const PROBE = 30_000;

/** The first registration. */
export function begin(request: WireRequest, patience: Patience): RegistrationStep {
  const state = { request, former: undefined, unanswered: 0, strays: 0, attempt: 0, pin: undefined };
  return ask({ phase: 'waiting', ...state }, patience, 'asked the host');
}

export function proceed(state: RegistrationState, input: RegistrationInput, patience: Patience): RegistrationStep {
  switch (input.type) {
    case 'widen':
      return widen(state, input.request, patience);
    case 'answer':
      return input.answer === 'OK' ? accept(state, input.origin, patience) : refuse(state, input.reason, patience);
    case 'time':
      return onTime(state, patience);
    case 'leaving':
      return leave(state);
    case 'restored':
      return ask(state, patience, 'the page came back');
    case 'focused':
      return patience.probes && state.phase === 'registered' ? probe(state) : stay(state);
    case 'host-closed':
      return {
        ...stay({ ...state, phase: 'closed' }),
        timer: null,
        status: 'closed',
        reason: 'the host window is gone',
      };
    case 'stop':
      return stop(state);
  }
}

/** Unregister, then Register. */
function ask(state: RegistrationState, { ackTimeout }: Patience, reason: string): RegistrationStep {
  const asked: RegistrationState = { ...state, phase: 'waiting', unanswered: state.unanswered + 1, attempt: 0 };
  return { ...post(asked, ['unregister', 'register']), timer: ackTimeout, status: 'registering', reason };
}

function widen(state: RegistrationState, request: WireRequest, patience: Patience): RegistrationStep {
  // What an earlier widening would fall back to is what this one falls back to, until the host has said OK to that.
  const former = state.phase === 'registered' ? state.request : (state.former ?? state.request);
  const wider: RegistrationState = { ...state, request: union(state.request, request), former };
  // A page that has said goodbye asks for nothing: the next document of its window would be told.
  return state.phase === 'leaving' ? { ...stay(wider), ...LEAVING } : ask(wider, patience, 'asked the host for more');
}

function accept(state: RegistrationState, origin: string, { probes }: Patience): RegistrationStep {
  const unanswered = Math.max(0, state.unanswered - 1);
  // It may be the answer to the request before the widening; then the one to the wider request is yet to come.
  const former = unanswered > 0 ? state.former : undefined;
  const accepted: RegistrationState = { ...state, unanswered, strays: 0, former, pin: origin };
  // A late answer to a page that has said goodbye since changes nothing about the goodbye.
  if (state.phase === 'leaving') return stay(accepted);
  const timer = probes ? PROBE : null;
  const registered: RegistrationState = { ...accepted, phase: 'registered', attempt: 0 };
  return { ...stay(registered), timer, status: 'registered', reason: 'the host said OK' };
}

function refuse(state: RegistrationState, reason: string, patience: Patience): RegistrationStep {
  const unanswered = Math.max(0, state.unanswered - 1);
  if (state.strays > 0) return stay({ ...state, unanswered, strays: state.strays - 1 });
  const { former } = state;
  if (former === undefined) {
    return { ...stay({ ...state, phase: 'refused' }), timer: null, status: 'refused', reason };
  }
  const restored: RegistrationState = { ...state, request: former, former: undefined, unanswered, strays: unanswered };
  return state.phase === 'leaving' ? stay(restored) : ask(restored, patience, 'the host refused more than before');
}

function onTime(state: RegistrationState, patience: Patience): RegistrationStep {
  if (state.phase === 'registered') return probe(state);
  if (state.phase === 'leaving') return ask(state, patience, 'the page is still here');
  const attempt = state.attempt + 1;
  const repeated: RegistrationState = { ...state, unanswered: state.unanswered + 1, attempt, pin: undefined };
  const reason = `no answer; asked again, ${String(attempt)} so far`;
  return { ...post(repeated, ['unregister', 'register']), timer: patience.retry(attempt), status: 'silent', reason };
}

function probe(state: RegistrationState): RegistrationStep {
  return { ...post(state, ['register']), timer: PROBE };
}

function leave(state: RegistrationState): RegistrationStep {
  if (state.phase === 'refused' || state.phase === 'closed') return stay(state);
  const left: RegistrationState = { ...state, phase: 'leaving' };
  return { ...post(left, ['unregister']), timer: STILL_HERE, ...LEAVING };
}

const LEAVING = { status: 'idle', reason: 'the page is about to leave' } as const;

function stop(state: RegistrationState): RegistrationStep {
  const knownToHost = state.phase === 'waiting' || state.phase === 'registered';
  return { ...post(state, knownToHost ? ['unregister'] : []), timer: null, status: 'idle', reason: 'nobody listens' };
}

function post(state: RegistrationState, posts: RegistrationStep['posts']): RegistrationStep {
  return { ...stay(state), posts };
}

function stay(state: RegistrationState): RegistrationStep {
  return { state, posts: [], target: state.pin, timer: undefined, status: undefined, reason: '' };
}
