import { byMessageType, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

/** The agent has logged out, or the session was ended from elsewhere: whoever sits here next is somebody else. */
export function sessionsOver(max: Pick<Max, 'batches$'>): Observable<void> {
  return max.batches$.pipe(
    byMessageType('AgentSessionEnd', 'RemoteAgentSessionEnd'),
    map(() => undefined),
  );
}
