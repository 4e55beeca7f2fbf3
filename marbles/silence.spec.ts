import { connectMax } from 'rx-max';

import { ack, call, cxa, max, state } from './legend';
import { marbles, ORIGIN } from './stage';

describe('silence', () => {
  it(
    'is answered by asking again after 3 seconds, and then as often as retry says',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('       ---');
      const page = connectMax({ port: desk, retry: (attempt) => attempt * 1000 });
      const waiting = listener('^ 8499ms !', page.batches$);
      app(waiting, '            ---');
      connection(page, '        a 2999ms s 5499ms i');
      posted(desk, '            (ur) 2996ms (ur) 996ms (ur) 1996ms (ur) 2496ms u');
      listening(desk, '         ^ 8499ms !');
    }),
  );

  it(
    'begins after ackTimeout',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('       ---');
      const page = connectMax({ port: desk, ackTimeout: 100, retry: () => 1000 });
      const waiting = listener('^ 499ms !', page.batches$);
      app(waiting, '            ---');
      connection(page, '        a 99ms s 399ms i');
      posted(desk, '            (ur) 96ms (ur) 396ms u');
    }),
  );

  it(
    'says how often it has asked and since when it is silent',
    marbles(({ host, listener, app }) => {
      const desk = host('       ---');
      const page = connectMax({ port: desk, retry: () => 1000 });
      const waiting = listener('^ 4499ms !', page.batches$);
      app(waiting, '            ---');
      app(page.connection$, '   a 2999ms s 999ms t 499ms i', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        s: { status: 'silent', reason: 'no answer; asked again, 1 so far', since: 3000, contactId: null },
        t: { status: 'silent', reason: 'no answer; asked again, 2 so far', since: 3000, contactId: null },
        i: { status: 'idle', reason: 'nobody listens', since: 4500, contactId: null },
      });
    }),
  );

  it(
    'ends with a late acknowledgement, and nobody is asked again',
    marbles(({ host, app, connection, posted }) => {
      const desk = host(' 4s x 60s y', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      const page = connectMax({ port: desk, retry: () => 5000 });
      app(page.batches$, '4s x 60s y', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(page, '  a 2999ms s 999ms r');
      posted(desk, '      (ur) 2996ms (ur)');
    }),
  );

  it(
    'that was answered twice in the end makes no rule fire twice on MAX',
    marbles(({ host, app, connection }) => {
      const desk = host(' 4s x----y--z', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Active')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk, retry: () => 5000 });
      app(page.batches$, '4s x-------z', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(page, '  a 2999ms s 999ms r');
    }),
  );

  it(
    'that was answered twice in the end makes no rule fire twice on CXone Agent',
    marbles(({ host, app, connection }) => {
      const desk = host(' 4s x----y--z', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        z: cxa(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk, retry: () => 5000 });
      app(page.batches$, '4s x-------z', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(page, '  a 2999ms s 999ms r');
    }),
  );

  it(
    'after the page came back keeps what is live, and unpins the origin of the host',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host('--x------ 4s y', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      page(desk, '       -----b---');
      const crm = connectMax({ port: desk, retry: () => 60_000 });
      const listening$ = listener('^-------- 5s !', crm.batches$);
      app(listening$, '  --x------ 4s y', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(crm, '  a-r--a 2999ms s 2003ms i');
      posted(desk, '     (ur)-(UR) 2996ms (ur) 2000ms u');
    }),
  );

  it(
    'counts anew after an acknowledgement',
    marbles(({ host, page, listener, app, connection, posted }) => {
      const desk = host('3500ms x-----', { x: max(ack()) });
      page(desk, '       3500ms ---b--');
      const crm = connectMax({ port: desk, retry: (attempt) => attempt * 1000 });
      const listening$ = listener('^ 8499ms !', crm.batches$);
      app(listening$, '  3500ms x-----', { x: 'live: ack OK' });
      connection(crm, '  a 2999ms s 499ms r--a 2999ms s 1996ms i');
      posted(desk, '     (ur) 2996ms (ur) 499ms (UR) 2996ms (ur) 996ms (ur) 993ms u');
    }),
  );

  it(
    'while a wider request is out leaves the others what is live, and the newcomer waits',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    --x------ 4s y---z', {
        x: max(ack(), state('Available')),
        y: max(state('Unavailable')),
        z: max(ack(), state('Unavailable'), call('42', 'Active')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'], retry: () => 5000 });
      const all = connectMax({ port: desk });
      app(agent.batches$, '  --x------ 4s y----', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      const late = listener('-----^', all.batches$);
      app(late, '            --------- 4s ----(kyz)', {
        k: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: state Unavailable, call 42 Active',
      });
      connection(agent, '    a-r--a 2999ms s 1007ms r');
      posted(desk, '         (ua)-(UR) 2996ms (ur)', { a: 'Register agent → *' });
    }),
  );

  it(
    'of a host that the browser names is answered to that host only',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('       ---', {}, { hostOrigin: ORIGIN });
      const page = connectMax({ port: desk, retry: () => 1000 });
      const waiting = listener('^ 4499ms !', page.batches$);
      app(waiting, '            ---');
      posted(desk, '            (UR) 2996ms (UR) 996ms (UR) 496ms U');
    }),
  );

  it(
    'is not answered again where retry says for ever, and a late acknowledgement still counts',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('       --- 60s x-', { x: max(ack()) });
      const page = connectMax({ port: desk, retry: () => Infinity });
      const patient = listener('^-- 60s -!', page.batches$);
      app(patient, '            --- 60s x-', { x: 'live: ack OK' });
      connection(page, '        a 2999ms s 57002ms ri');
      posted(desk, '            (ur) 2996ms (ur) 57000ms U');
    }),
  );
});
