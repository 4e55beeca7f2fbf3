import { byMessageType, type Contact, eachContact, type Max } from 'rx-max';
import { filter, map, merge, mergeMap, type Observable, take } from 'rxjs';

export type TakeOver =
  | { readonly outcome: 'taken'; readonly contactId: string; readonly from: string | undefined }
  | { readonly outcome: 'failed'; readonly why: string };

/** On a supervisor's desktop: every call that was taken over from an agent, and every attempt that failed. */
export function takeOver(max: Pick<Max, 'batches$'>): Observable<TakeOver> {
  const taken$ = max.batches$.pipe(
    eachContact(),
    mergeMap((contact$) => contact$.pipe(filter(isTaken), take(1))),
    map(({ contactId, masterId }) => ({ outcome: 'taken' as const, contactId, from: masterId })),
  );
  const failed$ = max.batches$.pipe(
    // An outcome is news when it happens, and never again.
    filter(({ kind }) => kind === 'live'),
    byMessageType('SupervisorTakeOver'),
    map(({ raw }) => ({ outcome: 'failed' as const, why: String(raw['Result']) })),
    filter(({ why }) => /^failed/i.test(why)),
  );
  return merge(taken$, failed$);
}

function isTaken({ event, status, ended }: Contact): boolean {
  const isLive = ended === null && status !== 'Disconnected';
  return isLive && event.type === 'CallContactEvent' && event.callType === 'TakeOver';
}
