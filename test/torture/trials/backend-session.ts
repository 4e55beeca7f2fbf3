import { defer, delay, map, merge, of, Subject } from 'rxjs';

import * as recipe from '../../../docs/cookbook/backend-session';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

/** How long the backend takes, and how long a session of it lasts, of which a minute is left when it is renewed. */
const ANSWER = 200;
const LASTS = 120_000;
const PERIOD = LASTS - 60_000 + ANSWER;

/** Each token is used while it is good, at once and before the backend's session is over, and never after; then there is none. */
export const backendSession = trial(
  'backend-session',
  recipe,
  ({ backendSession }) =>
    function backend(max) {
      const used$ = new Subject<string>();
      const exchange = (accessToken: string) =>
        defer(() => {
          used$.next(accessToken);
          return of({ accessToken, expiresIn: LASTS / 1000 }).pipe(delay(ANSWER));
        });
      return merge(
        used$.pipe(map((used) => ({ used }))),
        backendSession(max, exchange).pipe(map((session) => ({ session: session?.accessToken ?? null }))),
      );
    },
  ({ emissions, flow }) => {
    const good = flow.sessions.map(({ token, from, to }) => {
      return { token, from: heardAt(flow, from), to: Math.min(heardAt(flow, to ?? Infinity), flow.until) };
    });
    const uses = good.flatMap(({ token, from, to }) => times(from, to, PERIOD).map((at) => [at, token] as const));
    const answers = uses.flatMap(([at, token]) => {
      const end = good.find((session) => session.token === token)?.to ?? 0;
      return at + ANSWER < end ? [[at + ANSWER, token] as const] : [];
    });
    // A token that the page hears of together with its end may have been used in that very moment.
    const isTold = (at: number, token: string): boolean =>
      good.some((session) => session.token === token && session.from === at && session.to === at);
    const used = emissions.flatMap(({ at, value }) => ('used' in value ? [[at, value.used] as const] : []));
    expectSame(
      'uses',
      used.filter((use) => !isTold(...use)),
      uses,
    );
    const sessions = emissions.flatMap(({ at, value }) => ('session' in value ? [[at, value.session] as const] : []));
    expectSame(
      'answers',
      sessions.filter(([, session]) => session !== null),
      answers,
    );
    const gone = flow.sessionEnds.map((at) => heardAt(flow, at)).filter((at) => at < flow.until);
    for (const end of gone) {
      const [, last = null] = sessions.filter(([at]) => at <= end).at(-1) ?? [];
      const isBack = good.some(({ from }) => from === end);
      if (last !== null && !isBack) throw new Error(`The session of ${last} goes on after ${String(end)}`);
    }
  },
);

/** From a time on, and before another. */
function times(from: number, to: number, period: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / period)) }, (_, index) => from + index * period);
}
