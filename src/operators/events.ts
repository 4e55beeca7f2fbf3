import { concatMap, type OperatorFunction } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';

/**
 * Every event of every batch, one by one, in their order.
 *
 * ```
 * source:  --x-----n-----|     x holds an AgentState s and a Mute m, n is another Mute
 * result:  --(sm)--n-----|     events()
 * ```
 *
 * It decodes everything; {@link byMessageType} decodes no more than it passes. It listens when subscribed, shares nothing,
 * ends and fails with its source.
 *
 * @returns an operator from batches to events; what this version does not know comes as `UnknownEvent`
 * @see {@link byMessageType} for the events of some types, {@link forContact} for those of one contact
 */
export function events(): OperatorFunction<MaxBatch, MaxEvent> {
  return concatMap((batch) => batch.events);
}
