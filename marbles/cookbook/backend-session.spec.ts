import { acknowledge, fromMax, type Legend } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { NEVER, type Observable } from 'rxjs';

import { type BackendSession, backendSession } from '../../docs/cookbook/backend-session';

/** A session of the agent’s begins with its token, S and N; T is another token in its middle, and E is its end. */
const SESSION: Legend = {
  S: [{ type: 'AgentSessionStart' }, { type: 'SessionInfo', sessionToken: 't1' }, available()],
  N: [{ type: 'AgentSessionStart' }, { type: 'SessionInfo', sessionToken: 't2' }, available()],
  T: { type: 'SessionInfo', sessionToken: 't2' },
};
const LANE = { legend: SESSION };

function available(): { readonly type: 'AgentState'; readonly currentState: 'Available' } {
  return { type: 'AgentState', currentState: 'Available' };
}

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
      agent('                     S-- 60s - 60s ----E-- 60s -', LANE);
      const first$ = backend('  -(a|)', SESSIONS);
      const second$ = backend(' -(b|)', SESSIONS);
      const third$ = backend('  -(c|)', SESSIONS);
      const exchange = answering({ t1: [first$, second$, third$] });
      app(backendSession(max, exchange), 'n-a 60s b 60s c---n-- 60s -', OR_NONE);
    }),
  );
});
