import type { MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';

/** Tells an event from a batch: operators take streams of either. */
export function isEvent(item: MaxBatch | MaxEvent): item is MaxEvent {
  return 'type' in item;
}
