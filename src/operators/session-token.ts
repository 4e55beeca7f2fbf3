import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';
import { byMessageType } from './by-message-type';

/**
 * The session token, each once, and nothing after the session's end until a new one.
 *
 * ```
 * source:  --a--a--b--o--b--|     a and b bring a token each, o is AgentSessionEnd
 * result:  --a-----b-----b--|     sessionToken$
 * ```
 *
 * Has no first value. RemoteAgentSessionEnd ends a session, too (protocol.md C.1.3). The desktop gets a new token with every
 * poll and tells only some of them, so one may have grown old (A.5.2). It listens when subscribed, shares nothing, ends and
 * fails with its source; the session's end does not end it.
 *
 * A token opens the agent's REST API: keep it out of logs and addresses.
 *
 * @param source - batches or events: `sessionToken$(max$)`, or `max$.pipe(sessionToken$)`
 * @returns tokens as the host spells them
 */
export function sessionToken$(source: Observable<MaxBatch | MaxEvent>): Observable<string> {
  return source.pipe(
    byMessageType('SessionInfo', 'AgentSessionEnd', 'RemoteAgentSessionEnd'),
    map((event) => (event.type === 'SessionInfo' ? event.sessionToken : null)),
    filter((token) => token !== undefined),
    distinctUntilChanged(),
    filter((token) => token !== null),
  );
}
