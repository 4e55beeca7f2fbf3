import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
const ACK_OK_42 = acknowledge({ contactId: '42' });
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const ORIGIN = 'https://max.niceincontact.com';

describe('a page that is about to leave', () => {
  it(
    'says goodbye, and nothing more if it is gone',
    marbles(({ max, host, page, listener, app, connection, posted, listening, watching }) => {
      host('                 --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      page('                 -----l-----');
      const gone = listener('^-------!--', max.batches$);
      app(gone, '            --x--------', { x: 'live: ack OK, state Available' });
      connection(max, '      a-r--i-----');
      posted('               (ur)-U-----');
      listening('            ^-------!--');
      watching('             ^-------!--');
    }),
  );

  it(
    'and is still here after ten seconds registers again, and is restored on MAX',
    marbles(({ max, host, page, app, connection, posted, listening }) => {
      host('             --x-- 10s --y-z', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_HOLDING),
        z: fromMax(CALL_42_ACTIVE),
      });
      page('             -----l');
      app(max.batches$, '--x-- 10s --y-z', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(max, '  a-r--i 9999ms a-r');
      posted('           (ur)-U 9999ms (UR)');
      listening('        ^');
    }),
  );

  it(
    'and is still here after ten seconds registers again, and is restored on CXone Agent',
    marbles(({ max, host, page, app, connection, posted }) => {
      host('             --x-- 10s --y-z', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(AVAILABLE, CALL_42_HOLDING, CXA_ACK_OK),
        z: fromCxa(CALL_42_ACTIVE),
      });
      page('             -----l');
      app(max.batches$, '--x-- 10s --y-z', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      connection(max, '  a-r--i 9999ms a-r');
      posted('           (ur)-U 9999ms (UR)');
    }),
  );

  it(
    'says why',
    marbles(({ max, host, page, app }) => {
      host('                --x-- 10s --y--', { x: fromMax(ACK_OK_42), y: fromMax(ACK_OK_42) });
      page('                -----l');
      app(max.batches$, '   --x------------', { x: 'live: ack OK' });
      app(max.connection$, 'a-r--i 9999ms b-s', {
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
    marbles(({ max, host, page, app, connection, posted }) => {
      host('             --x-- 19s --y', { x: fromMax(ACK_OK), y: fromMax(ACK_OK) });
      page('             -----l 8999ms l');
      app(max.batches$, '--x-- 19s ---', { x: 'live: ack OK' });
      connection(max, '  a-r--i 18999ms a-r');
      posted('           (ur)-U 8999ms U 9999ms (UR)');
    }),
  );

  it(
    'takes a late acknowledgement as what it is, and stays on its way',
    marbles(({ max, host, page, listener, app, connection, posted }) => {
      host('                 -------x-------', { x: fromMax(ACK_OK, AVAILABLE) });
      page('                 -----l---------');
      const gone = listener('^ 4999ms !-----', max.batches$);
      app(gone, '            -------x-------', { x: 'live: ack OK, state Available' });
      connection(max, '      a----i---------');
      posted('               (ur)-u---------');
    }),
  );

  it(
    'is not refused by a late refusal of more than it had, and asks for what it had',
    marbles(({ port, host, page, listener, app, connection, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x----------y- 10s z', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(acknowledge({ status: 'ERROR' })),
        z: fromMax(ACK_OK, AVAILABLE),
      });
      page('                 ----------l----');
      app(agent.batches$, '  --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^---------', panel.batches$);
      app(late, '            -------------#-', {}, 'subscription-rejected');
      connection(agent, '    a-r--a----i 9999ms a----r');
      posted('               (ua)-(UW)-U 9999ms (UA)', {
        a: 'Register agent → *',
        A: `Register agent → ${ORIGIN}`,
        W: `Register all contact 42 → ${ORIGIN}`,
      });
    }),
  );

  it(
    'asks for nothing more, whoever comes, until it is known to stay',
    marbles(({ port, host, page, listener, app, connection, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('                 --x-- 10s --y--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
      });
      page('                 -----l---------');
      app(agent.batches$, '  --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('--------^------', all.batches$);
      app(late, '            ----- 10s --y--', { y: 'live: ack OK, state Available, call 42 Active' });
      connection(agent, '    a-r--i 9999ms a-r');
      connection(all, '      i---- 10s a-r');
      posted('               (ua)-U 9999ms (UR)', { a: 'Register agent → *' });
    }),
  );

  it(
    'gives who comes for no more an opening at once',
    marbles(({ port, max, host, page, listener, app }) => {
      const other = connectMax({ port });
      host('                  --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      page('                  -----l-----');
      const gone = listener(' ^---------!', max.batches$);
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
    marbles(({ max, host, page, listener, app, posted, listening }) => {
      host('                 --x--------', { x: fromCxa(AVAILABLE, CXA_ACK_OK) });
      page('                 -----l-----');
      const gone = listener('^------!---', max.batches$);
      app(gone, '            --x--------', { x: 'live: ack OK, state Available' });
      posted('               (ur)-U-----');
      listening('            ^------!---');
    }),
  );
});

describe('a page that came back from the back-forward cache', () => {
  it(
    'registers again at once, and is told what changed meanwhile',
    marbles(({ max, host, page, app, connection, posted }) => {
      host('             --x----------y--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, agentState({ currentState: 'Unavailable' })),
      });
      page('             -----l---b------');
      app(max.batches$, '--x----------y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      connection(max, '  a-r--i---a---r--');
      posted('           (ur)-U---(UR)---');
    }),
  );

  it(
    'says why',
    marbles(({ max, host, page, app }) => {
      host('                --x-----y--', { x: fromMax(ACK_OK), y: fromMax(ACK_OK) });
      page('                -----b-----');
      app(max.batches$, '   --x--------', { x: 'live: ack OK' });
      app(max.connection$, 'a-r--b--s--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        b: { status: 'registering', reason: 'the page came back', since: 5, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 8, contactId: null },
      });
    }),
  );

  it(
    'has missed nothing that its old registration still brings',
    marbles(({ max, host, page, app }) => {
      host('             --x------o--y--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        o: fromCxa(CALL_42_ACTIVE),
        y: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
      });
      page('             -----b---------');
      app(max.batches$, '--x------o-----', { x: 'live: ack OK, state Available', o: 'live: call 42 Active' });
    }),
  );
});

describe('a frame', () => {
  it(
    'asks nothing when it gets the focus',
    marbles(({ desk, app }) => {
      const { port, host, page, posted } = desk({ kind: 'frame' });
      const max = connectMax({ port });
      host('             --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      page('             -----f-----');
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      posted('           (ur)-------');
    }),
  );
});
