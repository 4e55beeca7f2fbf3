import { map, type OperatorFunction } from 'rxjs';

import { requireId } from '../wire/contact-id';
import type { MaxBatch } from '../wire/max-batch';
import type { Contact } from './contact';
import { toContacts } from './contacts';
import { known$ } from './known';

/**
 * One contact, and null while it is unknown and after its end.
 *
 * ```
 * source:  --c--d--h--C--|     c, h and C are contact 42: active, on hold, over; d is contact 43
 * result:  n-c-----h--n--|     contact$(42), n is null
 * ```
 *
 * The null at first is left out where the source tells the contact at once. What is told again is not news, and of several
 * events in a batch the last one counts. It decodes that contact's events alone. It listens when subscribed, shares nothing,
 * ends and fails with its source, though no sooner than the last offer lapses.
 *
 * @param contactId - digits, or a number below 2^53
 * @returns an operator over batches: `max.batches$.pipe(contact$(id))`
 * @throws TypeError for anything else
 * @see {@link contacts$} for all of them, {@link forContact} for everything that happens to one
 */
export function contact$(contactId: number | string): OperatorFunction<MaxBatch, Contact | null> {
  const digits = requireId('contact$', contactId);
  return (source) =>
    toContacts(known$(source), (subject) => subject === digits).pipe(map((contacts) => contacts.get(digits) ?? null));
}
