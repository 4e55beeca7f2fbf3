import { answerAmong } from '../wire/answer';
import type { Entry } from '../wire/host-message';
import { type BatchKind, insideOf, type MaxBatch } from '../wire/max-batch';
import { createReader, type Reader } from '../wire/reader';
import { lapsesAt } from './contact';
import { fold } from './fold';
import { forget, NOT_RESTATED } from './restate';
import { sameEvent } from './same-event';
import { NOTHING_KNOWN, type Snapshot } from './snapshot';
import { subjectOf } from './subject';

/** What is known after a batch, what the batch told, and how to decode it. */
export interface Known extends Snapshot {
  readonly kind: BatchKind;
  /** The entries of the batch; none after a lapse. One that tells what is known already is the entry that told it first. */
  readonly entries: readonly Entry[];
  readonly decode: Reader['decode'];
  /** When the batch arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
}

/** What is known after one more batch. An opening tells all that is known, and what was known before it counts no more. */
export function take(before: Snapshot, batch: MaxBatch): Known {
  const { entries: all, forgotten, decode } = insideOf(batch);
  const { kind, receivedAt } = batch;
  // Events are told again as the server sees fit: an equal one is no news, and restarts no offer's time.
  const entries = all.map((entry) => {
    const last = before.latest.get(subjectOf(entry) ?? '');
    return last !== undefined && sameEvent(last.raw, entry.raw) ? last : entry;
  });
  // A transport of somebody's own passes a repeated acknowledgement on as it came.
  const lost = kind === 'live' && answerAmong(all) !== undefined ? NOT_RESTATED : forgotten;
  const snapshot = fold(kind === 'opening' ? NOTHING_KNOWN : forget(before, lost), entries, receivedAt);
  return { ...snapshot, kind, entries, decode, receivedAt };
}

/** When the next offer lapses, in milliseconds since the epoch; never, without one. */
export function nextLapse({ latest }: Snapshot): number {
  return Math.min(...[...latest.values()].map(lapsesAt));
}

/** What is known once the next offer has lapsed. */
export function lapse(before: Known): Known {
  const receivedAt = nextLapse(before);
  return { ...before, ...fold(before, [], receivedAt), kind: 'live', entries: [], receivedAt };
}

/** What is known before anything was told. */
export function nothing(): Known {
  return { ...NOTHING_KNOWN, kind: 'live', entries: [], decode: createReader().decode, receivedAt: 0 };
}
