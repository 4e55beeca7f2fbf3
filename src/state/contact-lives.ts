import { defer, filter, groupBy, type GroupedObservable, type Observable, ReplaySubject, share } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import { type ContactChange, contactChanges } from './contact-change';

/** The changes of each contact, a stream for each life, which completes with its end; it replays the present one. */
export function contactLives(source: Observable<MaxBatch>): Observable<GroupedObservable<string, ContactChange>> {
  return defer(() => {
    const change$ = contactChanges(source).pipe(share());
    return change$.pipe(
      groupBy(({ to }) => to.contactId, {
        // Not of the stream itself: whoever comes to it after this would miss its last value, and nobody else would hold it.
        duration: ({ key }) => change$.pipe(filter(({ to }) => to.contactId === key && to.ended !== null)),
        connector: () => new ReplaySubject<ContactChange>(1),
      }),
    );
  });
}
