import { answerAmong } from '../wire/answer';
import { insideOf, type MaxBatch } from '../wire/max-batch';
import type { Reader } from '../wire/reader';
import { fold } from './fold';
import { forget, NOT_RESTATED } from './restate';
import { NOTHING_KNOWN, type Snapshot } from './snapshot';

/** What is known after a batch, and how to decode it. */
export interface Known extends Snapshot {
  readonly decode: Reader['decode'];
  /** When the batch arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
}

/** What is known after one more batch. An opening tells all that is known, and what was known before it counts no more. */
export function take(before: Snapshot, batch: MaxBatch): Known {
  const { entries, forgotten, decode } = insideOf(batch);
  const { kind, receivedAt } = batch;
  // A transport of somebody's own passes a repeated acknowledgement on as it came.
  const lost = kind === 'live' && answerAmong(entries) !== undefined ? NOT_RESTATED : forgotten;
  const snapshot = fold(kind === 'opening' ? NOTHING_KNOWN : forget(before, lost), entries);
  return { ...snapshot, decode, receivedAt };
}
