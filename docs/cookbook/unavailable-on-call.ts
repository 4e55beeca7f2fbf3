import type { AgentState, Contact, Max } from 'rx-max';
import { distinctUntilChanged, map, type Observable, withLatestFrom } from 'rxjs';

export interface Warning {
  readonly begins: 'now' | 'after the call';
  /** The name of the unavailable code. */
  readonly reason: string | undefined;
}

/** The agent is, or will be, unavailable while a call is on the line: warn; null as soon as that is over. */
export function unavailableOnCall(
  max: Pick<Max, 'batches$' | 'agentState$' | 'contacts$'>,
): Observable<Warning | null> {
  return max.batches$.pipe(
    withLatestFrom(max.agentState$, max.contacts$),
    map(([, agent, contacts]) => ([...contacts.values()].some(isOnLine) ? warningOf(agent) : null)),
    distinctUntilChanged((one, other) => one?.begins === other?.begins && one?.reason === other?.reason),
  );
}

function isOnLine({ channel, status = '' }: Contact): boolean {
  return channel === 'voice' && ['Active', 'Holding', 'Masking', 'Joined'].includes(status);
}

function warningOf(agent: AgentState | null): Warning | null {
  if (agent?.state === 'Unavailable' && !agent.isAcw) return { begins: 'now', reason: agent.reason };
  // The first of the next states may be the after-call work that comes anyhow.
  const wished = agent?.nextStates.slice(agent.event.nextIsAcw === true ? 1 : 0);
  const unavailable = wished?.find(({ state }) => state === 'Unavailable');
  return unavailable ? { begins: 'after the call', reason: unavailable.outReason } : null;
}
