import { connectMax, MaxError } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { catchError, concatMap, from, map, of, switchMap, timer } from 'rxjs';

import { failureOf } from './failure-of';

// Each row once, where it does what it says.

const opened = fromMax(acknowledge(), agentState({ currentState: 'Available' }));

describe('time', () => {
  it(
    'is a millisecond a column, in spans between spaces, and spaces for the eye are none',
    marbles(({ user, app, time }) => {
      const values = { a: 1, b: 2, c: 3 };
      app(user('  --a 2s b 300ms c 1m |', values), '  --a 2s b 300ms c 1m |', values);
      app(timer(2003), '-- 2s -(0|)', { 0: 0 });
      app(of(time('--- 2s |'), time('|')), '(ab|)', { a: 2003, b: 0 });
    }),
  );

  it(
    'of what follows a group is as many columns later as the group has characters',
    marbles(({ user, app }) => {
      app(user('-(ab)c', { a: 1, b: 2, c: 3 }).pipe(concatMap((value) => of(value))), '-(ab)c', {
        a: 1,
        b: 2,
        c: 3,
      });
      app(timer(5), '-----(0|)', { 0: 0 });
    }),
  );
});

describe('the desktop', () => {
  it(
    'posts what its row says, hears what is posted, and knows who listens',
    marbles(({ host, page, max, listener, app, connection, posted, listening, watching }) => {
      host('       --o----o----', { o: opened });
      page('       -----b------');
      app(listener('^----------!', max.batches$), '--o---------', { o: 'live: ack OK, state Available' });
      connection(max, 'a-r--a-r---i');
      posted('     (ur)-(UR)--U');
      listening('  ^----------!');
      watching('   ^----------!');
    }),
  );

  it(
    'hears of the commands where it has a row of its own, and does them',
    marbles(
      ({ desktop, max, at, app, posted, origin }) => {
        desktop('   (sac)--------', {
          s: { kind: 'session-start', token: 'T1' },
          a: { kind: 'agent-state', state: 'Available' },
          c: { kind: 'offer', channel: 'voice', contactId: '42' },
        });
        const answered$ = at('----x', () => {
          max.commands.answer();
        });
        app(answered$, '    ----x', { x: undefined });
        app(max.contacts$, 'nr---a', { n: 'none', r: '42 Incoming', a: '42 Active' });
        posted('(ur)x', { x: `AnswerEvent → ${origin}` });
      },
      { profiles: ['max'] },
    ),
  );

  it(
    'may be one of several, of which the rows are apart',
    marbles(({ host, port, desk, app, posted }) => {
      const other = desk({ kind: 'frame', hostOrigin: 'https://max.niceincontact.com' });
      host('      --o---', { o: opened });
      other.host('----m-', { m: fromMax(acknowledge(), mute({ agentMuted: true })) });
      app(connectMax({ port }).muted$, 'n', { n: null });
      app(connectMax({ port: other.port }).muted$, 'n---m', { n: null, m: true });
      posted('      (ur)');
      other.posted('(UR)');
    }),
  );

  it(
    'may have a stranger beside it',
    marbles(({ host, max, listener, app }) => {
      host('--s--', { s: { source: 'another window', origin: 'https://a.example', data: opened } });
      app(max.rejections$, '--s--', { s: 'foreign-source: window of https://a.example' });
      app(listener('^---!', max.batches$), '-----');
    }),
  );
});

describe('sources and sinks of the app', () => {
  it(
    'batches from elsewhere come by themselves, or begin anew for each listener, who is seen',
    marbles(({ hot, cold, listener, app, subscribed }) => {
      const wire = hot('          --o--m|', { o: opened, m: fromCxa(mute()) });
      const recording = cold('    --o|', { o: opened });
      app(listener('^----', wire.pipe(map(({ issuer }) => issuer))), '--o--m|', { o: 'MAX', m: 'CXA' });
      app(listener('   ---^', wire), '-----m|', { m: 'live: muted' });
      app(listener('   ---^', recording), '-----o|', { o: 'live: ack OK, state Available' });
      app(listener('^!', recording), '--');
      subscribed(wire, '^-----!', '---^--!');
      subscribed(recording, '^!', '---^--!');
    }),
  );

  it(
    'a server answers each time that it is asked',
    marbles(({ user, backend, app }) => {
      const answer = backend('--a|', { a: 'yes' });
      const failure = backend('-#', {}, new RangeError('gone'));
      app(user('-x-----x', { x: 1 }).pipe(concatMap(() => answer)), '---a-----a', { a: 'yes' });
      app(failure, '-#', {}, 'RangeError');
    }),
  );

  it(
    'a promise is settled in virtual time, once, and begins at once',
    marbles(({ user, promise, app }) => {
      const later = promise('---a', { a: 5 });
      app(from(later), '---(a|)', { a: 5 });
      app(user('------x', { x: 1 }).pipe(switchMap(() => later)), '------a', { a: 5 });
      app(from(later.then((value) => value * 2)), '---(b|)', { b: 10 });
      app(user('-x', { x: 1 }).pipe(switchMap(() => promise('--a', { a: 1 }))), '---a', { a: 1 });
      const failing = promise('--#', {}, new MaxError('ack-timeout', 'late'));
      app(from(failing), '--#', {}, 'ack-timeout');
      app(from(failing).pipe(catchError(() => of('caught'))), '--(c|)', { c: 'caught' });
      app(from(failing.then(null, () => 'handled')), '--(h|)', { h: 'handled' });
    }),
  );

  it(
    'what the app does gives what came of it',
    marbles(({ host, max, at, app }) => {
      host('        ---o', { o: opened });
      const held$ = at('-x---x', () => {
        max.commands.hold();
      });
      app(max.batches$, '---o', { o: 'live: ack OK, state Available' });
      app(held$, '       -e---u', { e: 'not-connected', u: undefined });
    }),
  );
});

describe('a row of the page that does not hold', () => {
  it.each<[string, Parameters<typeof failureOf>[0]]>([
    [
      'posted',
      ({ posted }) => {
        posted('u');
      },
    ],
    [
      'listening',
      ({ listening }) => {
        listening('^');
      },
    ],
    [
      'watching',
      ({ watching }) => {
        watching('^');
      },
    ],
    [
      'connection',
      ({ connection, max }) => {
        connection(max, 'a');
      },
    ],
    [
      'subscribed',
      ({ subscribed, hot }) => {
        subscribed(hot('-'), '^');
      },
    ],
  ])('fails: %s', (row, spec) => {
    expect(failureOf(spec)[0]).toBe(`The row ${row} is not as written.`);
  });

  it('fails where it has a listener too few', () => {
    expect(
      failureOf(({ max, app, listening }) => {
        app(max.batches$, '-');
        listening();
      }),
    ).toContain('at 0 ms nobody expected ^');
  });
});

it('counts each row as an assertion, on each desktop', () => {
  const before = expect.getState().assertionCalls;
  marbles(({ agent, contact, max, app, posted }) => {
    agent('A');
    contact(42, '---r');
    app(max.contacts$, 'n--r', { n: 'none', r: '42 Incoming' });
    app(max.muted$, 'n', { n: null });
    posted('(ur)');
  })();
  expect(expect.getState().assertionCalls - before).toBe(6);
  expect(callContact().Type).toBe('CallContactEvent');
});

it(
  'who leaves misses what comes in the same column, in a row of messages as in a lane',
  marbles(({ host, port, listener, app, desk }) => {
    host('                              --x--y--', {
      x: fromMax(acknowledge(), mute({ agentMuted: true })),
      y: fromMax(mute({ agentMuted: false })),
    });
    app(listener('^----!--', connectMax({ port }).batches$), '--x-----', { x: 'live: ack OK, muted' });
    const other = desk({});
    other.agent('                       A----U--');
    app(listener('^----!--', connectMax({ port: other.port }).agentState$), 'nA------', { n: null, A: 'Available' });
  }),
);
