import { distinctUntilChanged, type Observable, scan } from 'rxjs';

import type { Known } from '../snapshot/known';
import { isContact } from '../snapshot/subject';
import type { MaxBatch } from '../wire/max-batch';
import { type Contact, contactFrom } from './contact';
import { known$ } from './known';

/**
 * The live contacts of every channel by their ids, in order of arrival; an empty map while there is none.
 *
 * ```
 * source:  --c--d--h--C--|     c, h and C are contact 42: active, on hold, over; d is contact 43
 * result:  a-b--e--f--g--|     contacts$, a is empty, b holds 42, e and f hold 42 and 43, g holds 43
 * ```
 *
 * A contact leaves the map at its end: `FinalState` true, not the first `Disconnected`, after which the agent is in after-call
 * work (protocol.md D.3); for the other ends see {@link ContactEnd}. What is told again is not news, and a contact that did
 * not change is the same object in the next map. A consult or conference names its primary call by `masterId`. The empty map
 * at first is left out where the source tells contacts at once. It listens when subscribed, shares nothing, ends and fails
 * with its source, though no sooner than the last offer lapses; `connectMax().contacts$` is shared, and never fails.
 *
 * @param source - batches: `contacts$(batches$)`, or `batches$.pipe(contacts$)`
 * @returns maps that nobody changes: each change is a new one
 * @see {@link eachContact} for the life of each, {@link contact$} for one
 */
export function contacts$(source: Observable<MaxBatch>): Observable<ReadonlyMap<string, Contact>> {
  return toContacts(known$(source));
}

/**
 * The live contacts, of what is known.
 *
 * @param isMeant - says of which subjects; no other event is decoded
 */
export function toContacts(
  known: Observable<Known>,
  isMeant: (subject: string) => boolean = isContact,
): Observable<ReadonlyMap<string, Contact>> {
  return known.pipe(
    scan((before: ReadonlyMap<string, Contact>, { latest, decode }) => {
      const now = new Map<string, Contact>();
      let changed = false;
      for (const [subject, entry] of latest) {
        if (!isMeant(subject)) continue;
        const last = before.get(subject);
        const same = last?.event.raw === entry.raw;
        now.set(subject, same ? last : contactFrom(subject, entry, decode(entry)));
        changed ||= !same;
      }
      return changed || now.size !== before.size ? now : before;
    }, new Map()),
    distinctUntilChanged(),
  );
}
