import { type Contact, heldLongerThan, type Max } from 'rx-max';
import { distinctUntilChanged, filter, map, merge, type Observable, scan } from 'rxjs';

import { isCustomer } from '../contacts/contact-kind';

type Ids = ReadonlySet<string>;

const NONE: Ids = new Set();

/**
 * The customers who are on hold for too long now; none as soon as they are back on the line, or gone.
 *
 * @param limit - milliseconds
 */
export function longHolds(max: Pick<Max, 'batches$' | 'contacts$'>, limit: number): Observable<Ids> {
  const tooLong$ = max.batches$.pipe(
    heldLongerThan(limit),
    filter((contact) => contact.channel === 'voice' && isCustomer(contact)),
    map(
      ({ contactId }) =>
        (held: Ids): Ids =>
          new Set([...held, contactId]),
    ),
  );
  const stillHeld$ = max.contacts$.pipe(map((contacts) => (held: Ids) => without(held, contacts)));
  return merge(tooLong$, stillHeld$).pipe(
    scan((held, change) => change(held), NONE),
    distinctUntilChanged(),
  );
}

/** The same set, where nobody is to be taken out of it. */
function without(held: Ids, contacts: ReadonlyMap<string, Contact>): Ids {
  const still = [...held].filter((contactId) => contacts.get(contactId)?.status === 'Holding');
  return still.length === held.size ? held : new Set(still);
}
