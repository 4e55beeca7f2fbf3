import { type Contact, eachContact, type Max } from 'rx-max';
import { delay, filter, map, mergeMap, type Observable, toArray, withLatestFrom } from 'rxjs';

import { isCustomer } from './customer';

export interface MissedCall {
  readonly contactId: string | undefined;
  /** The agent refused it or let it ring, or the customer gave up; unknown when the session is over. */
  readonly by: 'agent' | 'customer' | 'unknown';
}

/** Every call of a customer that rang here, and was over before anybody answered. */
export function missedCalls(max: Pick<Max, 'batches$' | 'agentState$'>): Observable<MissedCall> {
  return max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) => contact$.pipe(toArray())),
    filter(isMissed),
    // Who did it shows in the agent's state, which may be told a little later.
    delay(1000),
    withLatestFrom(max.agentState$),
    map(([[call], agent]) => ({
      contactId: call?.contactId,
      by: agent === null ? 'unknown' : agent.state === 'Unavailable' && !agent.isAcw ? 'agent' : 'customer',
    })),
  );
}

/** @param life - all states of a contact, the first one to the last */
function isMissed(life: readonly Contact[]): boolean {
  const told = life.filter(({ status }) => status !== 'Disconnected');
  const hasEnded = life.some(({ ended }) => ended === 'final' || ended === 'available');
  return hasEnded && told.length > 0 && told.every(isRinging);
}

function isRinging(contact: Contact): boolean {
  const { channel, status = '', isInbound } = contact;
  const rings = ['Incoming', 'Ringing', 'CallBackDisconnected'].includes(status);
  return rings && channel === 'voice' && isInbound !== false && isCustomer(contact);
}
