import { type Contact, eachContact, type Max } from 'rx-max';
import { filter, map, mergeMap, type Observable, take } from 'rxjs';

import { isCustomer } from './customer';

export interface Pop {
  readonly contactId: string;
  /** The key of the customer's case: it survives transfers, and the contact id does not. */
  readonly interactionId: string | undefined;
  readonly channel: Contact['channel'];
}

/** Every customer who comes in: open the customer's page, once. */
export function screenPop(max: Pick<Max, 'batches$'>): Observable<Pop> {
  return max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) => contact$.pipe(filter(isAtHand), take(1))),
    map(({ contactId, interactionId, channel }) => ({ contactId, interactionId, channel })),
  );
}

/** The customer rings, or is on the line already, as after a warm transfer. */
function isAtHand(contact: Contact): boolean {
  const { status = '', isInbound, ended } = contact;
  const isAway = ['Waiting', 'Disconnected', 'Discarded'].includes(status) || ended !== null;
  return !isAway && isInbound !== false && isCustomer(contact);
}
