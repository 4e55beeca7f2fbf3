import { connectMax, MaxError } from 'rx-max';

import { anotherCopy } from './another-copy';
import { ack, call, cxa, max, mute, state } from './legend';
import { marbles } from './stage';

const POSTS = { a: 'Register agent → *' };

describe('two copies of the library on one page', () => {
  it(
    'share one registration, and each begins with its acknowledgement',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const copy = anotherCopy();
      const desk = host('    --x--y-----z---', {
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const other = copy.connectMax({ port: desk });
      app(page.batches$, '   --x--y-----z---', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
      const late = listener('--------^------', other.batches$);
      app(late, '            --------o--z---', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(page, '     a-r------------');
      connection(other, '    i-------r------');
      posted(desk, '         (ur)-----------');
      listening(desk, '      ^--------------');
    }),
  );

  it(
    'share it whichever came first, and neither cuts off the other',
    marbles(({ host, listener, app, posted, listening }) => {
      const copy = anotherCopy();
      const desk = host('      --x--------y--z--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        y: cxa(call('42', 'Active')),
        z: cxa(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const other = copy.connectMax({ port: desk });
      const first = listener(' ^--------!-------', other.batches$);
      app(first, '             --x--------------', { x: 'live: ack OK, state Available' });
      const second = listener('-----^-------!---', page.batches$);
      app(second, '            -----o-----y-----', {
        o: 'opening: ack OK, state Available',
        y: 'live: call 42 Active',
      });
      posted(desk, '           (ur)---------U---');
      listening(desk, '        ^------------!---');
    }),
  );

  it(
    'widen the registration for each other',
    marbles(({ host, listener, app, posted }) => {
      const copy = anotherCopy();
      const desk = host('    --x-------y----', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Unavailable'), call('42', 'Active')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const other = copy.connectMax({ port: desk });
      app(page.batches$, '   --x-------y----', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable',
      });
      const late = listener('-----^---------', other.batches$);
      app(late, '            ----------y----', { y: 'live: ack OK, state Unavailable, call 42 Active' });
      posted(desk, '         (ua)-(UR)------', POSTS);
    }),
  );

  it(
    'find the place empty after both have gone',
    marbles(({ host, listener, app, at, posted, listening }) => {
      const copy = anotherCopy();
      const scope = {};
      const desk = host('      --x-----------y---', { x: max(ack()), y: max(ack(), mute('True')) }, { scope });
      const page = connectMax({ port: desk });
      const other = copy.connectMax({ port: desk });
      const entry$ = at('-c---d---------e--', () => Reflect.has(scope, Symbol.for('rx-max')));
      app(entry$, '            -t---f---------t--', { t: true, f: false });
      const first = listener(' ^---!-------------', page.batches$);
      app(first, '             --x---------------', { x: 'live: ack OK' });
      const second = listener('----------^-------', other.batches$);
      app(second, '            --------------y---', { y: 'live: ack OK, muted' });
      posted(desk, '           (ur)U-----(ur)----');
      listening(desk, '        ^---!-------------', '----------^-------');
    }),
  );

  it(
    'know each other’s errors',
    marbles(({ host, app }) => {
      const copy = anotherCopy();
      const desk = host('  --x--', { x: max(ack('ERROR')) });
      const other = copy.connectMax({ port: desk });
      app(other.batches$, '--#--', {}, 'subscription-rejected');
      expect(copy.MaxError).not.toBe(MaxError);
    }),
  );
});

describe('a copy that must have its request exactly as it is', () => {
  it(
    'shares with those that ask the very same',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x--------', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true });
      const other = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(page.batches$, '   --x--------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^-----', other.batches$);
      app(late, '            -----o-----', { o: 'opening: ack OK, state Available' });
      posted(desk, '         (ua)-------', POSTS);
    }),
  );

  it(
    'is an error where another has the registration, and nothing is posted for it',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    --x--------', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      const strict = connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true });
      app(page.batches$, '   --x--------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^-----', strict.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      connection(strict, '   i----------');
      posted(desk, '         (ur)-------');
    }),
  );

  it(
    'keeps out who asks for more, and nothing is posted for that',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x-----y--', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      const strict = connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true });
      const page = connectMax({ port: desk });
      app(strict.batches$, ' --x-----y--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      const late = listener('-----^-----', page.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      posted(desk, '         (ua)-------', POSTS);
    }),
  );

  it(
    'throws at the call where the registration is there already',
    marbles(({ host, at, app, posted }) => {
      const desk = host(' --x--------', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      const outcome$ = at('-----c-----', () => connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true }));
      app(outcome$, '     -----e-----', { e: 'incompatible-copy' });
      posted(desk, '      (ur)-------');
    }),
  );

  it(
    'may come when the other has gone',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x-----y--', { x: max(ack(), state('Available')), y: max(ack(), state('Unavailable')) });
      const page = connectMax({ port: desk });
      const strict = connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true });
      const first = listener('^---!------', page.batches$);
      app(first, '            --x--------', { x: 'live: ack OK, state Available' });
      const late = listener(' -----^-----', strict.batches$);
      app(late, '             --------y--', { y: 'live: ack OK, state Unavailable' });
      posted(desk, '          (ur)U(ua)--', POSTS);
    }),
  );
});

describe('a copy of an unknown version that holds the registration', () => {
  it(
    'is an error at the subscription, and nothing is posted',
    marbles(({ host, at, listener, app, posted, listening }) => {
      const scope = {};
      const desk = host('    --x--------', { x: max(ack()) }, { scope });
      const entry$ = at('--c--------', () => Object.assign(scope, { [Symbol.for('rx-max')]: { contract: 2 } }));
      const page = connectMax({ port: desk });
      app(entry$, '          --e--------', { e: scope });
      const late = listener('-----^-----', page.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      posted(desk, '         -----------');
      listening(desk);
    }),
  );

  it(
    'throws at the call',
    marbles(({ host, at, app, posted, listening }) => {
      const desk = host('--x--------', {}, { scope: { [Symbol.for('rx-max')]: { contract: 2 } } });
      const outcome$ = at('-----c-----', () => connectMax({ port: desk }));
      app(outcome$, '    -----e-----', { e: 'incompatible-copy' });
      posted(desk, '     -----------');
      listening(desk);
    }),
  );
});
