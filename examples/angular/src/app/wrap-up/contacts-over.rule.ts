import { type Contact, eachContact, type Max } from 'rx-max';
import { filter, map, mergeMap, type Observable, scan, take, withLatestFrom } from 'rxjs';

import { caseKeyOf, isConnected, isCustomer, isOver } from '../contacts/contact-kind';

/** A customer has gone. */
export interface ContactOver {
  readonly contactId: string;
  readonly caseKey: string;
  /** Somebody spoke or wrote with them; false for an offer that was missed or refused. */
  readonly wasConnected: boolean;
}

/**
 * Every customer who has gone, once, as soon as they have: a call is over for the customer at its `Disconnected`, when after-call
 * work begins, and ends for good later. Not while another contact of the same case lives: that was a transfer.
 */
export function contactsOver(max: Pick<Max, 'batches$' | 'contacts$'>): Observable<ContactOver> {
  return max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) =>
      contact$.pipe(
        map((contact) => ({ contact, wasConnected: hasTalked(contact) })),
        scan((before, now) => ({ ...now, wasConnected: before.wasConnected || now.wasConnected })),
        filter(({ contact }) => isCustomer(contact) && isOver(contact)),
        take(1),
      ),
    ),
    withLatestFrom(max.contacts$),
    filter(([{ contact }, contacts]) => ![...contacts.values()].some((other) => continues(other, contact))),
    map(([{ contact, wasConnected }]) => ({
      contactId: contact.contactId,
      caseKey: caseKeyOf(contact),
      wasConnected,
    })),
  );
}

/** A page that comes late may find a call in after-call work, which has been connected then. */
function hasTalked(contact: Contact): boolean {
  return isConnected(contact) || (contact.ended === null && contact.status === 'Disconnected');
}

function continues(other: Contact, contact: Contact): boolean {
  return (
    other.contactId !== contact.contactId &&
    caseKeyOf(other) === caseKeyOf(contact) &&
    isCustomer(other) &&
    !isOver(other)
  );
}
