import { acknowledge, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { NEVER, type Observable } from 'rxjs';

import { type BackendSession, backendSession } from '../../docs/cookbook/backend-session';

const START = { type: 'AgentSessionStart' } as const;
const AVAILABLE = { type: 'AgentState', currentState: 'Available' } as const;
const FIRST = { type: 'SessionInfo', sessionToken: 't1' } as const;
const SECOND = { type: 'SessionInfo', sessionToken: 't2' } as const;

/** The agent’s session begins with a token, S and N; it gets another one, T; and E is its end. */
const TOKENS: LaneOptions = { legend: { S: [START, FIRST, AVAILABLE], N: [START, SECOND, AVAILABLE], T: SECOND } };

/** The backend’s are two minutes long, so that each is renewed after one; n is null: there is none. */
const SESSIONS: Readonly<Record<string, BackendSession>> = {
  a: { accessToken: 'A', expiresIn: 120 },
  b: { accessToken: 'B', expiresIn: 120 },
  c: { accessToken: 'C', expiresIn: 120 },
};
const OR_NONE = { ...SESSIONS, n: null };

/** A backend that answers each token in its own way, one time after another. */
function answering(
  answers: Readonly<Record<string, readonly Observable<BackendSession>[]>>,
): (sessionToken: string) => Observable<BackendSession> {
  const left = new Map(Object.entries(answers).map(([sessionToken, answer$]) => [sessionToken, [...answer$]]));
  return (sessionToken) => left.get(sessionToken)?.shift() ?? NEVER;
}

describe('a session with a backend', () => {
  it(
    'is asked for with the token, renewed before it expires, and over at once when the agent’s is',
    marbles(({ agent, backend, max, app }) => {
      agent('                  S-- 60s - 60s ----E-- 60s -', TOKENS);
      const first$ = backend(' -(a|)', SESSIONS);
      const second$ = backend('-(b|)', SESSIONS);
      const third$ = backend(' -(c|)', SESSIONS);
      const exchange = answering({ t1: [first$, second$, third$] });
      const session$ = backendSession(max, exchange);
      app(session$, '          n-a 60s b 60s c---n-- 60s -', OR_NONE);
    }),
  );

  it(
    'is another with each new token, and what was asked with the old one is heard no more',
    marbles(({ agent, backend, max, app }) => {
      agent('                S--T--T--E--', TOKENS);
      const slow$ = backend('---(a|)', SESSIONS);
      const fast$ = backend('-(b|)', SESSIONS);
      const exchange = answering({ t1: [slow$], t2: [fast$] });
      const session$ = backendSession(max, exchange);
      app(session$, '        n---b----n--', OR_NONE);
    }),
  );

  it(
    'is none after the end of the agent’s, though the backend answers later; the next token begins another',
    marbles(({ agent, backend, max, app }) => {
      agent('                S--E---- 60s N----E--', TOKENS);
      const slow$ = backend('---(a|)', SESSIONS);
      const fast$ = backend('-(b|)', SESSIONS);
      const exchange = answering({ t1: [slow$], t2: [fast$] });
      const session$ = backendSession(max, exchange);
      app(session$, '        n------- 60s -b---n--', OR_NONE);
    }),
  );

  it(
    'is asked for three times more when the backend fails, each time later',
    marbles(({ agent, backend, max, app }) => {
      agent('                  S 7s --E--', TOKENS);
      const failed$ = backend('#', SESSIONS);
      const answer$ = backend('(a|)', SESSIONS);
      const exchange = answering({ t1: [failed$, failed$, failed$, answer$] });
      const session$ = backendSession(max, exchange);
      app(session$, '          n 7s a-n--', OR_NONE);
    }),
  );

  it(
    'counts its attempts anew after each that succeeded',
    marbles(({ agent, backend, max, app }) => {
      agent('                  S 3s - 63s --E--', TOKENS);
      const failed$ = backend('#', SESSIONS);
      const first$ = backend(' (a|)', SESSIONS);
      const second$ = backend('(b|)', SESSIONS);
      const exchange = answering({ t1: [failed$, failed$, first$, failed$, failed$, second$] });
      const session$ = backendSession(max, exchange);
      app(session$, '          n 3s a 62999ms b--n--', OR_NONE);
    }),
  );

  it(
    'is none when a renewal fails for good, until the next token: the old one may have grown old',
    marbles(({ agent, backend, max, app }) => {
      agent('                   S-- 60s 7s --T---E--', TOKENS);
      const answer$ = backend(' -(a|)', SESSIONS);
      const failed$ = backend(' #', SESSIONS);
      const renewed$ = backend('-(b|)', SESSIONS);
      const exchange = answering({ t1: [answer$, failed$, failed$, failed$, failed$], t2: [renewed$] });
      const session$ = backendSession(max, exchange);
      app(session$, '           n-a 60s 6999ms n---b--n--', OR_NONE);
    }),
  );

  it(
    'is never in error: without a connection there is none',
    marbles(({ host, max, app }) => {
      host('         --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      const session$ = backendSession(max, () => NEVER);
      app(session$, 'n----', OR_NONE);
    }),
  );

  it(
    'keeps no timer and no request after its listener has left',
    marbles(({ agent, backend, max, listener, app, posted, listening }) => {
      agent('                  S-------', TOKENS);
      const answer$ = backend('-(a|)', SESSIONS);
      const session$ = backendSession(max, answering({ t1: [answer$] }));
      const gone = listener('  ^-----!-', session$);
      app(gone, '              n-a-----', OR_NONE);
      posted('                 (ur)--U-');
      listening('              ^-----!-');
    }),
  );

  it(
    'that is asked for late begins with the present token',
    marbles(({ agent, backend, max, listener, app }) => {
      agent('                  S-----------', TOKENS);
      const answer$ = backend('-(a|)', SESSIONS);
      const session$ = backendSession(max, answering({ t1: [answer$] }));
      max.batches$.subscribe();
      const late = listener('  ---^------!-', session$);
      app(late, '              ----a-------', OR_NONE);
    }),
  );

  it(
    'stays the same when the page came back, and the token is told again',
    marbles(({ agent, page, backend, max, app }) => {
      agent('                  S---------E--', TOKENS);
      page('                   ---l---b-----');
      const answer$ = backend('-(a|)', SESSIONS);
      const session$ = backendSession(max, answering({ t1: [answer$] }));
      app(session$, '          n-a-------n--', OR_NONE);
    }),
  );
});
