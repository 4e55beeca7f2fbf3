import { filter, fromEvent, map, type Observable } from 'rxjs';

import { type Answer, type Question, written } from './inspector-message';

/** How inspectors and their tabs reach each other. Whatever goes wrong with a line, nobody is told. */
export interface Lines<Heard, Said> {
  readonly heard$: Observable<Heard>;
  readonly post: (message: Said) => void;
  readonly close: () => void;
}

/** Where a message can be posted. */
export type End = Pick<MessagePort, 'postMessage' | 'close'>;

/** Why no other tab can be reached, in a sentence; null where it can. */
export function whyNoLine(): string | null {
  if (typeof BroadcastChannel === 'undefined')
    return 'There is no BroadcastChannel here, so no other tab can see anything.';
  if (globalThis.origin === 'null') {
    return 'The page has an opaque origin (a sandbox without allow-same-origin), so no other tab can see anything.';
  }
  return null;
}

/** A channel of the origin; undefined where it cannot be had. */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/**
 * What arrives at an end, without what is junk.
 *
 * @param read - undefined for junk
 */
export function messagesOf<T>(end: EventTarget, read: (data: unknown) => T | undefined): Observable<T> {
  return fromEvent<MessageEvent<unknown>>(end, 'message').pipe(
    map(({ data }) => read(data)),
    filter((message) => message !== undefined),
  );
}

export function postTo(end: End | undefined, message: Question | Answer): void {
  try {
    end?.postMessage(written(message));
  } catch {
    // A closed end, or what cannot be cloned after all.
  }
}
