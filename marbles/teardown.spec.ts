import { connectMax } from 'rx-max';
import { concat, of, switchMap, take, timer } from 'rxjs';

import { ack, call, cxa, max, state } from './legend';
import { marbles } from './stage';

describe('the last listener', () => {
  it(
    'takes the registration along: Unregister is posted, nothing listens, no timer is left',
    marbles(({ host, page, listener, app, connection, posted, listening, watching }) => {
      const desk = host('    --x--------', { x: max(ack(), state('Available')) });
      page(desk, '           -----------');
      const crm = connectMax({ port: desk });
      const left = listener('^-----!----', crm.batches$);
      app(left, '            --x--------', { x: 'live: ack OK, state Available' });
      connection(crm, '      a-r---i----');
      posted(desk, '         (ur)--U----');
      listening(desk, '      ^-----!----');
      watching(desk, '       ^-----!----');
    }),
  );

  it(
    'leaves while the host is silent, and nobody asks again',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    -----------');
      const page = connectMax({ port: desk });
      const left = listener('^-----!----', page.batches$);
      app(left, '            -----------');
      posted(desk, '         (ur)--u----');
      listening(desk, '      ^-----!----');
    }),
  );

  it(
    'of a pop-out leaves no look after it',
    marbles(({ host, page, listener, app, posted, listening, watching }) => {
      const desk = host('    --x--------', { x: cxa(ack('OK', undefined)) }, { kind: 'pop-out' });
      page(desk, '           --------f--');
      const crm = connectMax({ port: desk });
      const left = listener('^-----!----', crm.batches$);
      app(left, '            --x--------', { x: 'live: ack OK' });
      posted(desk, '         (ur)--U----');
      listening(desk, '      ^-----!----');
      watching(desk, '       ^-----!----');
    }),
  );

  it(
    'is the last of all connections',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('      --x--------', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const first = listener(' ^----!-----', page.batches$);
      app(first, '             --x--------', { x: 'live: ack OK, state Available' });
      const second = listener('^------!---', page.batches$);
      app(second, '            --x--------', { x: 'live: ack OK, state Available' });
      const third = listener(' ^--------!-', other.batches$);
      app(third, '             --x--------', { x: 'live: ack OK, state Available' });
      connection(page, '       a-r----i---');
      posted(desk, '           (ur)-----U-');
      listening(desk, '        ^--------!-');
    }),
  );

  it(
    'forgets what was known: who comes next registers anew and hears the host, not the past',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('     --x------------y---', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Unavailable')),
      });
      const page = connectMax({ port: desk });
      const first = listener('^-----!------------', page.batches$);
      app(first, '            --x----------------', { x: 'live: ack OK, state Available, call 42 Active' });
      const next = listener(' ----------^--------', page.batches$);
      app(next, '             ---------------y---', { y: 'live: ack OK, state Unavailable' });
      connection(page, '      a-r---i---a----r---');
      posted(desk, '          (ur)--U---(ur)-----');
      listening(desk, '       ^-----!------------', '----------^--------');
    }),
  );

  it(
    'is not yet the last where a switchMap makes the next subscription in the same task',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host('--x--y------z-', {
        x: max(ack(), state('Available')),
        y: max(state('Unavailable')),
        z: max(state('Available')),
      });
      const page = connectMax({ port: desk });
      const switched$ = concat(of(0), timer(8)).pipe(switchMap(() => page.batches$));
      app(switched$, '   --x--y--o---z-', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
        o: 'opening: ack OK, state Unavailable',
        z: 'live: state Available',
      });
      connection(page, ' a-r-----------');
      posted(desk, '     (ur)----------');
      listening(desk, '  ^-------------');
    }),
  );

  it(
    'may leave while a batch is being told, and the others still hear it',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('                --x--y-----', {
        x: max(ack(), state('Available')),
        y: max(state('Unavailable')),
      });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      app(page.batches$.pipe(take(1)), ' --(x|)-----', { x: 'live: ack OK, state Available' });
      app(page.batches$.pipe(take(2)), ' --x--(y|)--', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      app(other.batches$.pipe(take(2)), '--x--(y|)--', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      posted(desk, '                     (ur)-U-----');
      listening(desk, '                  ^----!-----');
    }),
  );

  it(
    'may leave in the middle of what the acknowledgement brings',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('               -o----x----', {
        o: max(call('42', 'Active')),
        x: max(ack(), state('Available')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$.pipe(take(2)), '------(ko|)', { k: 'live: ack OK', o: 'live: call 42 Active' });
      posted(desk, '                    (ur)--U----');
      listening(desk, '                 ^-----!----');
    }),
  );
});

describe('a port', () => {
  it(
    'that has no more to say closes the connection and completes the stream',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x--y--|--', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y--|--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(page, '  a-r-----c--');
      posted(desk, '      (ur)-------');
      listening(desk, '   ^-------!--');
    }),
  );

  it(
    'that fails ends the stream with its own error',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('    --x--#-----', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--#-----', { x: 'live: ack OK, state Available' }, 'error');
      app(page.connection$, 'a-r--c-----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        c: { status: 'closed', reason: 'the port failed', since: 5, contactId: null },
      });
      posted(desk, '         (ur)-------');
      listening(desk, '      ^----!-----');
    }),
  );

  it(
    'whose page says no more goes on',
    marbles(({ host, page, app, connection }) => {
      const desk = host('--x--y-----', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      page(desk, '       ---|-------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x--y-----', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(crm, '  a-r--------');
    }),
  );
});
