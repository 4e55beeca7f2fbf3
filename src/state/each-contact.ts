import { map, type Observable, type OperatorFunction } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { Contact } from './contact';
import { contactLives } from './contact-lives';

/** The life of one contact. */
export interface ContactLife extends Observable<Contact> {
  readonly contactId: string;
}

/**
 * One stream for each contact, which tells every state of it and completes at its end.
 *
 * ```
 * source:  --c--d--h--C--|     c, h and C are contact 42: active, on hold, over; d is contact 43
 * result:  --c-----h--(C|)     what eachContact() gives for 42
 * ```
 *
 * A contact that is known at the start counts as new. The stream has a `contactId`, and its last value says why the contact
 * `ended`; it completes once, at the first of the ends that {@link ContactEnd} names, and anew for a contact that comes
 * back. It replays its present state, so that it may be subscribed to later. What is told again is not news; of several events
 * in a batch each is told. It listens when subscribed, shares nothing, ends and fails with its source, though no sooner than
 * the last offer lapses, and keeps nothing of a contact that is over.
 *
 * ```ts
 * max.batches$.pipe(eachContact(), mergeMap((contact$) => contact$.pipe(takeLast(1))))
 * ```
 *
 * @returns an operator from batches to streams of contacts
 * @see {@link contacts$} for all that live, {@link contactsEnded} for the ends alone
 */
export function eachContact(): OperatorFunction<MaxBatch, ContactLife> {
  return (source) =>
    contactLives(source).pipe(
      map((change$) => Object.assign(change$.pipe(map(({ to }) => to)), { contactId: change$.key })),
    );
}
