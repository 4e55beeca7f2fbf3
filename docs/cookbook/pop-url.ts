import { byMessageType, contactsEnded, type Max } from 'rx-max';
import { concatMap, distinct, filter, groupBy, mergeMap, type Observable } from 'rxjs';

export interface Page {
  readonly contactId: string | null;
  readonly url: string;
  readonly title: string | undefined;
}

/** Every page that a script leaves to us, once for each contact. */
export function popUrl(max: Pick<Max, 'batches$'>): Observable<Page> {
  const ended$ = max.batches$.pipe(contactsEnded());
  return max.batches$.pipe(
    byMessageType('PopURL'),
    filter(({ popDestination }) => popDestination === 'PostOnly'),
    // A script's text decides: nothing but https is opened, above all no `javascript:`.
    concatMap(({ contactId, url, tabTitle }) =>
      url !== undefined && /^https:\/\//i.test(url) ? [{ contactId, url, title: tabTitle }] : [],
    ),
    groupBy(({ contactId }) => contactId, {
      duration: ({ key }) => ended$.pipe(filter(({ contactId }) => contactId === key)),
    }),
    mergeMap((page$) => page$.pipe(distinct(({ url }) => url))),
  );
}
