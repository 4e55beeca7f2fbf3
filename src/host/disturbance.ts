import { delay, giveOut } from './delayed';
import { isOn } from './faults';
import type { HostLog, HostPost, Step } from './host-output';
import type { HostFault, HostState } from './host-state';

/** How long a batch waits for the one that overtakes it. */
const LONGEST_WAIT = 2000;

/**
 * What the faults that are on make of one live batch, which is a message to each window that wants some of it. They are counted,
 * so that the same inputs bring the same faults: nothing here is left to chance.
 */
export function disturb(state: HostState, posts: readonly HostPost[]): Step {
  if (posts.length === 0) return [state, []];
  const batches = state.batches + 1;
  const counted = { ...state, batches };
  if (isOn(state, 'lost-batches') && batches % 3 === 0) return [counted, [LOST]];
  const broken = isOn(state, 'malformed-events') ? posts.map((post) => withBrokenEvent(post, batches)) : posts;
  const copies = isOn(state, 'doubled-batches')
    ? [...broken, ...broken.map((post) => marked(post, 'doubled-batches'))]
    : broken;
  return isOn(state, 'reordered-batches') ? reorder(counted, copies) : [counted, copies];
}

/** A batch waits until the next has overtaken it; by the time, if none comes. */
function reorder(state: HostState, posts: readonly HostPost[]): Step {
  const isWaiting = ({ fault }: HostState['delayed'][number]): boolean => fault === 'reordered-batches';
  if (state.delayed.some(isWaiting)) {
    const [free, overtaken] = giveOut(state, isWaiting);
    return [free, [...posts, ...overtaken]];
  }
  const late = posts.map((post) => marked(post, 'reordered-batches'));
  return [delay(state, 'reordered-batches', late, LONGEST_WAIT), [HELD_BACK]];
}

/** Its place, and what is wrong with it, change from batch to batch. */
function withBrokenEvent(post: HostPost, batches: number): HostPost {
  const { events } = post.data;
  const place = batches % (events.length + 1);
  const broken = [...events.slice(0, place), BROKEN[batches % BROKEN.length], ...events.slice(place)];
  return marked({ ...post, data: { ...post.data, events: broken } }, 'malformed-events');
}

const BROKEN: readonly unknown[] = [
  null,
  5,
  'CallContactEvent',
  true,
  [],
  {},
  { Type: 7 },
  { Type: 'CallContactEvent', ContactID: ['304828365'], Status: 7, FinalState: {}, StartTimeUTC: 'yesterday' },
  { Type: 'PopURL', ContactId: 'none', URL: 42, PopDestination: [], ClosePopoutUponTermination: 'perhaps' },
  { Type: 'Indicator', Name: {}, IndicatorState: 3, ContactID: -1 },
];

function marked(post: HostPost, fault: HostFault): HostPost {
  return { ...post, faults: [...(post.faults ?? []), fault] };
}

const LOST: HostLog = {
  kind: 'log',
  level: 'warn',
  code: 'fault',
  text: 'A batch was lost (lost-batches).',
  rule: 'protocol.md C.7',
};

const HELD_BACK: HostLog = {
  kind: 'log',
  level: 'warn',
  code: 'fault',
  text: 'A batch waits until the next has overtaken it (reordered-batches).',
  rule: 'protocol.md C.7',
};
