import { isOn } from './faults';
import type { HostLog, HostPost, Step } from './host-output';
import type { HostFault, HostState, Judged, Subscriber } from './host-state';
import { post } from './post';
import { profileOf } from './profile';

/** How long a busy desktop takes to answer: longer than the library waits before it asks again. */
const LATENESS = 5000;

/** A registration is answered at once, later or never (protocol.md A.4, A.6). */
export function reply(state: HostState, windowId: string, judged: Judged): Step {
  if (isOn(state, 'no-ack')) return [state, [NO_ANSWER]];
  if (!isOn(state, 'late-ack')) return answer(state, windowId, judged);
  const late = { kind: 'answer', fault: 'late-ack', due: state.now + LATENESS, windowId, judged } as const;
  return [{ ...state, delayed: [...state.delayed, late] }, [LATE_ANSWER]];
}

/** The answer as it is given now: one message of the acknowledgement and the first batch, which is what is known now. */
export function answer(state: HostState, windowId: string, judged: Judged): Step {
  const subscriber = subscriberOf(windowId, judged);
  const first = subscriber === null ? [] : profileOf(state).firstBatch(state, subscriber, state.now);
  const answers = state.answers + 1;
  const events = withAck(state, answers, first, profileOf(state).acknowledgement(judged));
  const posts = post(state, windowId, subscriber?.contactId ?? null, events, 'protocol.md A.4, A.7');
  const marked = posts.map((one) =>
    marking(
      one,
      FAULTS_OF_ANSWERS.filter((fault) => isOn(state, fault)),
    ),
  );
  return [{ ...state, answers }, isOn(state, 'double-ack') ? [...marked, ...marked] : marked];
}

/** A registration that was accepted makes a subscriber. */
export function subscriberOf(windowId: string, judged: Judged): Subscriber | null {
  return judged.status === 'OK' ? { windowId, types: judged.types, contactId: judged.contactId ?? null } : null;
}

const FAULTS_OF_ANSWERS = ['ack-wrapped', 'ack-elsewhere', 'double-ack'] as const satisfies readonly HostFault[];

/**
 * The document has the acknowledgement in front, CXone Agent at the end (protocol.md B). Where it stands elsewhere, it is at the
 * other end and in the middle by turns.
 */
function withAck(state: HostState, answers: number, first: readonly unknown[], ack: unknown): readonly unknown[] {
  const told = isOn(state, 'ack-wrapped') ? { data: ack } : ack;
  const usual = profileOf(state).ackPlace === 'first' ? 0 : first.length;
  const other = answers % 2 === 1 ? first.length - usual : Math.ceil(first.length / 2);
  const place = isOn(state, 'ack-elsewhere') ? other : usual;
  return [...first.slice(0, place), told, ...first.slice(place)];
}

function marking(one: HostPost, faults: readonly HostFault[]): HostPost {
  return faults.length === 0 ? one : { ...one, faults };
}

const NO_ANSWER: HostLog = {
  kind: 'log',
  level: 'warn',
  code: 'fault',
  text: 'The registration is not answered (no-ack).',
  rule: 'protocol.md A.6',
};

const LATE_ANSWER: HostLog = {
  kind: 'log',
  level: 'warn',
  code: 'fault',
  text: 'The registration will be answered later (late-ack).',
  rule: 'protocol.md A.6',
};
