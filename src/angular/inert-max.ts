import { connectMax, type Max, type MaxOptions } from 'rx-max';
import { NEVER, startWith } from 'rxjs';

/**
 * A connection for a server: there is no desktop, and nobody to wait for one. States have their first value, nothing else
 * comes, nothing is posted, no timer is set.
 */
export function inertMax(options: MaxOptions): Max {
  const max = connectMax({ ...options, port: { host: null, messages$: NEVER, post: ignore } });
  const unknown$ = NEVER.pipe(startWith(null));
  return {
    ...max,
    batches$: NEVER,
    agentState$: unknown$,
    agentLeg$: unknown$,
    muted$: unknown$,
    contacts$: NEVER.pipe(startWith(new Map())),
    sessionToken$: unknown$,
  };
}

function ignore(): void {
  // Nobody is there.
}
