import { byMessageType, type Max, type MaxBatch } from 'rx-max';
import { defer, filter, from, ignoreElements, map, merge, mergeMap, type Observable, take, tap } from 'rxjs';

import { entriesOf } from './entries-of';
import type { Make } from './ledger';
import { connectionEntry, postEntry, rejectionEntry } from './other-entries';
import { tokensIn } from './without-token';

/** The part of a connection that an inspector looks at. */
export type Inspected = Pick<Max, 'batches$' | 'heard$' | 'posts$' | 'connection$' | 'rejections$'>;

/** How many tokens are remembered; each replaces one before. */
const MOST_TOKENS = 50;

/** What happens at a connection from now on, and what is known of it now; nothing is decoded for it but the token. */
export function happeningsOf(max: Inspected): Observable<Make> {
  let tokens: readonly string[] = [];

  /** A token is known from when it comes, and be it long before anybody looks. */
  const token$ = max.heard$.pipe(
    byMessageType('SessionInfo'),
    tap(({ raw }) => {
      tokens = [...new Set([...tokens, ...tokensIn(raw)])].slice(-MOST_TOKENS);
    }),
    ignoreElements(),
  );

  /** To a page that is registered already the desktop says nothing anew. */
  const opening$ = max.connection$.pipe(
    take(1),
    filter(({ status }) => status === 'registered'),
    mergeMap(() => from(openingOf(max))),
  );

  // Tokens are taken as they are known when the entries are made.
  return merge(
    token$,
    max.connection$.pipe(map((connection): Make => (about) => [connectionEntry(connection, { ...about, tokens })])),
    merge(max.heard$, opening$).pipe(
      map(
        (batch): Make =>
          (about) =>
            entriesOf(batch, { ...about, deliveredAt: about.at, tokens }),
      ),
    ),
    max.posts$.pipe(
      map(({ message, targetOrigin }): Make => (about) => [
        postEntry(message, { ...about, origin: targetOrigin, tokens }),
      ]),
    ),
    max.rejections$.pipe(map((rejection): Make => (about) => [rejectionEntry(rejection, { ...about, tokens })])),
  );
}

/** What is known now, as a late subscriber is told it. It is gone at once: nothing stays registered for it. */
function openingOf({ batches$ }: Inspected): readonly MaxBatch[] {
  const told: MaxBatch[] = [];
  defer(() => batches$)
    .subscribe({ next: (batch) => told.push(batch), error: () => undefined })
    .unsubscribe();
  return told.filter(({ kind }) => kind === 'opening');
}
