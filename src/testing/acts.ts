import { MaxError } from 'rx-max';
import { defer, map, type Observable, ReplaySubject, Subscription } from 'rxjs';

/** What the app does in a spec, and what came of it. */
export interface Acts {
  /** What `act` returned at each letter, or the code or name of its error. */
  readonly of: (times: Observable<unknown>, act: () => unknown) => Observable<unknown>;
  /** @throws what an act threw and no row was asked about, such as an expectation that did not hold */
  readonly end: () => void;
}

export function createActs(): Acts {
  const playing = new Subscription();
  const unseen = new Map<Observable<unknown>, unknown>();
  return {
    of(times, act) {
      const outcome$ = new ReplaySubject<unknown>(Infinity);
      let asked = false;
      const asked$ = defer(() => {
        asked = true;
        unseen.delete(asked$);
        return outcome$;
      });
      const outcome = (): unknown => {
        try {
          return act();
        } catch (error) {
          if (!asked) unseen.set(asked$, error);
          if (MaxError.is(error)) return error.code;
          return error instanceof Error ? error.name : error;
        }
      };
      playing.add(times.pipe(map(outcome)).subscribe(outcome$));
      return asked$;
    },
    end() {
      playing.unsubscribe();
      for (const error of unseen.values()) throw error;
    },
  };
}
