import { defer, type Observable } from 'rxjs';

import { createCommands, type MaxCommands } from '../commands/commands';
import { type Controllable, CONTROL, createLine } from '../commands/control';
import { MaxError } from '../max-error';
import type { Known } from '../snapshot/known';
import { toAgentLeg } from '../state/agent-leg';
import { type AgentState, toAgentState } from '../state/agent-state';
import type { Contact } from '../state/contact';
import { toContacts } from '../state/contacts';
import { toMuted } from '../state/muted';
import { toSessionToken } from '../state/present-token';
import type { AgentLegEvent } from '../wire/agent-leg';
import type { PagePost } from '../window/port';
import type { MaxBatch } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import type { Connection } from './connection';
import { sharedKnown } from './shared-known';
import type { MaxOptions } from './settings';
import { openWatchedMembership } from './watched-membership';

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
  /**
   * What the page posts to the desktop from now on, while this connection takes part in the registration: goodbyes,
   * registrations and commands, those of other connections and copies of rx-max on the page among them, as they follow each
   * other on the wire. Each is told when it is under way. Watching it registers nothing. Never errors, and never completes.
   */
  readonly posts$: Observable<PagePost>;
  /**
   * Each batch that the subscribers of `batches$` and of the states are about to hear, from now on; without the openings of
   * late ones. For tools that look on: watching it registers nothing, and keeps nothing registered. Never errors, and never
   * completes.
   */
  readonly heard$: Observable<MaxBatch>;
  /**
   * What the agent is doing; null while it is unknown. This and the states below have a first value at once, and are told of a
   * batch before `batches$` is: who reacts to an event and reads state sees the state after the whole batch. A subscription is
   * one to `batches$`, too: the first one registers the page. They never error; after a fault they are unknown again, until
   * somebody registers anew. They complete with `batches$`.
   */
  readonly agentState$: Observable<AgentState | null>;
  /** The agent's own phone leg; null while it is unknown, as after each registration. */
  readonly agentLeg$: Observable<AgentLegEvent | null>;
  /** Whether the agent is muted; null while it is unknown, as after each registration. */
  readonly muted$: Observable<boolean | null>;
  /** The live contacts of every channel by their ids, in order of arrival. */
  readonly contacts$: Observable<ReadonlyMap<string, Contact>>;
  /** The session token; null while there is none, and after the session's end. Keep it out of logs and addresses. */
  readonly sessionToken$: Observable<string | null>;
  readonly commands: MaxCommands;
}

/**
 * Connects a page to the agent desktop that embeds it. Nothing is posted before somebody subscribes to `batches$` or a state.
 *
 * @param options - see {@link MaxOptions}
 * @throws TypeError for an option that cannot be right, by its name
 * @throws MaxError `incompatible-copy` where another copy of rx-max on the page holds the registration in a way that
 * cannot be shared
 */
export function connectMax(options: MaxOptions = {}): Max {
  const { batches$, first$, connection$, rejections$, posts$, heard$, issuer, requireHost, post } =
    openWatchedMembership(options);
  const known$ = sharedKnown(first$, connection$);
  const asksForAll = options.subscriptionTypes?.includes('all') ?? true;
  let shown$ = asksForAll ? known$ : undefined;

  /** Joins the registration, and widens it, when somebody wishes something; the app's own filter stays what it is. */
  function showAll(): Observable<Known> {
    if (options.exact === true && !asksForAll) throw narrow();
    if (shown$ === undefined) {
      const subscriptionTypes = ['all' as const, ...(options.subscriptionTypes ?? [])];
      const all = openWatchedMembership({ ...options, subscriptionTypes });
      shown$ = sharedKnown(all.first$, all.connection$);
    }
    return shown$;
  }

  return {
    batches$,
    connection$,
    rejections$,
    posts$,
    heard$,
    agentState$: toAgentState(known$),
    agentLeg$: toAgentLeg(known$),
    muted$: toMuted(known$),
    contacts$: toContacts(known$),
    sessionToken$: toSessionToken(known$),
    commands: createCommands(issuer, post),
    [CONTROL]: { issuer, shown$: defer(showAll), requireHost, post, inLine: createLine() },
  };
}

function narrow(): MaxError {
  return new MaxError(
    'ambiguous-contact',
    "What goes to the host exactly as it is shows not all contacts; add 'all' to the subscriptionTypes",
  );
}
