import { filter, groupBy, type GroupedObservable, type Observable, ReplaySubject } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import { type ContactChange, contactChanges } from './contact-change';

/** The changes of each contact, a stream for each life, which completes with its end; it replays the present one. */
export function contactLives(source: Observable<MaxBatch>): Observable<GroupedObservable<string, ContactChange>> {
  return contactChanges(source).pipe(
    groupBy(({ to }) => to.contactId, {
      duration: (change$) => change$.pipe(filter(({ to }) => to.ended !== null)),
      connector: () => new ReplaySubject<ContactChange>(1),
    }),
  );
}
