import type { Observable } from 'rxjs';

import type { Known } from '../snapshot/known';
import type { AgentLegEvent } from '../wire/agent-leg';
import type { MaxBatch } from '../wire/max-batch';
import { known$ } from './known';
import { latestEvent } from './latest-event';

/**
 * The agent's own phone leg, and null while it is unknown: at first, after a new registration, and after the session's end.
 *
 * ```
 * source:  --l--l--j--k--|     l is a leg that is dialled, j an active one, k a repeated acknowledgement
 * result:  n-l-----j--n--|     agentLeg$, n is null
 * ```
 *
 * A leg stays `Active` between calls, and no host tells it anew when asked (protocol.md C.1.6, A.7): null does not mean that
 * there is none. The null at first is left out where the source tells a leg at once. It listens when subscribed, shares
 * nothing, ends and fails with its source; `connectMax().agentLeg$` is shared, and never fails.
 *
 * @param source - batches: `agentLeg$(batches$)`, or `batches$.pipe(agentLeg$)`
 */
export function agentLeg$(source: Observable<MaxBatch>): Observable<AgentLegEvent | null> {
  return toAgentLeg(known$(source));
}

/** The agent's leg, of what is known. */
export function toAgentLeg(known: Observable<Known>): Observable<AgentLegEvent | null> {
  return latestEvent(known, 'AgentLeg', (event) => event);
}
