import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const ORIGIN = 'https://max.niceincontact.com';

const PROBE = { p: `Register all → ${ORIGIN}` };

describe('a pop-out', () => {
  it(
    'asks every 30 seconds, without unregistering, and takes silence for a host that still knows it',
    marbles(({ desk, listener, app, connection }) => {
      const { port, host, posted, listening } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 --x-- 65s y---', { x: fromMax(ACK_OK), y: fromMax(AVAILABLE) });
      const open = listener('^---- 65s --!-', max.batches$);
      app(open, '            --x-- 65s y---', { x: 'live: ack OK', y: 'live: state Available' });
      connection(max, '      a-r-- 65s --i-');
      posted('               (ur) 29998ms p 29999ms p 5004ms U', PROBE);
      listening('            ^---- 65s --!-');
    }),
  );

  it(
    'asks when it gets the focus, and 30 seconds later again',
    marbles(({ desk, listener, app }) => {
      const { port, host, page, posted } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 --x--- 35s --', { x: fromMax(ACK_OK) });
      page('                 ------ 10s f-');
      const open = listener('^----- 45s !-', max.batches$);
      app(open, '            --x----------', { x: 'live: ack OK' });
      posted('               (ur)-- 10s p 29999ms p 4999ms U', PROBE);
    }),
  );

  it(
    'does not ask on focus while it waits for an answer, nor after a goodbye',
    marbles(({ desk, listener, app }) => {
      const { port, host, page, posted } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 ----------x-------------', { x: fromMax(ACK_OK) });
      page('                 -----f--------l---f-----');
      const open = listener('^--------------------!--', max.batches$);
      app(open, '            ----------x-------------', { x: 'live: ack OK' });
      posted('               (ur)----------U---------');
    }),
  );

  it(
    'takes an answer for a host that had forgotten it, and is restored on MAX',
    marbles(({ desk, listener, app, connection }) => {
      const { port, host, page, posted } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 --x-------y---z--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_HOLDING),
        z: fromMax(CALL_42_ACTIVE),
      });
      page('                 --------f--------');
      const open = listener('^---------------!', max.batches$);
      app(open, '            --x-------y---z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(max, '      a-r-------------i');
      posted('               (ur)----p-------U', PROBE);
    }),
  );

  it(
    'takes an answer for a host that had forgotten it, and is restored on CXone Agent',
    marbles(({ desk, listener, app, connection }) => {
      const { port, host, page, posted } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('                 --x-------y---z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(AVAILABLE, CALL_42_HOLDING, CXA_ACK_OK),
        z: fromCxa(CALL_42_ACTIVE),
      });
      page('                 --------f--------');
      const open = listener('^---------------!', max.batches$);
      app(open, '            --x-------y---z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(max, '      a-r-------------i');
      posted('               (ur)----p-------U', PROBE);
    }),
  );

  it(
    'is refused where the host that had forgotten it will not have it any more',
    marbles(({ desk, app, connection }) => {
      const { port, host, page, posted, listening } = desk({ kind: 'pop-out' });
      const max = connectMax({ port });
      host('             --x-------y------', { x: fromMax(ACK_OK), y: fromMax(acknowledge({ status: 'ERROR' })) });
      page('             --------f--------');
      app(max.batches$, '--x-------#------', { x: 'live: ack OK' }, 'subscription-rejected');
      connection(max, '  a-r-------n------');
      posted('           (ur)----p--------', PROBE);
      listening('        ^---------!------');
    }),
  );
});

describe('a host window that was closed', () => {
  it(
    'completes the stream at the next look, and nothing is posted to it',
    marbles(({ desk, at, app, connection }) => {
      let closed = false;
      const { port, host, posted, listening } = desk({ kind: 'pop-out', hostClosed: () => closed });
      const max = connectMax({ port });
      host('               --x----', { x: fromMax(ACK_OK) });
      const closing$ = at('------c', () => (closed = true));
      app(closing$, '      ------t', { t: true });
      app(max.batches$, '  --x 29999ms |', { x: 'live: ack OK' });
      connection(max, '    a-r 29999ms c');
      posted('             (ur)----');
      listening('          ^-- 29999ms !');
    }),
  );

  it(
    'completes the stream at once when somebody turns to the page',
    marbles(({ desk, listener, app }) => {
      const { port, host, page, posted, listening, watching } = desk({ kind: 'pop-out', hostClosed: () => true });
      const max = connectMax({ port });
      host('                   -----');
      page('                   --------f--');
      app(max.batches$, '      --------|--');
      const second = listener('-----^-----', max.batches$);
      app(second, '            --------|--');
      app(max.connection$, '   a-------c--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        c: { status: 'closed', reason: 'the host window is gone', since: 8, contactId: null },
      });
      posted('                 (ur)-------');
      listening('              ^-------!--');
      watching('               ^-------!--');
    }),
  );

  it(
    'completes the stream of everybody, also in silence',
    marbles(({ desk, app, connection }) => {
      const { port, host, posted, listening } = desk({ kind: 'pop-out', hostClosed: () => true });
      const max = connectMax({ port });
      const other = connectMax({ port });
      host('               -----');
      app(max.batches$, '  3s |');
      app(other.batches$, '3s |');
      connection(max, '    a 2999ms c');
      connection(other, '  a 2999ms c');
      posted('             (ur)');
      listening('          ^ 2999ms !');
    }),
  );

  it(
    'is not looked at while the page has what it needs',
    marbles(({ desk, app, connection }) => {
      const { port, host, page, posted } = desk({ kind: 'pop-out', hostClosed: () => true });
      const max = connectMax({ port });
      host('             --x-----', { x: fromMax(ACK_OK) });
      page('             -----b--');
      app(max.batches$, '--x-- 3s |', { x: 'live: ack OK' });
      connection(max, '  a-r--a 2999ms c');
      posted('           (ur)-(UR)');
    }),
  );
});
