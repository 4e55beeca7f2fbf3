import { connectMax, MaxError } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

import { anotherCopy } from './another-copy';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const POSTS = { a: 'Register agent → *' };

describe('two copies of the library on one page', () => {
  it(
    'share one registration, and each begins with its acknowledgement',
    marbles(({ port, max, host, listener, app, connection, posted, listening }) => {
      const copy = anotherCopy();
      const other = copy.connectMax({ port });
      host('                 --x--y-----z---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '    --x--y-----z---', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
      const late = listener('--------^------', other.batches$);
      app(late, '            --------o--z---', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(max, '      a-r------------');
      connection(other, '    i-------r------');
      posted('               (ur)-----------');
      listening('            ^--------------');
    }),
  );

  it(
    'share it whichever came first, and neither cuts off the other',
    marbles(({ port, max, host, listener, app, posted, listening }) => {
      const copy = anotherCopy();
      const other = copy.connectMax({ port });
      host('                   --x--------y--z--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(CALL_42_ACTIVE),
        z: fromCxa(CALL_42_HOLDING),
      });
      const first = listener(' ^--------!-------', other.batches$);
      app(first, '             --x--------------', { x: 'live: ack OK, state Available' });
      const second = listener('-----^-------!---', max.batches$);
      app(second, '            -----o-----y-----', {
        o: 'opening: ack OK, state Available',
        y: 'live: call 42 Active',
      });
      posted('                 (ur)---------U---');
      listening('              ^------------!---');
    }),
  );

  it(
    'widen the registration for each other',
    marbles(({ port, host, listener, app, posted }) => {
      const copy = anotherCopy();
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      const other = copy.connectMax({ port });
      host('                 --x-------y----', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, UNAVAILABLE, CALL_42_ACTIVE),
      });
      app(max.batches$, '    --x-------y----', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable',
      });
      const late = listener('-----^---------', other.batches$);
      app(late, '            ----------y----', { y: 'live: ack OK, state Unavailable, call 42 Active' });
      posted('               (ua)-(UR)------', POSTS);
    }),
  );

  it(
    'find the place empty after both have gone',
    marbles(({ desk, at, listener, app }) => {
      const copy = anotherCopy();
      const scope = {};
      const { port, host, posted, listening } = desk({ scope });
      const max = connectMax({ port });
      const other = copy.connectMax({ port });
      host('                   --x-----------y---', {
        x: fromMax(ACK_OK),
        y: fromMax(ACK_OK, mute({ agentMuted: true })),
      });
      const entry$ = at('      -c---d---------e--', () => Reflect.has(scope, Symbol.for('rx-max')));
      app(entry$, '            -t---f---------t--', { t: true, f: false });
      const first = listener(' ^---!-------------', max.batches$);
      app(first, '             --x---------------', { x: 'live: ack OK' });
      const second = listener('----------^-------', other.batches$);
      app(second, '            --------------y---', { y: 'live: ack OK, muted' });
      posted('                 (ur)U-----(ur)----');
      listening('              ^---!-------------', '----------^-------');
    }),
  );

  it(
    'know each other’s errors',
    marbles(({ port, host, app }) => {
      const copy = anotherCopy();
      const other = copy.connectMax({ port });
      host('               --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(other.batches$, '--#--', {}, 'subscription-rejected');
      expect(copy.MaxError).not.toBe(MaxError);
    }),
  );
});

describe('a copy that must have its request exactly as it is', () => {
  it(
    'shares with those that ask the very same',
    marbles(({ port, host, listener, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'], exact: true });
      const other = connectMax({ port, subscriptionTypes: ['agent'] });
      host('                 --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '    --x--------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^-----', other.batches$);
      app(late, '            -----o-----', { o: 'opening: ack OK, state Available' });
      posted('               (ua)-------', POSTS);
    }),
  );

  it(
    'is an error where another has the registration, and nothing is posted for it',
    marbles(({ port, max, host, listener, app, connection, posted }) => {
      const strict = connectMax({ port, subscriptionTypes: ['agent'], exact: true });
      host('                 --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '    --x--------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^-----', strict.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      connection(strict, '   i----------');
      posted('               (ur)-------');
    }),
  );

  it(
    'keeps out who asks for more, and nothing is posted for that',
    marbles(({ port, max, host, listener, app, posted }) => {
      const strict = connectMax({ port, subscriptionTypes: ['agent'], exact: true });
      host('                 --x-----y--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      app(strict.batches$, ' --x-----y--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      const late = listener('-----^-----', max.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      posted('               (ua)-------', POSTS);
    }),
  );

  it(
    'throws at the call where the registration is there already',
    marbles(({ port, max, host, at, app, posted }) => {
      host('               --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '  --x--------', { x: 'live: ack OK, state Available' });
      const outcome$ = at('-----c-----', () => connectMax({ port, subscriptionTypes: ['agent'], exact: true }));
      app(outcome$, '      -----e-----', { e: 'incompatible-copy' });
      posted('             (ur)-------');
    }),
  );

  it(
    'may come when the other has gone',
    marbles(({ port, max, host, listener, app, posted }) => {
      const strict = connectMax({ port, subscriptionTypes: ['agent'], exact: true });
      host('                  --x-----y--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(ACK_OK, UNAVAILABLE) });
      const first = listener('^---!------', max.batches$);
      app(first, '            --x--------', { x: 'live: ack OK, state Available' });
      const late = listener(' -----^-----', strict.batches$);
      app(late, '             --------y--', { y: 'live: ack OK, state Unavailable' });
      posted('                (ur)U(ua)--', POSTS);
    }),
  );
});

describe('a copy of an unknown version that holds the registration', () => {
  it(
    'is an error at the subscription, and nothing is posted',
    marbles(({ desk, at, listener, app }) => {
      const scope = {};
      const { port, host, posted, listening } = desk({ scope });
      const max = connectMax({ port });
      host('                 --x--------', { x: fromMax(ACK_OK) });
      const entry$ = at('    --c--------', () => Object.assign(scope, { [Symbol.for('rx-max')]: { contract: 2 } }));
      app(entry$, '          --e--------', { e: scope });
      const late = listener('-----^-----', max.batches$);
      app(late, '            -----#-----', {}, 'incompatible-copy');
      posted('               -----------');
      listening();
    }),
  );

  it(
    'throws at the call',
    marbles(({ desk, at, app }) => {
      const { port, host, posted, listening } = desk({ scope: { [Symbol.for('rx-max')]: { contract: 2 } } });
      host('               -----------');
      const outcome$ = at('-----c-----', () => connectMax({ port }));
      app(outcome$, '      -----e-----', { e: 'incompatible-copy' });
      posted('             -----------');
      listening();
    }),
  );
});
