import { catchError, defer, NEVER, type Observable, ReplaySubject, share } from 'rxjs';

import { createCommands, type MaxCommands } from '../commands/commands';
import { type Controllable, CONTROL, createLine } from '../commands/control';
import { MaxError } from '../max-error';
import type { Known } from '../snapshot/known';
import { known$ } from '../state/known';
import type { MaxBatch } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import type { Connection } from './connection';
import { openMembership } from './member';
import type { MaxOptions } from './settings';

/** A connection to the desktop. */
export interface Max extends Controllable {
  /**
   * What the host sends, acknowledgement first. The first subscriber registers the page, the last one to go unregisters it;
   * a late one begins with an opening of what is known. Errors with a {@link MaxError}: `not-embedded`, `foreign-host`,
   * `incompatible-copy`, or `subscription-rejected` (subscribing anew registers anew). Completes when the host's window is
   * gone for good.
   */
  readonly batches$: Observable<MaxBatch>;
  /** How the registration stands, the present first. Watching it registers nothing. Never errors. */
  readonly connection$: Observable<Connection>;
  /** What arrived and was not passed on, or not wholly, from now on. Watching it registers nothing. Never errors. */
  readonly rejections$: Observable<Rejection>;
  readonly commands: MaxCommands;
}

/**
 * Connects a page to the agent desktop that embeds it. Nothing is posted before somebody subscribes to `batches$`.
 *
 * @param options - see {@link MaxOptions}
 * @throws TypeError for an option that cannot be right, by its name
 * @throws MaxError `incompatible-copy` where another copy of rx-max on the page holds the registration in a way that
 * cannot be shared
 */
export function connectMax(options: MaxOptions = {}): Max {
  const own = openMembership(options);
  const { batches$, connection$, rejections$, issuer, requireHost, post } = own;
  const known = (first$: Observable<MaxBatch>): Observable<Known> =>
    known$(first$).pipe(
      catchError(() => NEVER), // a fault is told by `batches$` and `connection$`
      share({ connector: () => new ReplaySubject(1) }),
    );
  const present$ = known(own.first$);
  const asksForAll = options.subscriptionTypes?.includes('all') ?? true;
  let shown$ = asksForAll ? present$ : undefined;

  /** Joins the registration, and widens it, when somebody wishes something; the app's own filter stays what it is. */
  function showAll(): Observable<Known> {
    if (options.exact === true && !asksForAll) throw narrow();
    const subscriptionTypes = ['all' as const, ...(options.subscriptionTypes ?? [])];
    return (shown$ ??= known(openMembership({ ...options, subscriptionTypes }).first$));
  }

  return {
    batches$,
    connection$,
    rejections$,
    commands: createCommands(issuer, post),
    [CONTROL]: {
      issuer,
      shown$: defer(showAll),
      requireHost,
      post,
      inLine: createLine(),
    },
  };
}

function narrow(): MaxError {
  return new MaxError(
    'ambiguous-contact',
    "What goes to the host exactly as it is shows not all contacts; add 'all' to the subscriptionTypes",
  );
}
