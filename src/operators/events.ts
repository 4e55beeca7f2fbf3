import { concatMap, type OperatorFunction } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';

/**
 * Every event of every batch, one by one, in their order.
 *
 * ```
 * source:  --x-----y-----|     x holds an AgentState s and a Mute m, y a Mute n
 * result:  --(sm)--n-----|     events()
 * ```
 *
 * It decodes everything; {@link byMessageType} and {@link forContact} decode no more than they pass. It listens when
 * subscribed, shares nothing, ends and fails with its source.
 */
export function events(): OperatorFunction<MaxBatch, MaxEvent> {
  return concatMap((batch) => batch.events);
}
