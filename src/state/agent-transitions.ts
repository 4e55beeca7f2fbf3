import { concatMap, type OperatorFunction, pairwise } from 'rxjs';

import { isSessionEnd } from '../snapshot/fold';
import type { AgentStateEvent, AgentStateName } from '../wire/agent-state';
import { insideOf, type MaxBatch } from '../wire/max-batch';
import { type AgentState, agentStateOf } from './agent-state';
import { isTransition, type Transition, type TransitionPattern } from './transition';

/**
 * The agent's steps from one state to another.
 *
 * ```
 * source:  --s--s--t--s--o--t--|     s is Available, t Unavailable, o the end of the session
 * result:  --------x-----------|     agentTransitions({ to: 'Unavailable' })
 * ```
 *
 * A state after an unknown one is no step: the first state, and the first one of the next session, tell of no change. A step
 * is one to another name; a function may tell states of one name apart: `{ to: ({ isAcw }) => isAcw }`. Of several in a batch
 * each counts. It listens when subscribed, shares nothing, ends and fails with its source.
 *
 * @param pattern - the states meant, by name, by names, or by a function; whatever is left out is any
 * @throws TypeError for a pattern that is none
 * @see {@link agentState$} for the state itself
 */
export function agentTransitions(
  pattern: TransitionPattern<AgentState, AgentStateName> = {},
): OperatorFunction<MaxBatch, Transition<AgentState>> {
  const isMeant = isTransition(pattern, ({ state }: AgentState) => state);
  return (source) =>
    source.pipe(
      concatMap((batch) => {
        const { entries, decode } = insideOf(batch);
        return entries.flatMap((entry) => {
          if (isSessionEnd(entry)) return [null];
          return entry.name === 'AgentState' ? [agentStateOf(decode(entry) as AgentStateEvent)] : [];
        });
      }),
      pairwise(),
      concatMap(([from, to]) => (from !== null && to !== null && isMeant(from, to) ? [{ from, to }] : [])),
    );
}
