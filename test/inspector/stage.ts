import { connectMax, type Max, type MaxOptions } from 'rx-max';
import { type InspectorEntry, type InspectorSource, watchInspector } from 'rx-max/inspector';
import { fakeMax, type FakeMax, type FakeMaxOptions } from 'rx-max/testing';
import { Subscription } from 'rxjs';

export interface Watched {
  readonly entries: InspectorEntry[];
  readonly sources: () => readonly InspectorSource[];
  readonly stop: () => void;
}

export interface Page {
  readonly desk: FakeMax;
  readonly max: Max;
  /** The names of the messages that the page posted. */
  readonly posted: string[];
  /** How many batches the app has heard. */
  readonly heard: () => number;
  /** Listens to the desktop, as an app does. */
  readonly listen: () => Subscription;
}

const closing: (() => void)[] = [];
let channels = 0;

/** What is open is closed when the test is over. */
export function closeAfterwards(close: () => void): void {
  closing.push(close);
}

export function closeAll(): void {
  for (const close of closing.splice(0)) close();
}

/** Each test has a channel of its own: they all run in one process. */
export function channelName(): string {
  return `test ${String(process.pid)} ${String(channels++)}`;
}

/** A tab that watches. */
export function watch(channel: string): Watched {
  const entries: InspectorEntry[] = [];
  let sources: readonly InspectorSource[] = [];
  const { entries$, sources$ } = watchInspector({ channel });
  const listening = new Subscription();
  listening.add(entries$.subscribe({ next: (told) => entries.push(...told), error: fail }));
  listening.add(sources$.subscribe({ next: (told) => (sources = told), error: fail }));
  closeAfterwards(() => listening.unsubscribe());
  return { entries, sources: () => sources, stop: () => listening.unsubscribe() };
}

/** Another script of the origin: what is said on a channel, and a way to say anything. */
export function overhear(channel: string): { readonly kinds: string[]; readonly say: (message: unknown) => void } {
  const kinds: string[] = [];
  const line = new BroadcastChannel(channel);
  line.onmessage = ({ data }: MessageEvent<{ readonly kind: string }>) => kinds.push(data.kind);
  closeAfterwards(() => {
    line.close();
  });
  return {
    kinds,
    say(message) {
      line.postMessage(message);
    },
  };
}

/** A page in a desktop. */
export function page(options: FakeMaxOptions = {}, connect: MaxOptions = {}): Page {
  const desk = fakeMax(options);
  const max = connectMax({ port: desk, ...connect });
  const posted: string[] = [];
  desk.posted$.subscribe({ next: ({ message }) => posted.push(String(Object.values(message)[0])), error: fail });
  let heard = 0;
  max.heard$.subscribe({ next: () => heard++, error: fail });
  return {
    desk,
    max,
    posted,
    heard: () => heard,
    listen() {
      const listening = max.batches$.subscribe({ error: () => undefined });
      closeAfterwards(() => listening.unsubscribe());
      return listening;
    },
  };
}

export function fail(error: unknown): never {
  throw error;
}
