import { heldLongerThan, type Max } from 'rx-max';
import { filter, map, type Observable } from 'rxjs';

import { isCustomer } from './customer';

export interface LongHold {
  readonly contactId: string;
  readonly skill: number | string | undefined;
}

/**
 * Every customer who has been on hold for too long, once a hold.
 *
 * @param limit - milliseconds
 */
export function longHold(max: Pick<Max, 'batches$'>, limit = 120_000): Observable<LongHold> {
  return max.batches$.pipe(
    heldLongerThan(limit),
    filter((contact) => contact.channel === 'voice' && isCustomer(contact)),
    map(({ contactId, skill }) => ({ contactId, skill })),
  );
}
