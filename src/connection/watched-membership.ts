import { type Observable, Subject } from 'rxjs';

import { MaxError } from '../max-error';
import type { PagePost } from '../window/port';
import type { MaxBatch } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import type { Connection } from './connection';
import { connectionState } from './connection-state';
import { NOBODY, openMembership } from './member';
import type { MaxOptions } from './settings';

/** An app's part in the registration, how it stands, what was not passed on, and a way to post to the host. */
export interface WatchedMembership {
  readonly batches$: Observable<MaxBatch>;
  /** The same, and each batch is told here first: for states. */
  readonly first$: Observable<MaxBatch>;
  /** Watching this and the next three registers nothing. */
  readonly connection$: Observable<Connection>;
  readonly rejections$: Observable<Rejection>;
  readonly posts$: Observable<PagePost>;
  readonly heard$: Observable<MaxBatch>;
  /** The page's name in the host's log. */
  readonly issuer: string;
  /** The pinned origin; throws a MaxError `not-connected` while there is none. */
  readonly requireHost: () => string;
  /** Posts to the pinned origin, or throws as that does. */
  readonly post: (message: object) => void;
}

/** @see openMembership for what it throws */
export function openWatchedMembership(options: MaxOptions): WatchedMembership {
  const rejections = new Subject<Rejection>();
  const posts = new Subject<PagePost>();
  const heard = new Subject<MaxBatch>();
  const { connection$, tell } = connectionState('idle', NOBODY);
  const { batches$, first$, settings, pinnedOrigin, post } = openMembership(options, {
    onStatus: tell,
    onRejection(rejection) {
      rejections.next(rejection);
    },
    onPost(posted) {
      posts.next(posted);
    },
    onBatch(batch) {
      heard.next(batch);
    },
  });

  function requireHost(): string {
    const origin = pinnedOrigin();
    // Another copy may have pinned what this one does not trust.
    if (origin !== undefined && settings.allows(origin)) return origin;
    throw new MaxError('not-connected', 'The host is not known yet; wait for connection$ to be registered');
  }

  return {
    batches$,
    first$,
    connection$,
    rejections$: rejections.asObservable(),
    posts$: posts.asObservable(),
    heard$: heard.asObservable(),
    issuer: settings.issuer,
    requireHost,
    post(message) {
      post(message, requireHost());
    },
  };
}
