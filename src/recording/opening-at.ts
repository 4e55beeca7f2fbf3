import { connectMax, type MaxBatch, type PortMessage, type RawEvent } from 'rx-max';
import { asyncScheduler, Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { createOfferTimes } from './offer-times';
import { acknowledged } from './acknowledged';
import type { BatchEntry, RecordingEntry } from './recording';

/** How a stretch begins, and how its entries go on from there. */
export interface Opening {
  /** All that was known; undefined while nothing was told. */
  readonly opening: BatchEntry | undefined;
  /**
   * An entry as it stands after that beginning: an offer that is told again, and has the time that was left of it there, has no
   * more of it here.
   *
   * @param entry - in the times of the stretch
   */
  readonly since: (entry: RecordingEntry) => RecordingEntry;
}

const ORIGIN = 'https://max.niceincontact.com';

/**
 * What a late listener is told by the connection of a page that these batches were told. It is found out by telling them, in
 * virtual time.
 *
 * @param told - in the order of time
 * @param now - when somebody comes late, in milliseconds of the recording
 */
export function openingAt(told: readonly BatchEntry[], now: number): Opening {
  const offers = createOfferTimes();
  const present = presentAt(told, now, offers.tell);
  if (present === undefined) return { opening: undefined, since: (entry) => entry };

  /** The offers as they were told, with the time that is left of them. */
  const shorter = new Map<string, RawEvent>();
  const events = present.events.map((event) => {
    const { raw } = offers.toldAnew(event, now);
    if (raw !== event.raw) shorter.set(JSON.stringify(event.raw), raw);
    return raw;
  });
  const { issuer, contactId } = present;
  return {
    opening: { at: now, entry: 'batch', kind: 'opening', issuer, contactId, events },
    since(entry) {
      if (entry.entry !== 'batch' || shorter.size === 0) return entry;
      return {
        ...entry,
        events: entry.events.map((raw) => unlapsed(shorter.get(JSON.stringify(raw)), entry.at) ?? raw),
      };
    },
  };
}

/** An offer whose time has not passed. One that is told after its time is a new one. */
function unlapsed(offer: RawEvent | undefined, at: number): RawEvent | undefined {
  return at < Number(offer?.['RefusalTimeout']) * 1000 ? offer : undefined;
}

function presentAt(
  told: readonly BatchEntry[],
  now: number,
  hear: (events: MaxBatch['events'], at: number) => void,
): MaxBatch | undefined {
  const [first] = told;
  if (first === undefined) return undefined;
  const scheduler = new TestScheduler(() => undefined);
  return scheduler.run(({ flush }) => {
    const messages$ = new Subject<PortMessage>();
    const { batches$ } = connectMax({
      port: { host: told, messages$, post: () => undefined },
      hostIssuers: [...new Set(told.map(({ issuer }) => issuer))],
    });
    // Time begins with the first batch: before it there is nobody who would wait.
    const began = first.at - asyncScheduler.now();
    const listening = batches$.subscribe({
      next: ({ events }) => {
        hear(events, asyncScheduler.now() + began);
      },
      error: fail,
    });
    for (const batch of told) {
      const { at, issuer, contactId } = batch;
      const events = batch === first ? acknowledged(batch) : batch.events;
      asyncScheduler.schedule(() => {
        messages$.next({ source: told, origin: ORIGIN, data: { issuer, contactId, events } });
      }, at - first.at);
    }
    let present: MaxBatch | undefined;
    asyncScheduler.schedule(() => {
      batches$.subscribe({ next: (batch) => (present = batch), error: fail }).unsubscribe();
      listening.unsubscribe();
    }, now - first.at);
    flush();
    return present;
  });
}

/** Nobody refuses, and the port has nothing to fail with. */
function fail(error: unknown): never {
  throw error;
}
