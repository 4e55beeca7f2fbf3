import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const ORIGIN = 'https://max.niceincontact.com';

describe('silence', () => {
  it(
    'is answered by asking again after 3 seconds, and then as often as retry says',
    marbles(({ port, host, listener, app, connection, posted, listening }) => {
      const max = connectMax({ port, retry: (attempt) => attempt * 1000 });
      host('                    ---');
      const waiting = listener('^ 8499ms !', max.batches$);
      app(waiting, '            ---');
      connection(max, '         a 2999ms s 5499ms i');
      posted('                  (ur) 2996ms (ur) 996ms (ur) 1996ms (ur) 2496ms u');
      listening('               ^ 8499ms !');
    }),
  );

  it(
    'begins after ackTimeout',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const max = connectMax({ port, ackTimeout: 100, retry: () => 1000 });
      host('                    ---');
      const waiting = listener('^ 499ms !', max.batches$);
      app(waiting, '            ---');
      connection(max, '         a 99ms s 399ms i');
      posted('                  (ur) 96ms (ur) 396ms u');
    }),
  );

  it(
    'says how often it has asked and since when it is silent',
    marbles(({ port, host, listener, app }) => {
      const max = connectMax({ port, retry: () => 1000 });
      host('                    ---');
      const waiting = listener('^ 4499ms !', max.batches$);
      app(waiting, '            ---');
      app(max.connection$, '    a 2999ms s 999ms t 499ms i', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        s: { status: 'silent', reason: 'no answer; asked again, 1 so far', since: 3000, contactId: null },
        t: { status: 'silent', reason: 'no answer; asked again, 2 so far', since: 3000, contactId: null },
        i: { status: 'idle', reason: 'nobody listens', since: 4500, contactId: null },
      });
    }),
  );

  it(
    'ends with a late acknowledgement, and nobody is asked again',
    marbles(({ port, host, app, connection, posted }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('             4s x 60s y', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      app(max.batches$, '4s x 60s y', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      connection(max, '  a 2999ms s 999ms r');
      posted('           (ur) 2996ms (ur)');
    }),
  );

  it(
    'that was answered twice in the end makes no rule fire twice on MAX',
    marbles(({ port, host, app, connection }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('             4s x----y--z', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '4s x-------z', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(max, '  a 2999ms s 999ms r');
    }),
  );

  it(
    'that was answered twice in the end makes no rule fire twice on CXone Agent',
    marbles(({ port, host, app, connection }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('             4s x----y--z', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        z: fromCxa(CALL_42_HOLDING),
      });
      app(max.batches$, '4s x-------z', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      connection(max, '  a 2999ms s 999ms r');
    }),
  );

  it(
    'after the page came back keeps what is live, and unpins the origin of the host',
    marbles(({ port, host, page, listener, app, connection, posted }) => {
      const max = connectMax({ port, retry: () => 60_000 });
      host('                 --x------ 4s y', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      page('                 -----b---');
      const open = listener('^-------- 5s !', max.batches$);
      app(open, '            --x------ 4s y', {
        x: 'live: ack OK, state Available',
        y: 'live: state Unavailable',
      });
      connection(max, '      a-r--a 2999ms s 2003ms i');
      posted('               (ur)-(UR) 2996ms (ur) 2000ms u');
    }),
  );

  it(
    'counts anew after an acknowledgement',
    marbles(({ port, host, page, listener, app, connection, posted }) => {
      const max = connectMax({ port, retry: (attempt) => attempt * 1000 });
      host('                 3500ms x-----', { x: fromMax(ACK_OK) });
      page('                 3500ms ---b--');
      const open = listener('^ 8499ms !', max.batches$);
      app(open, '            3500ms x-----', { x: 'live: ack OK' });
      connection(max, '      a 2999ms s 499ms r--a 2999ms s 1996ms i');
      posted('               (ur) 2996ms (ur) 499ms (UR) 2996ms (ur) 996ms (ur) 993ms u');
    }),
  );

  it(
    'while a wider request is out leaves the others what is live, and the newcomer waits',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'], retry: () => 5000 });
      const all = connectMax({ port });
      host('                 --x------ 4s y---z', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(UNAVAILABLE),
        z: fromMax(ACK_OK, UNAVAILABLE, CALL_42_ACTIVE),
      });
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
      posted('               (ua)-(UR) 2996ms (ur)', { a: 'Register agent → *' });
    }),
  );

  it(
    'of a host that the browser names is answered to that host only',
    marbles(({ desk, listener, app }) => {
      const { port, host, posted } = desk({ hostOrigin: ORIGIN });
      const max = connectMax({ port, retry: () => 1000 });
      host('                    ---');
      const waiting = listener('^ 4499ms !', max.batches$);
      app(waiting, '            ---');
      posted('                  (UR) 2996ms (UR) 996ms (UR) 496ms U');
    }),
  );

  it(
    'is not answered again where retry says for ever, and a late acknowledgement still counts',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const max = connectMax({ port, retry: () => Infinity });
      host('                    --- 60s x-', { x: fromMax(ACK_OK) });
      const patient = listener('^-- 60s -!', max.batches$);
      app(patient, '            --- 60s x-', { x: 'live: ack OK' });
      connection(max, '         a 2999ms s 57002ms ri');
      posted('                  (ur) 2996ms (ur) 57000ms U');
    }),
  );
});
