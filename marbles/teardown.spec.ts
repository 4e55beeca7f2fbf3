import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { concat, of, switchMap, take, timer } from 'rxjs';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });

describe('the last listener', () => {
  it(
    'takes the registration along: Unregister is posted, nothing listens, no timer is left',
    marbles(({ max, host, listener, app, connection, posted, listening, watching }) => {
      host('                 --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      const left = listener('^-----!----', max.batches$);
      app(left, '            --x--------', { x: 'live: ack OK, state Available' });
      connection(max, '      a-r---i----');
      posted('               (ur)--U----');
      listening('            ^-----!----');
      watching('             ^-----!----');
    }),
  );

  it(
    'leaves while the host is silent, and nobody asks again',
    marbles(({ max, host, listener, app, posted, listening }) => {
      host('                 -----------');
      const left = listener('^-----!----', max.batches$);
      app(left, '            -----------');
      posted('               (ur)--u----');
      listening('            ^-----!----');
    }),
  );

  it(
    'of a pop-out leaves no look after it',
    marbles(({ desk, listener, app }) => {
      const { port, host, page, posted, listening, watching } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 --x--------', { x: fromCxa(CXA_ACK_OK) });
      page('                 --------f--');
      const left = listener('^-----!----', max.batches$);
      app(left, '            --x--------', { x: 'live: ack OK' });
      posted('               (ur)--U----');
      listening('            ^-----!----');
      watching('             ^-----!----');
    }),
  );

  it(
    'is the last of all connections',
    marbles(({ port, max, host, listener, app, connection, posted, listening }) => {
      const other = connectMax({ port });
      host('                   --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      const first = listener(' ^----!-----', max.batches$);
      app(first, '             --x--------', { x: 'live: ack OK, state Available' });
      const second = listener('^------!---', max.batches$);
      app(second, '            --x--------', { x: 'live: ack OK, state Available' });
      const third = listener(' ^--------!-', other.batches$);
      app(third, '             --x--------', { x: 'live: ack OK, state Available' });
      connection(max, '        a-r----i---');
      posted('                 (ur)-----U-');
      listening('              ^--------!-');
    }),
  );

  it(
    'forgets what was known: who comes next registers anew and hears the host, not the past',
    marbles(({ max, host, listener, app, connection, posted, listening }) => {
      host('                  --x------------y---', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, UNAVAILABLE),
      });
      const first = listener('^-----!------------', max.batches$);
      app(first, '            --x----------------', { x: 'live: ack OK, state Available, call 42 Active' });
      const next = listener(' ----------^--------', max.batches$);
      app(next, '             ---------------y---', { y: 'live: ack OK, state Unavailable' });
      connection(max, '       a-r---i---a----r---');
      posted('                (ur)--U---(ur)-----');
      listening('             ^-----!------------', '----------^--------');
    }),
  );

  it(
    'is not yet the last where a switchMap makes the next subscription in the same task',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('           --x--y------z-', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(UNAVAILABLE),
        z: fromMax(AVAILABLE),
      });
      const switched$ = concat(of(0), timer(8)).pipe(switchMap(() => max.batches$));
      app(switched$, ' --x--y--o---z-', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
        o: 'opening: ack OK, state Unavailable',
        z: 'live: state Available',
      });
      connection(max, 'a-r-----------');
      posted('         (ur)----------');
      listening('      ^-------------');
    }),
  );

  it(
    'may leave while a batch is being told, and the others still hear it',
    marbles(({ port, max, host, app, posted, listening }) => {
      const other = connectMax({ port });
      host('                             --x--y-----', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(UNAVAILABLE),
      });
      app(max.batches$.pipe(take(1)), '  --(x|)-----', { x: 'live: ack OK, state Available' });
      app(max.batches$.pipe(take(2)), '  --x--(y|)--', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      app(other.batches$.pipe(take(2)), '--x--(y|)--', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      posted('                           (ur)-U-----');
      listening('                        ^----!-----');
    }),
  );

  it(
    'may leave in the middle of what the acknowledgement brings',
    marbles(({ max, host, app, posted, listening }) => {
      host('                           -o----x----', {
        o: fromMax(CALL_42_ACTIVE),
        x: fromMax(ACK_OK, AVAILABLE),
      });
      app(max.batches$.pipe(take(2)), '------(ko|)', { k: 'live: ack OK', o: 'live: call 42 Active' });
      posted('                         (ur)--U----');
      listening('                      ^-----!----');
    }),
  );
});

describe('a port', () => {
  it(
    'that has no more to say closes the connection and completes the stream',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             --x--y--|--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      app(max.batches$, '--x--y--|--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(max, '  a-r-----c--');
      posted('           (ur)-------');
      listening('        ^-------!--');
    }),
  );

  it(
    'that fails ends the stream with its own error',
    marbles(({ max, host, app, posted, listening }) => {
      host('                --x--#-----', { x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '   --x--#-----', { x: 'live: ack OK, state Available' }, 'error');
      app(max.connection$, 'a-r--c-----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        c: { status: 'closed', reason: 'the port failed', since: 5, contactId: null },
      });
      posted('              (ur)-------');
      listening('           ^----!-----');
    }),
  );

  it(
    'whose page says no more goes on',
    marbles(({ max, host, page, app, connection }) => {
      host('             --x--y-----', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      page('             ---|-------');
      app(max.batches$, '--x--y-----', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(max, '  a-r--------');
    }),
  );
});
