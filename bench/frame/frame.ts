import { type ListenerName, LISTENERS } from '../listeners';

/** What a frame tells the host page after each message. */
export interface Heard {
  /** How long its listener took, in milliseconds. */
  readonly took: number;
  /** How many values it has passed on so far. */
  readonly passed: number;
}

// One frame, one listener: each has its own realm, and with it its own caches, as on a page of its own.
const name = new URLSearchParams(location.search).get('listener') as ListenerName; // the host page wrote it
const origin = String(location.ancestorOrigins[0]);

let passed = 0;
let last: unknown;
function pass(value: unknown): void {
  passed++;
  last = value;
}

/** Whoever listens to messages is timed, the library in its own port no less than a listener written here. */
const add = window.addEventListener.bind(window);
window.addEventListener = (
  type: string,
  listener: EventListenerOrEventListenerObject,
  options?: AddEventListenerOptions,
) => {
  add(type, type === 'message' && typeof listener === 'function' ? timed(listener) : listener, options);
};

function timed(listener: (event: Event) => void): (event: Event) => void {
  return (event) => {
    const begin = performance.now();
    listener(event);
    const took = performance.now() - begin;
    window.parent.postMessage({ took, passed } satisfies Heard, origin);
  };
}

LISTENERS[name](origin, pass);
window.parent.postMessage(crossOriginIsolated ? 'listening' : 'no fine clock', origin);

// Whoever looks at a value later may not be optimised away.
Object.assign(window, { last: () => last });
