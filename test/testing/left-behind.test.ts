import { marbles, type Stage } from 'rx-max/testing';
import { asyncScheduler, type Observable, switchMap, tap, timer } from 'rxjs';

/*
 * "Unsubscribing is complete": a spec in which all that listened have left fails if anything happens later, which no row can show.
 */

type Rule = (batches$: Observable<unknown>) => Observable<unknown>;

const careful: Rule = (batches$) => batches$.pipe(switchMap(() => timer(100)));
const forgetful: Rule = (batches$) => batches$.pipe(tap(() => asyncScheduler.schedule(() => undefined, 100)));

/** The listener leaves before the rule's timer is due. */
function leaves(rule: Rule): (stage: Stage) => void {
  return ({ agent, max, listener, app }) => {
    agent('            A--------');
    const gone = listener('^----!---', rule(max.batches$).pipe(switchMap(() => [])));
    app(gone, '        ---------');
  };
}

describe('what is left behind when all that listened have left', () => {
  it('is nothing where the rule calls its timer off', () => {
    expect(marbles(leaves(careful))).not.toThrow();
  });

  it('is a timer that nobody calls off, however short', () => {
    expect(marbles(leaves(forgetful))).toThrow('On MAX: At 101 ms something happened though nobody listened any more');
  });

  it('is not told while somebody else listens to the desktop', () => {
    const watched = (stage: Stage): void => {
      leaves(forgetful)(stage);
      stage.max.batches$.subscribe();
    };
    expect(marbles(watched)).not.toThrow();
  });

  it('is not told where a row listens to the end', () => {
    const watched = (stage: Stage): void => {
      leaves(forgetful)(stage);
      stage.app(stage.user('--a--', { a: 'a' }), '--a--');
    };
    expect(marbles(watched)).not.toThrow();
  });

  it('is no promise, which nobody can call off', () => {
    const promised = (stage: Stage): void => {
      leaves(careful)(stage);
      stage.promise('---- 50ms p', { p: 'answer' });
    };
    expect(marbles(promised)).not.toThrow();
  });
});
