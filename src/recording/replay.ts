import type { MaxPort, PortMessage, RawEvent } from 'rx-max';
import { asyncScheduler, Subject, type Subscription } from 'rxjs';

import { acknowledged, acknowledgeOf } from './acknowledged';
import { knownAfter } from './known-after';
import { plainValue } from './plain-value';
import type { BatchEntry, Recording } from './recording';

/** How to play a recording. */
export interface ReplayOptions {
  /** How many times faster than it was recorded; `Infinity` plays it at once, in order. Default 1. */
  readonly speed?: number;
  /** Whether the desktop is gone after the last entry, or stays and says nothing more. Default `'stay'`. */
  readonly end?: 'stay' | 'close';
  /** The desktop's origin, where the page allows other origins than NICE's. */
  readonly origin?: string;
}

/** A browser takes a longer wait for none. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * A recording as a port: `connectMax({ port: replay(recording) })` gets what was recorded, at the same distances of time.
 *
 * It begins when the page registers. From then on its time goes by, whether the page is registered or not; a page that
 * registers again is told what is known by then, as a desktop does, and what follows. Played at once, it waits while nobody is
 * registered. It hears nothing else that the page says. What it has is batches: what `connection$` and `rejections$` told is
 * made anew by the page itself. Timers are RxJS's own, so that it plays in virtual time as well.
 *
 * @param recording - what `parseRecording` or a recorder gave
 * @throws TypeError for an option that cannot be right, by its name
 */
export function replay({ header, entries }: Recording, options: ReplayOptions = {}): MaxPort {
  const { speed = 1, end = 'stay', origin = originOf(header.issuer) } = options;
  if (typeof speed !== 'number' || !(speed > 0)) throw new TypeError('speed: a number above 0 is needed');
  if (!['stay', 'close'].includes(end)) throw new TypeError("end: 'stay' or 'close' is needed");

  const host = { name: 'a recording' };
  const messages$ = new Subject<PortMessage>();
  const batches = entries.filter((entry) => entry.entry === 'batch');
  /** How many of them were told, or would have been if somebody had been there. */
  let told = 0;
  let began: number | undefined;
  let isRegistered = false;
  let timer: Subscription | undefined;

  /** The time of the recording. */
  function now(): number {
    if (speed === Infinity) return batches[told - 1]?.at ?? 0;
    return (asyncScheduler.now() - (began ?? 0)) * speed;
  }

  function say({ issuer, contactId }: BatchEntry, events: readonly RawEvent[]): void {
    // A copy, as a window gives one.
    messages$.next({ source: host, origin, data: plainValue({ issuer, contactId, events }) });
  }

  /** Waits until the next batch is due. Each has a task of its own, as messages do. */
  function wait(): void {
    timer?.unsubscribe();
    // A page may let go while it is told something.
    if (!isRegistered) return;
    const next = batches[told];
    if (next === undefined) {
      if (end === 'close') timer = asyncScheduler.schedule(() => messages$.complete());
      return;
    }
    const left = Math.max(0, next.at - now()) / speed;
    timer = asyncScheduler.schedule(() => (left > LONGEST_TIMER ? wait() : tell(next)), Math.min(left, LONGEST_TIMER));
  }

  function tell(batch: BatchEntry): void {
    told++;
    say(batch, told === 1 ? acknowledged(batch) : batch.events);
    wait();
  }

  /** A page that registers when something was told already is told what is known. */
  function restate(): void {
    while (speed !== Infinity && (batches[told]?.at ?? Infinity) < now()) told++;
    const latest = batches[told - 1];
    if (latest !== undefined) {
      say(latest, [acknowledgeOf(latest.contactId), ...knownAfter(batches.slice(0, told), now())]);
    }
    wait();
  }

  return {
    host,
    hostOrigin: origin,
    messages$,
    post(message) {
      const { messageType } = message as { readonly messageType?: unknown };
      if (messageType === 'UnregisterFromClientEvents') {
        isRegistered = false;
        timer?.unsubscribe();
      } else if (messageType === 'RegisterForClientEvents' && !isRegistered) {
        isRegistered = true;
        const isFirst = began === undefined;
        began ??= asyncScheduler.now();
        timer?.unsubscribe();
        // Never inside `post`.
        timer = asyncScheduler.schedule(isFirst ? wait : restate);
      }
    },
  };
}

/** Where a desktop stands (protocol.md E). */
function originOf(issuer: string | null): string {
  return issuer === 'CXA' ? 'https://cxagent.nicecxone.com' : 'https://max.niceincontact.com';
}
