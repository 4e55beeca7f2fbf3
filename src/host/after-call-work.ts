import { date, int, readScalar } from '../wire/scalar';
import { isAfterCallWorkOver } from './agent';
import { carryOut, notNow } from './carry-out';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { afterCallWorkDone } from './life';

/** The last moment that a date can say. */
const LAST_MOMENT = 8.64e15;

/** When after-call work ends by itself; null where it has no limit, or there is nothing to end (protocol.md D.3, step 12). */
export function afterCallWorkEndsAt(state: HostState): number | null {
  if (state.scripted) return null;
  const since = readScalar(state.agentState?.StartTimeUTC, date);
  const seconds = readScalar(state.agentState?.AcwTimeout, int);
  if (since === undefined || seconds === undefined) return null;
  const due = since.getTime() + seconds * 1000;
  const isLimited = due <= LAST_MOMENT && isAfterCallWorkOver(state, due);
  return isLimited && afterCallWorkDone(state, due) !== undefined ? due : null;
}

export function endAfterCallWork(state: HostState, at: number): Step {
  return carryOut(state, afterCallWorkDone(state, at), notNow('disposition', 'protocol.md D.3'));
}
