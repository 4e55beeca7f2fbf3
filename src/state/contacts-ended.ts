import { filter, map, type OperatorFunction } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { Contact } from './contact';
import { contactChanges } from './contact-change';

/**
 * Every contact at its end, once, with why it `ended`.
 *
 * ```
 * source:  --c--d--h--C--o--|     c, h and C are contact 42: active, on hold, over; d is contact 43; o ends the session
 * result:  -----------C--d--|     contactsEnded()
 * ```
 *
 * `event` is the last event about the contact: the one that ended it, where one did. A contact of which nothing was known
 * does not end. It listens when subscribed, shares nothing, ends and fails with its source, though no sooner than the last
 * offer lapses.
 *
 * @returns an operator from batches to contacts; for the ends there are see {@link ContactEnd}
 */
export function contactsEnded(): OperatorFunction<MaxBatch, Contact> {
  return (source) =>
    contactChanges(source).pipe(
      map(({ to }) => to),
      filter(({ ended }) => ended !== null),
    );
}
