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

function origin(event: MessageEvent): string {
  return String(getters.origin.call(event));
}

function tapped(name: 'origin' | 'source' | 'data'): (this: MessageEvent) => unknown {
  const descriptor = Object.getOwnPropertyDescriptor(MessageEvent.prototype, name) as PropertyDescriptor; // by the platform
  const get = descriptor.get as (this: MessageEvent) => unknown; // they are all getters
  Object.defineProperty(MessageEvent.prototype, name, {
    ...descriptor,
    get(this: MessageEvent) {
      let reading = readingOf.get(this);
      if (reading === undefined) {
        reading = { origin: origin(this), reads: [] };
        readingOf.set(this, reading);
        readings.push(reading);
      }
      reading.reads.push(name);
      return get.call(this);
    },
  });
  return get;
}

const getters = { origin: tapped('origin'), source: tapped('source'), data: tapped('data') };

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const known = new WeakMap<object, Set<string>>();

function count(target: EventTarget, type: string, listener: object | null, by: 1 | -1): void {
  if (listener === null || (target !== window && target !== navigation)) return;
  const types = known.get(listener) ?? new Set();
  known.set(listener, types);
  if (types.has(type) === (by === 1)) return; // Added twice, or removed without having been added: nothing changes.
  if (by === 1) types.add(type);
  else types.delete(type);
  listeners.set(type, (listeners.get(type) ?? 0) + by);
}

EventTarget.prototype.addEventListener = function (type, listener, options) {
  count(this ?? window, type, listener, 1);
  add.call(this, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  count(this ?? window, type, listener, -1);
  remove.call(this, type, listener, options);
};
