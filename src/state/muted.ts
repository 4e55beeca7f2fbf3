import type { Observable } from 'rxjs';

import type { Known } from '../snapshot/known';
import type { MaxBatch } from '../wire/max-batch';
import { known$ } from './known';
import { latestEvent } from './latest-event';

/**
 * Whether the agent is muted, and null while it is unknown: at first, after a new registration, and after the session's end.
 *
 * ```
 * source:  --m--m--n--k--|     m is Mute True, n Mute False, k a repeated acknowledgement
 * result:  u-t-----f--u--|     muted$, u is null
 * ```
 *
 * No host tells it anew when asked (protocol.md C.1.7, A.7), so that a page that was reloaded does not know it until the
 * agent mutes or unmutes. The null at first is left out where the source tells it at once. It listens when subscribed, shares
 * nothing, ends and fails with its source; `connectMax().muted$` is shared, and never fails.
 *
 * @param source - batches: `muted$(batches$)`, or `batches$.pipe(muted$)`
 */
export function muted$(source: Observable<MaxBatch>): Observable<boolean | null> {
  return toMuted(known$(source));
}

/** Whether the agent is muted, of what is known. */
export function toMuted(known: Observable<Known>): Observable<boolean | null> {
  return latestEvent(known, 'Mute', ({ agentMuted = null }) => agentMuted);
}
