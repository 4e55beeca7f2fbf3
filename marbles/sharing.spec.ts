import { connectMax } from 'rx-max';
import { filter, mergeMap, take } from 'rxjs';

import { ack, call, cxa, from, max, message, state, token } from './legend';
import { HOST, marbles, ORIGIN } from './stage';

const POSTS = {
  a: 'Register agent → *',
  w: 'Register all contact 42 → *',
  W: `Register all contact 42 → ${ORIGIN}`,
  s: 'Register agent sessioninfo → *',
};

describe('one registration', () => {
  it(
    'serves two listeners of one connection',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('      --x-----y--', { x: max(ack(), state('Available')), y: max(call('42', 'Active')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '     --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const second = listener('-----^-----', page.batches$);
      app(second, '            -----o--y--', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      connection(page, '       a-r--------');
      posted(desk, '           (ur)-------');
      listening(desk, '        ^----------');
    }),
  );

  it(
    'serves many listeners of many connections over one window',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-----y--', {
        x: cxa(state('Available'), ack()),
        y: cxa(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk, issuer: 'panel' });
      const third = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      app(page.batches$, '   --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(page.batches$, '   --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(other.batches$, '  --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const late = listener('-----^-----', third.batches$);
      app(late, '            -----o--y--', { o: 'opening: ack OK', y: 'live: call 42 Active' });
      connection(other, '    a-r--------');
      connection(third, '    i----r-----');
      posted(desk, '         (ur)-------');
      listening(desk, '      ^----------');
    }),
  );

  it(
    'serves connections that meet under one scope over ports of their own',
    marbles(({ host, listener, app, posted, listening }) => {
      const scope = {};
      const desk = host(
        '                    --x-----y--',
        { x: max(ack(), state('Available')), y: max(call('42', 'Active')) },
        { scope },
      );
      const same = host('    -----------', {}, { scope });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: same });
      app(page.batches$, '   --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const late = listener('-----^-----', other.batches$);
      app(late, '            -----o--y--', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      posted(desk, '         (ur)-------');
      posted(same, '         -----------');
      listening(desk, '      ^----------');
      listening(same);
    }),
  );

  it(
    'is not shared with another window',
    marbles(({ host, app, posted }) => {
      const desk = host('                        --x---', { x: max(ack(), state('Available')) });
      const other = host('                       ---y--', { y: cxa(ack()) });
      app(connectMax({ port: desk }).batches$, ' --x---', { x: 'live: ack OK, state Available' });
      app(connectMax({ port: other }).batches$, '---y--', { y: 'live: ack OK' });
      posted(desk, '                             (ur)--');
      posted(other, '                            (ur)--');
    }),
  );

  it(
    'outlives the connection that began it',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('      --x-----y-----', { x: max(ack(), state('Available')), y: max(call('42', 'Active')) });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const first = listener(' ^----!--------', page.batches$);
      app(first, '             --x-----------', { x: 'live: ack OK, state Available' });
      const second = listener('---^-------!--', other.batches$);
      app(second, '            ---o----y-----', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      connection(page, '       a-r--i--------');
      connection(other, '      i--r-------i--');
      posted(desk, '           (ur)-------U--');
      listening(desk, '        ^----------!--');
    }),
  );
});

describe('a narrower request', () => {
  it(
    'is served by the registration that is there',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x-----y--z-', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(state('Unavailable'), call('42', 'Holding')),
        z: max(call('42', 'Active')),
      });
      const all = connectMax({ port: desk });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(all.batches$, '    --x-----y--z-', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: state Unavailable, call 42 Holding',
        z: 'live: call 42 Active',
      });
      const late = listener('-----^-------', agent.batches$);
      app(late, '            -----o--y----', { o: 'opening: ack OK, state Available', y: 'live: state Unavailable' });
      posted(desk, '         (ur)---------');
    }),
  );
});

describe('a wider request', () => {
  it(
    'is asked for as the union, and makes the answer news for the one and a beginning for the other',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-----y---z-', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Unavailable'), call('42', 'Active'), token('t1')),
        z: max(call('42', 'Holding'), state('Available')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      app(agent.batches$, '  --x-----y---z-', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable',
        z: 'live: state Available',
      });
      const late = listener('-----^--------', all.batches$);
      app(late, '            --------y---z-', {
        y: 'live: ack OK, state Unavailable, call 42 Active, token t1',
        z: 'live: call 42 Holding, state Available',
      });
      connection(agent, '    a-r--a--r-----');
      connection(all, '      i----a--r-----');
      posted(desk, '         (ua)-(UR)-----', POSTS);
      listening(desk, '      ^-------------');
    }),
  );

  it(
    'says why it asks again',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x-----y-----', { x: max(ack()), y: max(ack()) });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      app(agent.batches$, '   --x-----------', { x: 'live: ack OK' });
      const late = listener(' -----^--------', all.batches$);
      app(late, '             --------y-----', { y: 'live: ack OK' });
      app(agent.connection$, 'a-r--w--s-----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        w: { status: 'registering', reason: 'asked the host', since: 5, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 8, contactId: null },
      });
    }),
  );

  it(
    'is never narrowed while anybody listens',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x-----y---z-', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Available'), call('42', 'Active')),
        z: max(state('Unavailable'), call('42', 'Holding')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      app(agent.batches$, '  --x---------z-', {
        x: 'live: ack OK, state Available',
        z: 'live: state Unavailable',
      });
      const late = listener('-----^----!---', all.batches$);
      app(late, '            --------y-----', { y: 'live: ack OK, state Available, call 42 Active' });
      posted(desk, '         (ua)-(UR)-----', POSTS);
    }),
  );

  it(
    'adds the token to the state of the agent',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x-----y---z-', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Available'), token('t1')),
        z: max(token('t2')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const session = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(agent.batches$, '  --x-----------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^--------', session.batches$);
      app(late, '            --------y---z-', { y: 'live: ack OK, token t1', z: 'live: token t2' });
      posted(desk, '         (ua)-(US)-----', { ...POSTS, S: `Register agent sessioninfo → ${ORIGIN}` });
    }),
  );

  it(
    'of somebody who joins while a message is being told is asked for after it',
    marbles(({ host, app, posted }) => {
      const desk = host('  --x--y-----z--', {
        x: max(ack(), state('Available')),
        y: max(state('Unavailable')),
        z: max(ack(), state('Unavailable'), call('42', 'Active')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      const joined$ = agent.batches$.pipe(
        filter(({ events }) => events.length === 1),
        take(1),
        mergeMap(() => all.batches$),
      );
      app(joined$, '       -----------z--', { z: 'live: ack OK, state Unavailable, call 42 Active' });
      app(agent.batches$, '--x--y--------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      posted(desk, '       (ua)-(UR)-----', POSTS);
    }),
  );

  it(
    'is one where two join at once, and each waits for the acknowledgement of what it asked',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x----------y--', {
        x: max(ack(), state('Available')),
        y: max(ack('OK', 42), state('Available'), call('42', 'Active')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const all = connectMax({ port: desk });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '   --x-------------', { x: 'live: ack OK, state Available' });
      const late = listener(' -----^----------', all.batches$);
      app(late, '             -------------y--', { y: 'live: ack OK, state Available, call 42 Active' });
      const later = listener('---------^------', panel.batches$);
      app(later, '            -------------y--', { y: 'live: ack OK, call 42 Active' });
      posted(desk, '          (ua)-(UR)(UW)---', POSTS);
    }),
  );
});

describe('each of those who share', () => {
  it(
    'hears what it asked for',
    marbles(({ host, app }) => {
      const desk = host('     --x--y--z--', {
        x: cxa(state('Available'), call('42', 'Active'), token('t1'), ack()),
        y: cxa(call('42', 'Holding')),
        z: cxa(state('Unavailable'), token('t2')),
      });
      const all = connectMax({ port: desk });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const contacts = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      const session = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(all.batches$, '     --x--y--z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: call 42 Holding',
        z: 'live: state Unavailable, token t2',
      });
      app(agent.batches$, '   --x-----z--', { x: 'live: ack OK, state Available', z: 'live: state Unavailable' });
      app(contacts.batches$, '--x--y-----', { x: 'live: ack OK, call 42 Active', y: 'live: call 42 Holding' });
      app(session.batches$, ' --x-----z--', { x: 'live: ack OK, token t1', z: 'live: token t2' });
    }),
  );

  it(
    'hears the origins that it allows',
    marbles(({ host, listener, app }) => {
      const desk = host('      --x--y--------', {
        x: max(ack(), state('Available')),
        y: from(HOST, 'https://desk.example.com', max(state('Unavailable'))),
      });
      const nice = connectMax({ port: desk });
      const both = connectMax({ port: desk, origins: ['niceincontact.com', 'https://desk.example.com'] });
      app(nice.batches$, '     --x-----------', { x: 'live: ack OK, state Available' });
      app(both.batches$, '     --x--y--------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      app(nice.rejections$, '  -----r--------', { r: 'foreign-origin: https://desk.example.com' });
      app(both.rejections$, '  --------------');
      const late = listener('  -------^------', both.batches$);
      app(late, '              -------o------', { o: 'opening: ack OK, state Unavailable' });
      const strict = listener('-------^------', nice.batches$);
      app(strict, '            -------o------', { o: 'opening: ack OK' });
    }),
  );

  it(
    'hears the issuers that it takes, in an opening as well',
    marbles(({ host, listener, app }) => {
      const desk = host('      --x--y--------', {
        x: max(ack(), call('42', 'Active')),
        y: message('ACME', state('Unavailable')),
      });
      const nice = connectMax({ port: desk });
      const both = connectMax({ port: desk, hostIssuers: ['MAX', 'ACME'] });
      app(nice.batches$, '     --x-----------', { x: 'live: ack OK, call 42 Active' });
      app(both.batches$, '     --x--y--------', { x: 'live: ack OK, call 42 Active', y: 'live: state Unavailable' });
      app(nice.rejections$, '  -----r--------', { r: 'not-a-batch issuer: string' });
      app(both.rejections$, '  --------------');
      const late = listener('  -------^------', both.batches$);
      app(late, '              -------o------', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
      const strict = listener('-------^------', nice.batches$);
      app(strict, '            -------o------', { o: 'opening: ack OK, call 42 Active' });
    }),
  );

  it(
    'waits for an acknowledgement that it may hear',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y------z--', {
        x: from(HOST, 'https://desk.example.com', max(ack(), state('Available'))),
        y: max(state('Unavailable')),
        z: max(ack(), state('Unavailable')),
      });
      const both = connectMax({ port: desk, origins: ['niceincontact.com', 'https://desk.example.com'] });
      const nice = connectMax({ port: desk });
      app(both.batches$, '   --x--y---------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      const late = listener('---^-----------', nice.batches$);
      app(late, '            ------------(kyz)', {
        k: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: state Unavailable',
      });
    }),
  );
});
