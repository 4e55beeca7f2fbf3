import { ACKNOWLEDGE } from '../wire/event-name';
import { answer } from './answer';
import { isOn } from './faults';
import type { HostOutput, HostPost, Step } from './host-output';
import type { Delayed, HostFault, HostState, Posted } from './host-state';
import { asEvent } from './memory';
import { profileOf } from './profile';

/** How long a slow computer takes. */
const SLOWNESS = 2000;

/** All messages come later, in their order, while the computer is slow. */
export function slowDown(state: HostState, outputs: readonly HostOutput[]): Step {
  if (!isOn(state, 'late-batches')) return [state, outputs];
  const isLate = (output: HostOutput): output is HostPost =>
    output.kind === 'post' && output.faults?.includes('late-batches') !== true;
  const late = outputs
    .filter(isLate)
    .map((post) => ({ ...post, faults: [...(post.faults ?? []), 'late-batches'] as const }));
  return [delay(state, 'late-batches', late, SLOWNESS), outputs.filter((output) => !isLate(output))];
}

/** Keeps messages back. */
export function delay(state: HostState, fault: HostFault, posts: readonly Posted[], by: number): HostState {
  const due = state.now + by;
  const delayed = posts.map((post) => ({ kind: 'post', fault, due, post: asJson(post) }) as const);
  return { ...state, delayed: [...state.delayed, ...delayed] };
}

/** When the first of what was kept back is due. */
export function delayedUntil({ delayed }: HostState): number | null {
  return delayed.length === 0 ? null : Math.min(...delayed.map(({ due }) => due));
}

/** Gives out what was kept back and is chosen, in the order of its times. */
export function giveOut(state: HostState, isChosen: (delayed: Delayed) => boolean): Step {
  const chosen = state.delayed.filter(isChosen).sort((one, other) => one.due - other.due);
  const rest: HostState = { ...state, delayed: state.delayed.filter((one) => !isChosen(one)) };
  return chosen.reduce<Step>(
    ([so, outputs], one) => {
      const [next, more] = one.kind === 'answer' ? answer(so, one.windowId, one.judged) : [so, sent(so, one.post)];
      return [next, [...outputs, ...more]];
    },
    [rest, []],
  );
}

/** Nothing reaches a window that is gone. */
function sent(state: HostState, post: Posted): readonly HostPost[] {
  return state.gone.includes(post.to) ? [] : [{ kind: 'post', ...asPosted(state, post) }];
}

/** JSON has no undefined, which the acknowledgement of CXone Agent says: the key is left out, and put back. */
function asJson({ data, ...post }: Posted): Posted {
  return { ...post, data: { ...data, events: data.events.map((event) => withAck(event, leaveOut)) } };
}

function asPosted(state: HostState, { data, ...post }: Posted): Posted {
  const none = profileOf(state).ackWithoutContact;
  const putBack = (ack: Ack): Ack => ('contactId' in ack ? ack : { ...ack, contactId: none });
  return { ...post, data: { ...data, events: data.events.map((event) => withAck(event, putBack)) } };
}

type Ack = Readonly<Record<string, unknown>>;

function leaveOut(ack: Ack): Ack {
  return Object.fromEntries(Object.entries(ack).filter(([, value]) => value !== undefined));
}

/** An event with its acknowledgement changed, be it wrapped or not. */
function withAck(entry: unknown, change: (ack: Ack) => Ack): unknown {
  const event = asEvent(entry);
  if (event?.['messageType'] === ACKNOWLEDGE) return change(event);
  const inner = asEvent(event?.['data']);
  return inner?.['messageType'] === ACKNOWLEDGE ? { ...event, data: change(inner) } : entry;
}
