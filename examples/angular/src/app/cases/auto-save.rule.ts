import type { Max } from 'rx-max';
import { debounce, distinctUntilChanged, filter, groupBy, map, mergeMap, type Observable, race, timer } from 'rxjs';

/**
 * The latest draft of each case: as soon as the agent pauses, and at the latest when after-call work ends, which nobody's typing
 * delays.
 *
 * @param draft$ - each change, with the key of its case
 * @param pause - milliseconds
 */
export function draftsToSave<Draft extends { readonly key: string }>(
  max: Pick<Max, 'agentState$'>,
  draft$: Observable<Draft>,
  pause: number,
): Observable<Draft> {
  const workIsOver$ = max.agentState$.pipe(
    map((agent) => agent?.isAcw === true),
    distinctUntilChanged(),
    filter((isAcw, index) => !isAcw && index > 0),
  );
  return draft$.pipe(
    groupBy(({ key }) => key),
    mergeMap((ofCase$) => ofCase$.pipe(debounce(() => race(timer(pause), workIsOver$)))),
  );
}
