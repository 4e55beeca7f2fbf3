import { connectMax } from 'rx-max';

import { ack, call, cxa, max, state } from './legend';
import { marbles, ORIGIN } from './stage';

describe('a page that is about to leave', () => {
  it(
    'says goodbye, and nothing more if it is gone',
    marbles(({ host, page, listener, app, connection, posted, listening, watching }) => {
      const desk = host('    --x--------', { x: max(ack(), state('Available')) });
      page(desk, '           -----l-----');
      const crm = connectMax({ port: desk });
      const gone = listener('^-------!--', crm.batches$);
      app(gone, '            --x--------', { x: 'live: ack OK, state Available' });
      connection(crm, '      a-r--i-----');
      posted(desk, '         (ur)-U-----');
      listening(desk, '      ^-------!--');
      watching(desk, '       ^-------!--');
    }),
  );

  it(
    'and is still here after ten seconds registers again, and is restored on MAX',
    marbles(({ host, page, app, connection, posted, listening }) => {
      const desk = host('--x-- 10s --y-z', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Holding')),
        z: max(call('42', 'Active')),
      });
      page(desk, '       -----l');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-- 10s --y-z', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(crm, '  a-r--i 9999ms a-r');
      posted(desk, '     (ur)-U 9999ms (UR)');
      listening(desk, '  ^');
    }),
  );

  it(
    'and is still here after ten seconds registers again, and is restored on CXone Agent',
    marbles(({ host, page, app, connection, posted }) => {
      const desk = host('--x-- 10s --y-z', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(state('Available'), call('42', 'Holding'), ack('OK', undefined)),
        z: cxa(call('42', 'Active')),
      });
      page(desk, '       -----l');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-- 10s --y-z', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(crm, '  a-r--i 9999ms a-r');
      posted(desk, '     (ur)-U 9999ms (UR)');
    }),
  );

  it(
    'says why',
    marbles(({ host, page, app }) => {
      const desk = host('   --x-- 10s --y--', { x: max(ack('OK', 42)), y: max(ack('OK', 42)) });
      page(desk, '          -----l');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '   --x------------', { x: 'live: ack OK' });
      app(crm.connection$, 'a-r--i 9999ms b-s', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        i: { status: 'idle', reason: 'the page is about to leave', since: 5, contactId: '42' },
        b: { status: 'registering', reason: 'the page is still here', since: 10_005, contactId: '42' },
        s: { status: 'registered', reason: 'the host said OK', since: 10_007, contactId: '42' },
      });
    }),
  );

  it(
    'waits ten seconds from its last goodbye',
    marbles(({ host, page, app, connection, posted }) => {
      const desk = host('--x-- 19s --y', { x: max(ack()), y: max(ack()) });
      page(desk, '       -----l 8999ms l');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-- 19s ---', { x: 'live: ack OK' });
      connection(crm, '  a-r--i 18999ms a-r');
      posted(desk, '     (ur)-U 8999ms U 9999ms (UR)');
    }),
  );

  it(
    'takes a late acknowledgement as what it is, and stays on its way',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host('    -------x-------', { x: max(ack(), state('Available')) });
      page(desk, '           -----l---------');
      const crm = connectMax({ port: desk });
      const gone = listener('^ 4999ms !-----', crm.batches$);
      app(gone, '            -------x-------', { x: 'live: ack OK, state Available' });
      connection(crm, '      a----i---------');
      posted(desk, '         (ur)-u---------');
    }),
  );

  it(
    'is not refused by a late refusal of more than it had, and asks for what it had',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host('    --x----------y- 10s z', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Available')),
      });
      page(desk, '           ----------l----');
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^---------', panel.batches$);
      app(late, '            -------------#-', {}, 'subscription-rejected');
      connection(agent, '    a-r--a----i 9999ms a----r');
      posted(desk, '         (ua)-(UW)-U 9999ms (UA)', {
        a: 'Register agent → *',
        A: `Register agent → ${ORIGIN}`,
        W: `Register all contact 42 → ${ORIGIN}`,
      });
    }),
  );

  it(
    'asks for nothing more, whoever comes, until it is known to stay',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host('    --x-- 10s --y--', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Available'), call('42', 'Active')),
      });
      page(desk, '           -----l---------');
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      app(agent.batches$, '  --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('--------^------', all.batches$);
      app(late, '            ----- 10s --y--', { y: 'live: ack OK, state Available, call 42 Active' });
      connection(agent, '    a-r--i 9999ms a-r');
      connection(all, '      i---- 10s a-r');
      posted(desk, '         (ua)-U 9999ms (UR)', { a: 'Register agent → *' });
    }),
  );

  it(
    'gives who comes for no more an opening at once',
    marbles(({ host, page, listener, app }) => {
      const desk = host('     --x--------', { x: max(ack(), state('Available')) });
      page(desk, '            -----l-----');
      const crm = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const gone = listener(' ^---------!', crm.batches$);
      app(gone, '             --x--------', { x: 'live: ack OK, state Available' });
      const late = listener(' -------^--!', other.batches$);
      app(late, '             -------o---', { o: 'opening: ack OK, state Available' });
      app(other.connection$, 'i------l--i', {
        i: { status: 'idle', reason: 'nobody listens', since: 0, contactId: null },
        l: { status: 'idle', reason: 'the page is about to leave', since: 0, contactId: null },
      });
    }),
  );

  it(
    'posts no second goodbye when its last listener goes',
    marbles(({ host, page, listener, app, posted, listening }) => {
      const desk = host('    --x--------', { x: cxa(state('Available'), ack()) });
      page(desk, '           -----l-----');
      const crm = connectMax({ port: desk });
      const gone = listener('^------!---', crm.batches$);
      app(gone, '            --x--------', { x: 'live: ack OK, state Available' });
      posted(desk, '         (ur)-U-----');
      listening(desk, '      ^------!---');
    }),
  );
});

describe('a page that came back from the back-forward cache', () => {
  it(
    'registers again at once, and is told what changed meanwhile',
    marbles(({ host, page, app, connection, posted }) => {
      const desk = host('--x----------y--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Unavailable')),
      });
      page(desk, '       -----l---b------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x----------y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      connection(crm, '  a-r--i---a---r--');
      posted(desk, '     (ur)-U---(UR)---');
    }),
  );

  it(
    'says why',
    marbles(({ host, page, app }) => {
      const desk = host('   --x-----y--', { x: max(ack()), y: max(ack()) });
      page(desk, '          -----b-----');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '   --x--------', { x: 'live: ack OK' });
      app(crm.connection$, 'a-r--b--s--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        b: { status: 'registering', reason: 'the page came back', since: 5, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 8, contactId: null },
      });
    }),
  );

  it(
    'has missed nothing that its old registration still brings',
    marbles(({ host, page, app }) => {
      const desk = host('--x------o--y--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        o: cxa(call('42', 'Active')),
        y: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
      });
      page(desk, '       -----b---------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x------o-----', { x: 'live: ack OK, state Available', o: 'live: call 42 Active' });
    }),
  );
});

describe('a frame', () => {
  it(
    'asks nothing when it gets the focus',
    marbles(({ host, page, app, posted }) => {
      const desk = host('--x--------', { x: max(ack(), state('Available')) }, { kind: 'frame' });
      page(desk, '       -----f-----');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      posted(desk, '     (ur)-------');
    }),
  );
});
