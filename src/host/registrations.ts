import type { RegisterRead } from '../wire/registration';
import type { HostLog, Step } from './host-output';
import type { HostState, Subscriber } from './host-state';
import { profileOf } from './profile';
import { post } from './routing';
import type { Verdict } from './validation';

/** A window registers (protocol.md A.4 to A.8). A refused window is not kept; one that is registered already gets no answer. */
export function register(state: HostState, windowId: string | null, request: RegisterRead, at: number): Step {
  if (windowId === null) return [state, [NO_SOURCE]];
  const panel = Object.hasOwn(state.panels, windowId) ? state.panels[windowId] : undefined;
  const verdict = profileOf(state).judge(request, panel);
  if (state.subscribers.some((subscriber) => subscriber.windowId === windowId)) {
    return [state, [...verdict.logs, alreadySubscribed(state, request)]];
  }
  const subscriber = subscriberOf(windowId, verdict);
  const known = subscriber === null ? state : { ...state, subscribers: [...state.subscribers, subscriber] };
  const events = answer(state, subscriber, verdict, at);
  const posts = post(state, windowId, subscriber?.contactId ?? null, events, 'protocol.md A.4, A.7');
  return [known, [...verdict.logs, ...posts]];
}

/** A window says goodbye; there is never an answer. Without a source the host returns without a word (protocol.md A.3.2). */
export function unregister(state: HostState, windowId: string | null): Step {
  return [{ ...state, subscribers: state.subscribers.filter((subscriber) => subscriber.windowId !== windowId) }, []];
}

function subscriberOf(windowId: string, verdict: Verdict): Subscriber | null {
  if (verdict.status === 'ERROR') return null;
  return { windowId, types: verdict.types, contactId: verdict.contactId ?? null };
}

/** The ack and the first batch in one message; the document has the ack in front, CXone Agent at the end (protocol.md B). */
function answer(state: HostState, subscriber: Subscriber | null, verdict: Verdict, at: number): readonly unknown[] {
  const { acknowledgement, firstBatch, ackPlace } = profileOf(state);
  const ack = acknowledgement(verdict);
  const events = subscriber === null ? [] : firstBatch(state, subscriber, at);
  return ackPlace === 'first' ? [ack, ...events] : [...events, ack];
}

const NO_SOURCE: HostLog = {
  kind: 'log',
  level: 'error',
  code: 'no-source',
  text: 'A registration came from no window and cannot be answered.',
  rule: 'protocol.md A.4',
};

/** MAX names the issuer, CXone Agent does not (protocol.md A.6). */
function alreadySubscribed({ profile }: HostState, { issuer }: RegisterRead): HostLog {
  const who = profile === 'max' && typeof issuer === 'string' ? ` (issuer '${issuer}')` : '';
  const text = `This window${who} is registered already: nothing was changed.`;
  return { kind: 'log', level: 'warn', code: 'already-subscribed', text, rule: 'protocol.md A.6' };
}
