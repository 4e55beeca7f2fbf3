import type { Observable } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import { openMembership } from './member';
import type { MaxOptions } from './settings';

/**
 * What the agent desktop sends to this page, acknowledgement first: `batches$` of `connectMax`, for rules that need no
 * more.
 *
 * ```ts
 * fromMaxWindow({ issuer: 'crm' }).pipe(acknowledged(), byMessageType('CallContactEvent'))
 * ```
 *
 * @param options - see {@link MaxOptions}
 * @returns batches, shared by all subscribers; errors as `batches$` does
 * @throws TypeError for an option that cannot be right, by its name
 */
export function fromMaxWindow(options: MaxOptions = {}): Observable<MaxBatch> {
  return openMembership(options).batches$;
}
