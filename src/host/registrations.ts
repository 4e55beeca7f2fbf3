import type { RegisterRead } from '../wire/registration';
import { reply, subscriberOf } from './answer';
import type { HostLog, Step } from './host-output';
import type { HostState, Judged } from './host-state';
import { profileOf } from './profile';
import type { Verdict } from './validation';

/** A window registers (protocol.md A.4 to A.8). A refused window is not kept; one that is registered already gets no answer. */
export function register(state: HostState, windowId: string | null, request: RegisterRead): Step {
  if (windowId === null) return [state, [NO_SOURCE]];
  const panel = Object.hasOwn(state.panels, windowId) ? state.panels[windowId] : undefined;
  const verdict = profileOf(state).judge(request, panel);
  if (state.subscribers.some((subscriber) => subscriber.windowId === windowId)) {
    return [state, [...verdict.logs, alreadySubscribed(state, request)]];
  }
  const judged = judgedBy(verdict);
  const subscriber = subscriberOf(windowId, judged);
  const known = subscriber === null ? state : { ...state, subscribers: [...state.subscribers, subscriber] };
  const [next, outputs] = reply(known, windowId, judged);
  return [next, [...verdict.logs, ...outputs]];
}

/** A window says goodbye; there is never an answer. Without a source the host returns without a word (protocol.md A.3.2). */
export function unregister(state: HostState, windowId: string | null): Step {
  return [{ ...state, subscribers: state.subscribers.filter((subscriber) => subscriber.windowId !== windowId) }, []];
}

/** A verdict in plain JSON, as an answer may have to wait for its time. */
function judgedBy(verdict: Verdict): Judged {
  if (verdict.status === 'ERROR') return { status: 'ERROR', fault: verdict.fault };
  const { types, contactId } = verdict;
  return { status: 'OK', types, ...(contactId === undefined ? {} : { contactId }) };
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
