import type { Observable } from 'rxjs';

import type { Known } from '../snapshot/known';
import type { AgentStateEvent, AgentStateName, NextState } from '../wire/agent-state';
import type { MaxBatch } from '../wire/max-batch';
import { known$ } from './known';
import { latestEvent } from './latest-event';

/** What the agent is doing. Undefined is what the desktop did not tell, or not readably. */
export interface AgentState {
  readonly state: AgentStateName | undefined;
  /** The name of the unavailable code. */
  readonly reason: string | undefined;
  /** When it began, by the server's clock. */
  readonly since: Date | undefined;
  /** It is after-call work; {@link state} is `Unavailable` then. */
  readonly isAcw: boolean;
  /** When after-call work ends by itself, by the server's clock; undefined without a limit, and in any other state. */
  readonly acwDeadline: Date | undefined;
  /** What is queued for after the contact, the next one first. */
  readonly nextStates: readonly NextState[];
  readonly event: AgentStateEvent;
}

/**
 * The agent's state, and null while it is unknown: at first, and after the session's end.
 *
 * ```
 * source:  --s--s--t--o--|     s is Available, t Unavailable, o the end of the session
 * result:  n-s-----t--n--|     agentState$, n is null
 * ```
 *
 * The null at first is left out where the source tells a state at once, as a late subscription to a connection does. A state
 * that is told again is not news; another reason or queue of next states is. Of several in a batch the last one counts. It
 * decodes no other event. It listens when subscribed, shares nothing, ends and fails with its source;
 * `connectMax().agentState$` is shared, and never fails.
 *
 * @param source - batches: `agentState$(batches$)`, or `batches$.pipe(agentState$)`
 * @see {@link agentTransitions} for steps from one state to another
 */
export function agentState$(source: Observable<MaxBatch>): Observable<AgentState | null> {
  return toAgentState(known$(source));
}

/** The agent's state, of what is known. */
export function toAgentState(known: Observable<Known>): Observable<AgentState | null> {
  return latestEvent(known, 'AgentState', agentStateOf);
}

/** The state that an event tells (protocol.md C.1.5). */
export function agentStateOf(event: AgentStateEvent): AgentState {
  const { currentState: state, currentOutReason: reason, startTimeUtc: since, acwTimeout, nextStates = [] } = event;
  const isAcw = event.isAcw === true;
  // 0 seconds is no limit.
  const acwDeadline = isAcw && since && acwTimeout ? new Date(since.getTime() + acwTimeout * 1000) : undefined;
  return { state, reason, since, isAcw, acwDeadline, nextStates, event };
}
