import { connectMax } from 'rx-max';
import { NEVER, type Observable } from 'rxjs';

import { type BackendSession, backendSession } from '../../docs/cookbook/backend-session';
import { ack, max, sessionEnd, state, token } from '../legend';
import { marbles } from '../stage';

/** Two minutes long, so that each is renewed after one. */
const SESSIONS: Readonly<Record<string, BackendSession>> = {
  a: { accessToken: 'A', expiresIn: 120 },
  b: { accessToken: 'B', expiresIn: 120 },
  c: { accessToken: 'C', expiresIn: 120 },
};

/** n is null: there is none. */
const WORDS = { ...SESSIONS, n: null };

const start = max(ack(), state('Available'), token('t1'));
const next = max(token('t2'));
const end = max(sessionEnd());

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
    marbles(({ host, backend, app }) => {
      const desk = host('        --s 60s 60s ------o-- 60s -', { s: start, o: end });
      const first$ = backend('   -(a|)', SESSIONS);
      const second$ = backend('  -(b|)', SESSIONS);
      const third$ = backend('   -(c|)', SESSIONS);
      const exchange = answering({ t1: [first$, second$, third$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n--a 60s b 60s c---n-- 60s -', WORDS);
    }),
  );

  it(
    'is another with each new token, and what was asked with the old one is heard no more',
    marbles(({ host, backend, app }) => {
      const desk = host('        --s-u--u--o--', { s: start, u: next, o: end });
      const slow$ = backend('    ---(a|)', SESSIONS);
      const fast$ = backend('    -(b|)', SESSIONS);
      const exchange = answering({ t1: [slow$], t2: [fast$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n----b----n--', WORDS);
    }),
  );

  it(
    'is none after the end of the agent’s, though the backend answers later; the next token begins another',
    marbles(({ host, backend, app }) => {
      const desk = host('        --s-o---- 60s u----o--', { s: start, u: next, o: end });
      const slow$ = backend('    ---(a|)', SESSIONS);
      const fast$ = backend('    -(b|)', SESSIONS);
      const exchange = answering({ t1: [slow$], t2: [fast$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n-------- 60s -b---n--', WORDS);
    }),
  );

  it(
    'is asked for three times more when the backend fails, each time later',
    marbles(({ host, backend, app }) => {
      const desk = host('        --s 7s -o--', { s: start, o: end });
      const failed$ = backend('  #', SESSIONS);
      const answer$ = backend('  (a|)', SESSIONS);
      const exchange = answering({ t1: [failed$, failed$, failed$, answer$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n- 7s a-n--', WORDS);
    }),
  );

  it(
    'counts its attempts anew after each that succeeded',
    marbles(({ host, backend, app }) => {
      const desk = host('        --s 3s - 63s --o--', { s: start, o: end });
      const failed$ = backend('  #', SESSIONS);
      const first$ = backend('   (a|)', SESSIONS);
      const second$ = backend('  (b|)', SESSIONS);
      const exchange = answering({ t1: [failed$, failed$, first$, failed$, failed$, second$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n- 3s a 62999ms b---n--', WORDS);
    }),
  );

  it(
    'is none when a renewal fails for good, until the next token: the old one may have grown old',
    marbles(({ host, backend, app }) => {
      const desk = host('        --s 60s 7s ----u---o--', { s: start, u: next, o: end });
      const answer$ = backend('  -(a|)', SESSIONS);
      const failed$ = backend('  #', SESSIONS);
      const renewed$ = backend(' -(b|)', SESSIONS);
      const exchange = answering({ t1: [answer$, failed$, failed$, failed$, failed$], t2: [renewed$] });
      const session$ = backendSession(connectMax({ port: desk }), exchange);
      app(session$, '            n--a 60s 6999ms n----b--n--', WORDS);
    }),
  );

  it(
    'is never in error: without a connection there is none',
    marbles(({ host, app }) => {
      const desk = host('                                  --x--', { x: max(ack('ERROR')) });
      app(
        backendSession(connectMax({ port: desk }), () => NEVER),
        'n----',
        WORDS,
      );
    }),
  );

  it(
    'keeps no timer and no request after its listener has left',
    marbles(({ host, backend, listener, app, posted, listening }) => {
      const desk = host('        --s-----', { s: start });
      const answer$ = backend('  -(a|)', SESSIONS);
      const session$ = backendSession(connectMax({ port: desk }), answering({ t1: [answer$] }));
      const gone = listener('    ^-----!-', session$);
      app(gone, '                n--a----', WORDS);
      posted(desk, '             (ur)--U-');
      listening(desk, '          ^-----!-');
    }),
  );

  it(
    'that is asked for late begins with the present token',
    marbles(({ host, backend, listener, app }) => {
      const desk = host('        --s-----------', { s: start });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const answer$ = backend('  -(a|)', SESSIONS);
      const late = listener('    -----^------!-', backendSession(crm, answering({ t1: [answer$] })));
      app(late, '                ------a-------', WORDS);
    }),
  );

  it(
    'stays the same when the page came back, and the token is told again',
    marbles(({ host, page, backend, app }) => {
      const desk = host('        --s-----s---o--', { s: start, o: end });
      page(desk, '               -----b---------');
      const answer$ = backend('  -(a|)', SESSIONS);
      const session$ = backendSession(connectMax({ port: desk }), answering({ t1: [answer$] }));
      app(session$, '            n--a--------n--', WORDS);
    }),
  );
});
