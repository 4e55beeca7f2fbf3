import type { Max } from 'rx-max';
import { map, type Observable, take, withLatestFrom } from 'rxjs';

import { caseKeyOf, isCustomer, isOver } from '../contacts/contact-kind';

/** The keys of the customers' cases that live when the desktop first answers, once: others may have ended while the page was loaded. */
export function casesAtFirst(max: Pick<Max, 'batches$' | 'contacts$'>): Observable<ReadonlySet<string>> {
  return max.batches$.pipe(
    take(1),
    withLatestFrom(max.contacts$),
    map(([, contacts]) => {
      const live = [...contacts.values()].filter((contact) => isCustomer(contact) && !isOver(contact));
      return new Set(live.map(caseKeyOf));
    }),
  );
}
