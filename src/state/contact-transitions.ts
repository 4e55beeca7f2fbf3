import { filter, map, type OperatorFunction } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { Contact, ContactStatus } from './contact';
import { contactChanges } from './contact-change';
import { isTransition, type Transition, type TransitionPattern } from './transition';

/**
 * The steps of contacts from one status to another.
 *
 * ```
 * source:  --c--d--h--h--c--C--|     c, h and C are contact 42: active, on hold, over; d is contact 43
 * result:  --------x-----y-----|     contactTransitions({ to: 'Holding' }) gives x, from 'Holding' gives y
 * ```
 *
 * Without `from` a contact that is new counts as well, and `from` of what is told is null then: with `to: 'Incoming'` it tells
 * of each contact that rings. A contact that is known at the start is new. A step is one of another status; a function may
 * tell states of one status apart: `{ to: ({ skill }) => skill === 7 }`. Of several events in a batch each counts. It listens
 * when subscribed, shares nothing, ends and fails with its source, though no sooner than the last offer lapses.
 *
 * @param pattern - the statuses meant, by name, by names, or by a function; whatever is left out is any
 * @throws TypeError for a pattern that is none
 * @see {@link contactsEnded}: an end need not change the status
 */
export function contactTransitions(
  pattern: TransitionPattern<Contact, ContactStatus> = {},
): OperatorFunction<MaxBatch, Transition<Contact | null, Contact>> {
  const isMeant = isTransition(pattern, ({ status }: Contact) => status);
  return (source) =>
    contactChanges(source).pipe(
      filter(({ from, to }) => isMeant(from, to)),
      map(({ from, to }) => ({ from, to })),
    );
}
