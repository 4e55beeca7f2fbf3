// Loaded before the library: what the page's own code does with messages and listeners, and what befalls the document.

/** What the library has read of a message, in order. */
export interface Reading {
  readonly origin: string;
  readonly reads: string[];
}

export const readings: Reading[] = [];
/** What happened to the document, in order: `navigate <url>`, `beforeunload`, `pagehide`, `pageshow persisted`, `focus`. */
export const life: string[] = [];
export const uncaught: string[] = [];
const listeners = new Map<string, number>();

/** How many listeners stand, by type, without those of this file. */
export function standing(): Readonly<Record<string, number>> {
  return Object.fromEntries([...listeners].filter(([, count]) => count !== 0));
}

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
  readonly downloadRequest?: string | null;
}

const { navigation } = window as Window & { readonly navigation?: EventTarget };
navigation?.addEventListener('navigate', (event) => {
  const { destination, downloadRequest } = event as NavigateEvent;
  life.push(`navigate ${destination.url}${typeof downloadRequest === 'string' ? ' (download)' : ''}`);
});
addEventListener('beforeunload', () => life.push('beforeunload'));
addEventListener('pagehide', () => life.push('pagehide'));
addEventListener('pageshow', ({ persisted }) => life.push(persisted ? 'pageshow persisted' : 'pageshow'));
addEventListener('focus', () => life.push('focus'));
addEventListener('error', ({ message }) => uncaught.push(message));
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

const readingOf = new WeakMap<MessageEvent, Reading>();
const readOrigin = getterOf('origin');

for (const name of ['origin', 'source', 'data'] as const) {
  const read = getterOf(name);
  Object.defineProperty(MessageEvent.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: MessageEvent): unknown {
      reading(this).reads.push(name);
      return read(this);
    },
  });
}

function reading(event: MessageEvent): Reading {
  const known = readingOf.get(event);
  if (known !== undefined) return known;
  const begun: Reading = { origin: String(readOrigin(event)), reads: [] };
  readingOf.set(event, begun);
  readings.push(begun);
  return begun;
}

function getterOf(name: string): (event: MessageEvent) => unknown {
  const getter = Object.getOwnPropertyDescriptor(MessageEvent.prototype, name);
  return (event) => getter?.get?.call(event) as unknown;
}

const typesOf = new WeakMap<object, Set<string>>();

function count(target: unknown, type: string, listener: object | null, by: 1 | -1): void {
  if (listener === null || (target !== window && target !== navigation)) return;
  const types = typesOf.get(listener) ?? new Set();
  typesOf.set(listener, types);
  if (types.has(type) === (by === 1)) return; // Added twice, or removed without having been added: nothing changes.
  if (by === 1) types.add(type);
  else types.delete(type);
  listeners.set(type, (listeners.get(type) ?? 0) + by);
}

for (const [method, by] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
] as const) {
  const original: unknown = Object.getOwnPropertyDescriptor(EventTarget.prototype, method)?.value;
  EventTarget.prototype[method] = function (
    this: unknown,
    ...args: [type: string, listener: object | null, ...unknown[]]
  ) {
    // Called by its bare name it has no `this`, and means the window.
    const target = this ?? window;
    count(target, args[0], args[1], by);
    Reflect.apply(original as (...all: unknown[]) => void, target, args); // It is the platform's.
  };
}
