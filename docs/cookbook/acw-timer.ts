import type { Max } from 'rx-max';
import {
  asyncScheduler,
  concat,
  concatMap,
  distinctUntilChanged,
  EMPTY,
  endWith,
  map,
  type Observable,
  of,
} from 'rxjs';
import { pairwise, startWith, switchMap, take, takeWhile, timer } from 'rxjs';

/** What to show, null for nothing, or what to save now. */
export type AcwStep<Form> = { readonly secondsLeft: number | null } | { readonly save: Form };

/**
 * The seconds that are left of after-call work; and the form, to be saved shortly before they are over and at the end.
 *
 * @param form$ - what the agent has written so far, at once and at each change
 */
export function acwTimer<Form>(
  max: Pick<Max, 'agentState$'>,
  form$: Observable<Form>,
  margin = 5,
): Observable<AcwStep<Form>> {
  const save$ = form$.pipe(
    map((save) => ({ save })),
    take(1),
  );
  return max.agentState$.pipe(
    map((agent) => (agent?.isAcw === true ? agent : null)),
    // Another queue of next states is no other after-call work.
    distinctUntilChanged((one, other) => !one === !other && one?.since?.getTime() === other?.since?.getTime()),
    startWith(null),
    endWith(null),
    pairwise(),
    switchMap(([before, acw]) => {
      const saved$ = before ? save$ : EMPTY;
      if (acw?.acwDeadline === undefined) return concat(saved$, of({ secondsLeft: null }));
      const left$ = countdown(acw.acwDeadline).pipe(
        startWith(Infinity),
        pairwise(),
        concatMap(([last, left]) => concat(of({ secondsLeft: left }), last > margin && left <= margin ? save$ : EMPTY)),
      );
      return concat(saved$, left$);
    }),
  );
}

/** Whole seconds until then, down to 0. */
function countdown(end: Date): Observable<number> {
  return timer(0, 1000).pipe(
    map(() => Math.max(0, Math.round((end.getTime() - asyncScheduler.now()) / 1000))),
    takeWhile((left) => left > 0, true),
  );
}
