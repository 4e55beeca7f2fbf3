import { FLOOR, type ListenerName, LISTENERS } from '../listeners';
import { type Ratio, ratiosTo, type Round } from '../ratios';
import { ACKNOWLEDGEMENT, createWorkload, type HostMessage, shuffled } from '../workload';
import type { Heard } from './frame';

/** The listener's time as ratios to the floor, and how many values each listener passed on. */
export interface ListenerResult {
  readonly name: ListenerName;
  /** By the number of events in a message. */
  readonly ratios: Readonly<Record<number, Ratio>>;
  readonly passed: number;
}

/** How many messages a listener gets in a row, by their size: the clock ticks every 5 µs, and small ones take little more. */
const MESSAGES = { 1: 24, 10: 8, 30: 6, 100: 4 } as const;

/** What a frame says: that it listens, how long it took, or the library's own messages to its host. */
type Said = Heard | 'listening' | 'no fine clock' | { readonly messageType?: string };

interface Frame {
  readonly name: ListenerName;
  readonly post: (message: HostMessage) => Promise<Heard>;
}

const settings = new URLSearchParams(location.search);
const frameOrigin = String(settings.get('frames'));
const rounds = Number(settings.get('rounds'));

async function openFrame(name: ListenerName): Promise<Frame> {
  const element = document.createElement('iframe');
  element.src = `${frameOrigin}/frame.html?${new URLSearchParams({ listener: name }).toString()}`;
  element.allow = 'cross-origin-isolated';
  const waiting: ((heard: Heard) => void)[] = [];
  function post(message: HostMessage): Promise<Heard> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      element.contentWindow?.postMessage(message, frameOrigin);
    });
  }
  const listening = new Promise<void>((resolve, reject) => {
    window.addEventListener('message', ({ source, data }: MessageEvent<Said>) => {
      if (source !== element.contentWindow) return;
      if (data === 'listening') resolve();
      else if (data === 'no fine clock') reject(new Error('The frame is not cross-origin isolated.'));
      else if ('took' in data) waiting.shift()?.(data);
      else if (data.messageType === 'RegisterForClientEvents') void post(ACKNOWLEDGEMENT);
    });
  });
  document.body.append(element);
  await listening;
  return { name, post };
}

/** All listeners with the same messages, one listener after another in random order. */
async function runRound(frames: readonly Frame[], messages: readonly HostMessage[]): Promise<Round<ListenerName>> {
  const took = {} as Record<ListenerName, number>; // filled for every frame just below
  for (const { name, post } of shuffled(frames)) {
    took[name] = 0;
    for (const message of messages) took[name] += await timeOf(post, message);
  }
  return took;
}

/**
 * Of a message that is sent three times the middle time: what another process took from one of them is not the listener's.
 * Each time it arrives as a new copy.
 */
async function timeOf(post: Frame['post'], message: HostMessage): Promise<number> {
  const times = [(await post(message)).took, (await post(message)).took, (await post(message)).took];
  return times.sort((one, other) => one - other)[1] ?? NaN;
}

async function run(): Promise<readonly ListenerResult[]> {
  const workload = createWorkload();
  const names = Object.keys(LISTENERS) as ListenerName[];
  const frames = await Promise.all(names.map(openFrame));
  const sizes = Object.entries(MESSAGES).map(([size, count]) => ({
    size: Number(size),
    count,
    measured: [] as Round<ListenerName>[],
  }));
  // The first rounds only warm up.
  const warmUp = Math.ceil(rounds / 4);
  for (let round = -warmUp; round < rounds; round++) {
    for (const { size, count, measured } of sizes) {
      const took = await runRound(
        frames,
        Array.from({ length: count }, () => workload(size)),
      );
      if (round >= 0) measured.push(took);
    }
  }
  const bySize = sizes.map(({ size, measured }) => ({ size, ratios: ratiosTo(FLOOR, measured) }));
  return Promise.all(
    frames.map(async ({ name, post }) => ({
      name,
      ratios: Object.fromEntries(bySize.map(({ size, ratios }) => [size, ratios[name]])),
      passed: (await post(workload(1))).passed,
    })),
  );
}

async function report(path: string, body: unknown): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(body) });
}

run().then(
  (results) => report('/results', results),
  (error: unknown) => report('/failed', String(error)),
);
