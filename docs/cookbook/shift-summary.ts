import { byMessageType, type Contact, eachContact, type Max } from 'rx-max';
import { buffer, delay, filter, map, mergeMap, type Observable, type Timestamp, timestamp, toArray } from 'rxjs';

import { isCustomer } from './customer';

/** Of the customers of a session; times in milliseconds, by the page's clock. */
export interface Summary {
  readonly handled: number;
  readonly missedCalls: number;
  readonly onHold: number;
  readonly inWrapUp: number;
}

/** What the agent did in a session, told when it ends. */
export function shiftSummary(max: Pick<Max, 'batches$'>): Observable<Summary> {
  const end$ = max.batches$.pipe(
    byMessageType('AgentSessionEnd', 'RemoteAgentSessionEnd'),
    delay(0), // after the contacts that end with the session
  );
  return max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) => contact$.pipe(filter(isCustomer), timestamp(), toArray())),
    filter((life) => life.length > 0),
    buffer(end$),
    filter((lives) => lives.length > 0),
    map((lives) => {
      const calls = lives.filter((life) => life.every(({ value }) => value.channel === 'voice'));
      return {
        handled: lives.filter(isHandled).length,
        missedCalls: calls.filter((life) => rang(life) && !isHandled(life)).length,
        onHold: timeIn(['Holding'], calls),
        inWrapUp: timeIn(['Disconnected', 'Discarded'], lives),
      };
    }),
  );
}

/** All states of a contact, the first one to the last. */
type Life = readonly Timestamp<Contact>[];

function isHandled(life: Life): boolean {
  return life.some(({ value: { status = '' } }) => ['Active', 'Holding', 'Masking', 'Joined'].includes(status));
}

function rang(life: Life): boolean {
  return life.some(({ value: { status = '', isInbound } }) => {
    return ['Incoming', 'Ringing', 'CallBackDisconnected'].includes(status) && isInbound !== false;
  });
}

function timeIn(statuses: readonly unknown[], lives: readonly Life[]): number {
  const times = lives.flatMap((life) =>
    life.map(({ value, timestamp: from }, at) =>
      statuses.includes(value.status) ? (life[at + 1]?.timestamp ?? from) - from : 0,
    ),
  );
  return times.reduce((sum, time) => sum + time, 0);
}
