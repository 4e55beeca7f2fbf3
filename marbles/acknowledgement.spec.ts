import { connectMax } from 'rx-max';

import { ack, call, cxa, leg, max, mute, state, token } from './legend';
import { marbles } from './stage';

describe('the acknowledgement on MAX', () => {
  it(
    'stays first where the host put it first, and its batch stays one',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x--y-----', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: call 42 Holding',
      });
      connection(page, '  a-r--------');
      posted(desk, '      (ur)-------');
      listening(desk, '   ^----------');
    }),
  );

  it(
    'comes first from the middle of its batch, and all else keeps its order',
    marbles(({ host, app, posted, listening }) => {
      const desk = host(' --x--------', { x: max(state('Available'), ack(), call('42', 'Active')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available, call 42 Active' });
      posted(desk, '      (ur)-------');
      listening(desk, '   ^----------');
    }),
  );

  it(
    'comes first from the end of its batch',
    marbles(({ host, app }) => {
      const desk = host(' --x--------', { x: max(state('Available'), call('42', 'Active'), ack()) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available, call 42 Active' });
    }),
  );

  it(
    'may be a batch of its own, and what follows is live',
    marbles(({ host, app, connection }) => {
      const desk = host(' --x--y-----', { x: max(ack()), y: max(state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', { x: 'live: ack OK', y: 'live: state Available' });
      connection(page, '  a-r--------');
    }),
  );

  it(
    'goes ahead alone of batches that an older registration of the window left, and the rest of its own batch follows them',
    marbles(({ host, app, connection }) => {
      const desk = host(' -o--p---x---', {
        o: max(call('42', 'Active')),
        p: max(mute('True'), leg('Active')),
        x: max(ack(), state('Available')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--------(kopx)', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        p: 'live: muted, leg Active',
        x: 'live: state Available',
      });
      connection(page, '  a-------r---');
    }),
  );

  it(
    'goes ahead of older batches also from a batch of its own, which leaves nothing to follow',
    marbles(({ host, app }) => {
      const desk = host(' -o------x---y', {
        o: max(call('42', 'Active')),
        x: max(ack()),
        y: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--------(ko)y', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        y: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'is heard once where the host says it twice in one batch',
    marbles(({ host, app }) => {
      const desk = host(' --x--------', { x: max(ack(), state('Available'), ack()) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available' });
    }),
  );

  it(
    'is heard once where the host says it in two batches, the second of which tells news only',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Holding')),
        z: max(ack(), state('Available'), call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
    }),
  );

  it(
    'counts as OK where one batch says both OK and ERROR',
    marbles(({ host, app, connection }) => {
      const desk = host(' --x--------', { x: max(ack('ERROR'), state('Available'), ack('OK')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      connection(page, '  a-r--------');
    }),
  );

  it(
    'is none where it says neither OK nor ERROR',
    marbles(({ host, listener, app, connection }) => {
      const desk = host('    --x--y-----', {
        x: max({ messageType: 'ClientEventSubscriptionAcknowledge', status: 'Pending' }),
        y: max(ack(), state('Available')),
      });
      const page = connectMax({ port: desk });
      const left = listener('^----------!', page.batches$);
      app(left, '            -----(kxy)--', {
        k: 'live: ack OK',
        x: 'live: ack undefined',
        y: 'live: state Available',
      });
      connection(page, '     a----r-----i');
    }),
  );

  it(
    'that never comes holds back what an older registration sends, and asks again',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    -o---------', { o: max(call('42', 'Active')) });
      const page = connectMax({ port: desk, retry: () => 5000 });
      const left = listener('^ 6999ms   !', page.batches$);
      app(left, '            ------------');
      connection(page, '     a 2999ms s 3999ms i');
      posted(desk, '         (ur) 2996ms (ur) 3996ms u');
    }),
  );
});

describe('the acknowledgement on CXone Agent', () => {
  it(
    'comes first, where the host put it last',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x--y-----', {
        x: cxa(state('Available'), call('42', 'Active'), token('t1'), ack('OK', undefined)),
        y: cxa(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: call 42 Holding',
      });
      connection(page, '  a-r--------');
      posted(desk, '      (ur)-------');
      listening(desk, '   ^----------');
    }),
  );

  it(
    'is all there is while the host does not know the state of the agent',
    marbles(({ host, app }) => {
      const desk = host(' --x--y-----', { x: cxa(ack('OK', undefined)), y: cxa(state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', { x: 'live: ack OK', y: 'live: state Available' });
    }),
  );

  it(
    'is taken out of the wrapper that an early build put it in',
    marbles(({ host, app, connection }) => {
      const desk = host(' --x--------', { x: cxa(state('Available'), { data: ack('OK', undefined) }) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      connection(page, '  a-r--------');
    }),
  );

  it(
    'goes ahead alone of batches that an older registration of the window left, and the rest of its own batch follows them',
    marbles(({ host, app }) => {
      const desk = host(' -o--p---x---', {
        o: cxa(call('42', 'Active')),
        p: cxa(call('42', 'Holding')),
        x: cxa(state('Available'), call('42', 'Holding'), ack('OK', undefined)),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--------(kopx)', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        p: 'live: call 42 Holding',
        x: 'live: state Available, call 42 Holding',
      });
    }),
  );

  it(
    'is heard once where the host says it in two batches, the second of which tells news only',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(state('Available'), call('42', 'Holding'), ack('OK', undefined)),
        z: cxa(ack('OK', undefined)),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
    }),
  );

  it(
    'that never comes holds back what an older registration sends, and asks again',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    -o---------', { o: cxa(call('42', 'Active')) });
      const page = connectMax({ port: desk, retry: () => 5000 });
      const left = listener('^ 6999ms   !', page.batches$);
      app(left, '            ------------');
      connection(page, '     a 2999ms s 3999ms i');
      posted(desk, '         (ur) 2996ms (ur) 3996ms u');
    }),
  );
});
