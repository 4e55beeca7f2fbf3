import { type Contact, eachContact, type Max } from 'rx-max';
import { filter, map, mergeMap, type Observable, take } from 'rxjs';

import { caseKeyOf, isCustomer, isOver } from '../contacts/contact-kind';

/** A customer who is to be shown. */
export interface Pop {
  readonly contactId: string;
  readonly caseKey: string;
  readonly contact: Contact;
}

/** Every customer who rings, is called, or is on the line already, as after a reload: once per contact. */
export function screenPops(max: Pick<Max, 'batches$'>): Observable<Pop> {
  return max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) => contact$.pipe(filter(isAtHand), take(1))),
    map((contact) => ({ contactId: contact.contactId, caseKey: caseKeyOf(contact), contact })),
  );
}

/** Not one who still waits in a queue. */
function isAtHand(contact: Contact): boolean {
  return isCustomer(contact) && !isOver(contact) && contact.status !== 'Waiting';
}
