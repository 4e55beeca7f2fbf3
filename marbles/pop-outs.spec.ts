import { connectMax } from 'rx-max';

import { ack, call, cxa, max, state } from './legend';
import { marbles, ORIGIN } from './stage';

const PROBE = { p: `Register all → ${ORIGIN}` };

describe('a pop-out', () => {
  it(
    'asks every 30 seconds, without unregistering, and takes silence for a host that still knows it',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-- 65s y---', { x: max(ack()), y: max(state('Available')) }, { kind: 'pop-out' });
      const page = connectMax({ port: desk });
      const open = listener('^---- 65s --!-', page.batches$);
      app(open, '            --x-- 65s y---', { x: 'live: ack OK', y: 'live: state Available' });
      connection(page, '     a-r-- 65s --i-');
      posted(desk, '         (ur) 29998ms p 29999ms p 5004ms U', PROBE);
      listening(desk, '      ^---- 65s --!-');
    }),
  );

  it(
    'asks when it gets the focus, and 30 seconds later again',
    marbles(({ host, page, listener, app, posted }) => {
      const desk = host('    --x--- 35s --', { x: max(ack()) }, { kind: 'pop-out' });
      page(desk, '           ------ 10s f-');
      const crm = connectMax({ port: desk });
      const open = listener('^----- 45s !-', crm.batches$);
      app(open, '            --x----------', { x: 'live: ack OK' });
      posted(desk, '         (ur)-- 10s p 29999ms p 4999ms U', PROBE);
    }),
  );

  it(
    'does not ask on focus while it waits for an answer, nor after a goodbye',
    marbles(({ host, page, listener, app, posted }) => {
      const desk = host('    ----------x-------------', { x: max(ack()) }, { kind: 'pop-out' });
      page(desk, '           -----f--------l---f-----');
      const crm = connectMax({ port: desk });
      const open = listener('^--------------------!--', crm.batches$);
      app(open, '            ----------x-------------', { x: 'live: ack OK' });
      posted(desk, '         (ur)----------U---------');
    }),
  );

  it(
    'takes an answer for a host that had forgotten it, and is restored on MAX',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host(
        '                    --x-------y---z--',
        {
          x: max(ack(), state('Available'), call('42', 'Active')),
          y: max(ack(), state('Available'), call('42', 'Holding')),
          z: max(call('42', 'Active')),
        },
        { kind: 'pop-out' },
      );
      page(desk, '           --------f--------');
      const crm = connectMax({ port: desk });
      const open = listener('^---------------!', crm.batches$);
      app(open, '            --x-------y---z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(crm, '      a-r-------------i');
      posted(desk, '         (ur)----p-------U', PROBE);
    }),
  );

  it(
    'takes an answer for a host that had forgotten it, and is restored on CXone Agent',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host(
        '                    --x-------y---z--',
        {
          x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
          y: cxa(state('Available'), call('42', 'Holding'), ack('OK', undefined)),
          z: cxa(call('42', 'Active')),
        },
        { kind: 'pop-out' },
      );
      page(desk, '           --------f--------');
      const crm = connectMax({ port: desk });
      const open = listener('^---------------!', crm.batches$);
      app(open, '            --x-------y---z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(crm, '      a-r-------------i');
      posted(desk, '         (ur)----p-------U', PROBE);
    }),
  );

  it(
    'is refused where the host that had forgotten it will not have it any more',
    marbles(({ host, page, app, connection, posted, listening }) => {
      const desk = host('--x-------y------', { x: max(ack()), y: max(ack('ERROR')) }, { kind: 'pop-out' });
      page(desk, '       --------f--------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-------#------', { x: 'live: ack OK' }, 'subscription-rejected');
      connection(crm, '  a-r-------n------');
      posted(desk, '     (ur)----p--------', PROBE);
      listening(desk, '  ^---------!------');
    }),
  );
});

describe('a host window that was closed', () => {
  it(
    'completes the stream at the next look, and nothing is posted to it',
    marbles(({ host, at, app, connection, posted, listening }) => {
      let closed = false;
      const desk = host(' --x----', { x: max(ack()) }, { kind: 'pop-out', hostClosed: () => closed });
      const page = connectMax({ port: desk });
      const closing$ = at('------c', () => (closed = true));
      app(closing$, '     ------t', { t: true });
      app(page.batches$, '--x 29999ms |', { x: 'live: ack OK' });
      connection(page, '  a-r 29999ms c');
      posted(desk, '      (ur)----');
      listening(desk, '   ^-- 29999ms !');
    }),
  );

  it(
    'completes the stream at once when somebody turns to the page',
    marbles(({ host, page, listener, app, posted, listening, watching }) => {
      const desk = host('      -----', {}, { kind: 'pop-out', hostClosed: () => true });
      page(desk, '             --------f--');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '      --------|--');
      const second = listener('-----^-----', crm.batches$);
      app(second, '            --------|--');
      app(crm.connection$, '   a-------c--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        c: { status: 'closed', reason: 'the host window is gone', since: 8, contactId: null },
      });
      posted(desk, '           (ur)-------');
      listening(desk, '        ^-------!--');
      watching(desk, '         ^-------!--');
    }),
  );

  it(
    'completes the stream of everybody, also in silence',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host('  -----', {}, { kind: 'pop-out', hostClosed: () => true });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      app(page.batches$, ' 3s |');
      app(other.batches$, '3s |');
      connection(page, '   a 2999ms c');
      connection(other, '  a 2999ms c');
      posted(desk, '       (ur)');
      listening(desk, '    ^ 2999ms !');
    }),
  );

  it(
    'is not looked at while the page has what it needs',
    marbles(({ host, page, app, connection, posted }) => {
      const desk = host('--x-----', { x: max(ack()) }, { kind: 'pop-out', hostClosed: () => true });
      page(desk, '       -----b--');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-- 3s |', { x: 'live: ack OK' });
      connection(crm, '  a-r--a 2999ms c');
      posted(desk, '     (ur)-(UR)');
    }),
  );
});
