import { byMessageType, connectMax, contacts$, eachContact, type Max } from 'rx-max';
import { catchError, map, merge, NEVER, of, ReplaySubject, retry, switchMap, take, withLatestFrom } from 'rxjs';

import { ack, call, cxa, leg, max, mute, sessionEnd, state, token } from '../legend';
import { marbles } from '../stage';
import { inWords } from './words';

describe('the states of a connection', () => {
  it(
    'register the page as its batches do, once for all of them, and unregister it with the last listener',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('   --x--------', { x: max(ack(), state('Available'), call('42', 'Active'), token('t1')) });
      const page = connectMax({ port: desk });
      const agent = listener('^-----!', page.agentState$.pipe(inWords()));
      app(agent, '           n-s----', { n: 'unknown', s: 'Available' });
      const calls = listener('-^-----!', page.contacts$.pipe(inWords()));
      app(calls, '           -nc----', { n: 'none', c: '42 Active' });
      posted(desk, '        (ur)---U');
      listening(desk, '     ^------!---');
    }),
  );

  it(
    'are told of a message before its events are: who reacts to an event reads the state after the whole message',
    marbles(({ host, app }) => {
      const desk = host('--x-----y---z--', {
        x: max(call('42', 'Incoming'), ack(), state('InboundContact')),
        y: max(mute('True'), call('42', 'Active'), call('43', 'Incoming'), state('InboundConsult')),
        z: max(call('42', 'Disconnected', 'True'), sessionEnd()),
      });
      const page = connectMax({ port: desk });
      const rule = page.batches$.pipe(
        byMessageType('CallContactEvent'),
        withLatestFrom(page.agentState$, page.contacts$, page.muted$),
        map(([event, agent, contacts, muted]) => [event.status, agent?.state, contacts.size, muted]),
      );
      app(rule, '       --x-----(yw)z--', {
        x: ['Incoming', 'InboundContact', 1, null],
        y: ['Active', 'InboundConsult', 2, true],
        w: ['Incoming', 'InboundConsult', 2, true],
        z: ['Disconnected', undefined, 0, null],
      });
    }),
  );

  it(
    'are told before the events to a rule that subscribes them last, too',
    marbles(({ host, app }) => {
      const desk = host('--x--y--', {
        x: max(ack(), call('42', 'Active')),
        y: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const present = new ReplaySubject<unknown>(1);
      const rule = merge(
        page.batches$.pipe(
          byMessageType('CallContactEvent'),
          switchMap(() => present.pipe(take(1))),
        ),
        page.contacts$.pipe(
          inWords(),
          switchMap((told) => {
            present.next(told);
            return NEVER;
          }),
        ),
      );
      app(rule, '       --x--y--', { x: '42 Active', y: '42 Holding' });
    }),
  );

  it(
    'begin for a late subscriber with what is known, without a null before it',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y--', {
        x: max(ack(), state('Available'), call('42', 'Active'), token('t1')),
        y: max(mute('True'), leg('Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: muted, leg Active',
      });
      app(listener('         ------^-', page.agentState$.pipe(inWords())), '------x-', { x: 'Available' });
      app(listener('         ------^-', page.contacts$.pipe(inWords())), '  ------x-', { x: '42 Active' });
      app(listener('         ------^-', page.sessionToken$), '              ------x-', { x: 't1' });
      app(listener('         ------^-', page.muted$), '                     ------x-', { x: true });
      app(listener('         ------^-', page.agentLeg$.pipe(inWords())), '  ------x-', { x: 'leg Active' });
    }),
  );

  it(
    'are told to who listens already, and then, once, to who begins in the midst of a message',
    marbles(({ host, app }) => {
      const desk = host('--x------y-----', { x: max(ack(), state('Available')), y: max(call('42', 'Active')) });
      const page = connectMax({ port: desk });
      const inside = page.batches$.pipe(switchMap(() => merge(page.agentState$, page.contacts$).pipe(inWords())));
      app(inside, '     --(xn)---(yxy)-', { x: 'Available', n: 'none', y: '42 Active' });
    }),
  );

  it(
    'never fail: a refusal leaves nothing known, and a new registration of somebody brings them back',
    marbles(({ host, page, app, posted }) => {
      const desk = host('     --x-----y-----z--w--', {
        x: max(ack(), state('Available'), call('42', 'Active'), mute('True')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Unavailable')),
        w: max(call('43', 'Active')),
      });
      page(desk, '            -----b---------------');
      const crm = connectMax({ port: desk });
      const again = crm.batches$.pipe(retry({ delay: 3 }));
      app(again, '            --x-----------z--w--', {
        x: 'live: ack OK, state Available, call 42 Active, muted',
        z: 'live: ack OK, state Unavailable',
        w: 'live: call 43 Active',
      });
      app(crm.agentState$.pipe(inWords()), 'n-s-----n-----t-----', {
        n: 'unknown',
        s: 'Available',
        t: 'Unavailable',
      });
      app(crm.contacts$.pipe(inWords()), '  n-c-----n--------d--', {
        n: 'none',
        c: '42 Active',
        d: '43 Active',
      });
      app(crm.muted$, '                     n-m-----n-----------', { n: null, m: true });
      posted(desk, '          (ur)-(UR)--(ur)-----');
    }),
  );

  it(
    'have their first value and nothing more on a page without a host',
    marbles(({ app }) => {
      const page = connectMax();
      app(page.agentState$, '  n', { n: null });
      app(page.agentLeg$, '    n', { n: null });
      app(page.muted$, '       n', { n: null });
      app(page.sessionToken$, 'n', { n: null });
      app(page.contacts$, '    n', { n: new Map() });
    }),
  );

  it(
    'end with the batches when the host is gone for good',
    marbles(({ host, app }) => {
      const desk = host('--x--|', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.agentState$.pipe(inWords()), 'n-s--|', { n: 'unknown', s: 'Available' });
    }),
  );

  it(
    'forget everything with the last listener: a new one begins anew',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x----------y--', { x: max(ack(), state('Available')), y: max(ack()) });
      const page = connectMax({ port: desk });
      const agent = page.agentState$.pipe(inWords());
      app(listener('         ^---!-----------', agent), 'n-s-------------', { n: 'unknown', s: 'Available' });
      app(listener('         --------^-------', agent), '--------n-------', { n: 'unknown' });
    }),
  );

  it(
    'survive the change of a listener in one task',
    marbles(({ host, at, app, posted }) => {
      const desk = host('    --x-----y--', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      const page = connectMax({ port: desk });
      const change = at('    -----a-----', () => 'again');
      const agent = merge(of('first'), change).pipe(
        switchMap(() => page.agentState$),
        inWords(),
      );
      app(agent, '           n-s--s--t--', { n: 'unknown', s: 'Available', t: 'Unavailable' });
      posted(desk, '         (ur)-------');
    }),
  );

  it(
    'are the same over the batches of a connection, which the functions take',
    marbles(({ host, app }) => {
      const desk = host('--x--y--', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(call('42', 'Disconnected', 'True')),
      });
      const page: Max = connectMax({ port: desk });
      app(contacts$(page.batches$).pipe(inWords()), 'n-x--n--', { n: 'none', x: '42 Active' });
      app(page.contacts$.pipe(inWords()), '          n-x--n--', { n: 'none', x: '42 Active' });
    }),
  );

  it(
    'pass a fault of the batches on where the functions take them',
    marbles(({ app }) => {
      const page = connectMax();
      app(contacts$(page.batches$), '#', {}, 'not-embedded');
      app(
        page.batches$.pipe(
          eachContact(),
          catchError(() => of('over')),
        ),
        '(o|)',
        { o: 'over' },
      );
    }),
  );
});
