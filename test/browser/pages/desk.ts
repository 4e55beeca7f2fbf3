import type { HostInput } from '../../../src/host/host-input';
import type { HostOutput } from '../../../src/host/host-output';
import { initialHost, type ProfileName } from '../../../src/host/host-state';
import { step } from '../../../src/host/step';

// The desktop: the host model between real windows. It posts with '*' and takes messages from anybody, as CXone Agent does
// (real-host.md); `event.source` is who somebody is.

/** A message as it came in. */
export interface Received {
  /** The name of the frame or pop-out; null where the event has no source. */
  readonly from: string | null;
  readonly origin: string;
  readonly data: unknown;
  /** The target origin that it was posted with, where the desk can know it: from a panel of its own origin. */
  readonly target?: string;
}

/** What the tests drive the desktop with. */
export interface Desk {
  readonly received: Received[];
  readonly uncaught: string[];
  readonly put: (input: HostInput) => void;
  /** The windows that are registered, by name. */
  readonly registrations: () => readonly string[];
  /** From now on messages of this type wait; with `release` they are taken in, and nothing waits any more. */
  readonly hold: (messageType: string) => void;
  readonly held: () => number;
  readonly release: () => void;
  readonly frame: (name: string, url: string) => void;
  readonly removeFrame: (name: string) => void;
  readonly popOut: (name: string, url: string) => void;
  readonly closePopOut: (name: string) => void;
  /** Takes a window to another address. */
  readonly take: (name: string, url: string) => void;
  /** Posts something of the desktop's own, by the name of the window. */
  readonly say: (name: string, data: unknown) => void;
  /** The same for what cannot be handed in from outside. */
  readonly sayOdd: (name: string, oddity: string) => void;
}

declare global {
  interface Window {
    desk: Desk;
  }
}

const names = new Map<MessageEventSource, string>();
const windows = new Map<string, Window>();
const received: Received[] = [];
const uncaught: string[] = [];
addEventListener('error', ({ message }) => uncaught.push(message));
const query = new URLSearchParams(location.search);
let state = initialHost((query.get('profile') ?? 'max') as ProfileName);
let heldType: string | undefined;
let waiting: HostInput[] = [];

function put(input: HostInput): void {
  const [next, outputs] = step(state, input);
  state = next;
  outputs.forEach(carryOut);
}

function carryOut(output: HostOutput): void {
  if (output.kind === 'post') windows.get(output.to)?.postMessage(output.data, '*');
}

/** A window that the desktop did not open, or opened before it was reloaded, gets a name when it speaks. */
function nameOf(source: MessageEventSource | null): string | null {
  if (source === null) return null;
  const known = names.get(source);
  if (known !== undefined) return known;
  const name = `unknown-${String(names.size)}`;
  meet(name, source as Window);
  return name;
}

function meet(name: string, frame: Window): void {
  names.set(frame, name);
  windows.set(name, frame);
}

function messageTypeOf(data: unknown): unknown {
  return (data as { readonly messageType?: unknown } | null)?.messageType;
}

function hear(message: Received): void {
  received.push(message);
  const { from, data } = message;
  const input: HostInput = { kind: 'message', from, data, at: Date.now() };
  if (heldType !== undefined && (waiting.length > 0 || messageTypeOf(data) === heldType)) waiting.push(input);
  else put(input);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  hear({ from: nameOf(source), origin, data });
});

// A panel of the desk's own origin calls the desk's `postMessage` itself: that tells the target origin, which no event does.
if (query.has('tap')) {
  window.postMessage = (data: unknown, target?: unknown) => {
    setTimeout(() => {
      hear({ from: 'panel', origin: location.origin, data, target: String(target) });
    });
  };
}

const ODDITIES: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  undefined: () => undefined,
  number: () => 42,
  'not a number': () => NaN,
  'large integer': () => 2n ** 80n,
  text: () => 'MAX',
  'text of a megabyte': () => 'x'.repeat(2 ** 20),
  cycle: () => {
    const batch: { issuer: string; contactId: null; events: unknown[]; self?: unknown } = {
      issuer: 'MAX',
      contactId: null,
      events: [],
    };
    batch.self = batch;
    batch.events.push(batch, batch.events);
    return batch;
  },
  'batch with a megabyte': () => ({
    issuer: 'MAX',
    contactId: null,
    events: [{ Type: 'AgentState', CurrentState: 'x'.repeat(2 ** 20) }],
  }),
  '__proto__ keys': () =>
    JSON.parse(`{ "issuer": "MAX", "contactId": null, "__proto__": { "polluted": true },
      "events": [{ "Type": "__proto__", "__proto__": { "polluted": true } }, { "Type": "constructor" }, { "Type": "toString" },
        { "__proto__": { "Type": "AgentState" } }] }`) as unknown,
  Map: () => new Map([['issuer', 'MAX']]),
  Set: () => new Set(['MAX']),
  Date: () => new Date(0),
  'bad Date': () => new Date(NaN),
  ArrayBuffer: () => new ArrayBuffer(8),
  'typed array': () => new Uint8Array([1, 2, 3]),
  Error: () => new TypeError('secret'),
  RegExp: () => /secret/,
  'sparse array': () => new Array<unknown>(1000),
  'events that are a sparse array': () => {
    const events: unknown[] = [];
    events[1_000_000] = { Type: 'Sparse' };
    return { issuer: 'MAX', contactId: null, events };
  },
  'events that are no events': () => ({
    issuer: 'MAX',
    contactId: null,
    events: [
      null,
      undefined,
      1,
      'secret',
      true,
      new Date(0),
      new Map(),
      [],
      {},
      new Error('secret'),
      new ArrayBuffer(1),
    ],
  }),
  'fields of other types': () => ({
    issuer: 'MAX',
    contactId: { secret: 1 },
    events: [
      {
        Type: 'AgentState',
        CurrentState: { secret: 1 },
        StartTimeUTC: new Date(NaN),
        NextStates: new Map(),
        IsAcw: [],
      },
      { Type: 'CallContactEvent', ContactID: { secret: 1 }, Status: 7, StartTimeUTC: 'secret' },
    ],
  }),
  'acknowledgement that is no object': () => ({
    issuer: 'MAX',
    contactId: null,
    events: ['ClientEventSubscriptionAcknowledge'],
  }),
  'no events': () => ({ issuer: 'MAX', contactId: null, events: 'secret' }),
  'another issuer': () => ({
    issuer: 'EVIL',
    contactId: null,
    events: [{ Type: 'AgentState', CurrentState: 'secret' }],
  }),
};

window.desk = {
  received,
  uncaught,
  put,
  registrations: () => state.subscribers.map(({ windowId }) => windowId),
  hold(messageType) {
    heldType = messageType;
  },
  held: () => waiting.length,
  release() {
    heldType = undefined;
    const inputs = waiting;
    waiting = [];
    inputs.forEach(put);
  },
  frame(name, url) {
    const frame = document.createElement('iframe');
    frame.id = name;
    frame.src = url;
    document.body.append(frame);
    meet(name, frame.contentWindow as Window); // It is there from when the element is in the document.
  },
  removeFrame(name) {
    put({ kind: 'window-gone', windowId: name });
    document.getElementById(name)?.remove();
  },
  popOut(name, url) {
    const popOut = window.open(url, name, 'width=400,height=300');
    if (popOut === null) throw new Error('The browser blocked the pop-out');
    meet(name, popOut);
  },
  closePopOut(name) {
    windows.get(name)?.close();
  },
  take(name, url) {
    const taken = windows.get(name);
    if (taken !== undefined) taken.location.href = url;
  },
  say(name, data) {
    windows.get(name)?.postMessage(data, '*');
  },
  sayOdd(name, oddity) {
    windows.get(name)?.postMessage(ODDITIES[oddity]?.(), '*');
  },
};

put({ kind: 'session-start', token: 'token-1', at: Date.now() });
const framed = query.get('frame');
if (framed !== null) window.desk.frame('panel', framed);
