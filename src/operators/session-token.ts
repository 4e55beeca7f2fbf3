import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';
import { byMessageType } from './by-message-type';

/**
 * The session token, each once, and nothing after the session's end until a new one.
 *
 * ```
 * source:  --1--1--2--e--2--|     1 and 2 bring tokens p and q, e is AgentSessionEnd
 * result:  --p-----q-----q--|     sessionToken$
 * ```
 *
 * Has no first value. The desktop gets a new token with every poll and tells only some of them, so one may have grown old
 * (protocol.md A.5.2). Listens when subscribed, shares nothing, ends and fails with its source.
 *
 * @param source - batches or events: `sessionToken$(max$)`, or `max$.pipe(sessionToken$)`
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
