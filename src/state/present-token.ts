import type { Observable } from 'rxjs';

import type { Known } from '../snapshot/known';
import { TOKEN_SUBJECT } from '../snapshot/subject';
import { latestEvent } from './latest-event';

/** The session token, of what is known; null while there is none, and after the session's end (semantics 5.2). */
export function toSessionToken(known: Observable<Known>): Observable<string | null> {
  return latestEvent(known, TOKEN_SUBJECT, ({ sessionToken = null }) => sessionToken);
}
