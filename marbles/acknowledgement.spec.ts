import { connectMax } from 'rx-max';
import { acknowledge, agentLeg, agentState, callContact, fromCxa, fromMax, mute, sessionInfo } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

describe('the acknowledgement on MAX', () => {
  it(
    'stays first where the host put it first, and its batch stays one',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             --x--y-----', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: call 42 Holding',
      });
      connection(max, '  a-r--------');
      posted('           (ur)-------');
      listening('        ^----------');
    }),
  );

  it(
    'comes first from the middle of its batch, and all else keeps its order',
    marbles(({ max, host, app, posted, listening }) => {
      host('             --x--------', { x: fromMax(AVAILABLE, ACK_OK, CALL_42_ACTIVE) });
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available, call 42 Active' });
      posted('           (ur)-------');
      listening('        ^----------');
    }),
  );

  it(
    'comes first from the end of its batch',
    marbles(({ max, host, app }) => {
      host('             --x--------', { x: fromMax(AVAILABLE, CALL_42_ACTIVE, ACK_OK) });
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available, call 42 Active' });
    }),
  );

  it(
    'may be a batch of its own, and what follows is live',
    marbles(({ max, host, app, connection }) => {
      host('             --x--y-----', { x: fromMax(ACK_OK), y: fromMax(AVAILABLE) });
      app(max.batches$, '--x--y-----', { x: 'live: ack OK', y: 'live: state Available' });
      connection(max, '  a-r--------');
    }),
  );

  it(
    'goes ahead alone of batches that an older registration of the window left, and the rest of its own batch follows them',
    marbles(({ max, host, app, connection }) => {
      host('             -o--p---x---', {
        o: fromMax(CALL_42_ACTIVE),
        p: fromMax(mute({ agentMuted: true }), agentLeg({ status: 'Active' })),
        x: fromMax(ACK_OK, AVAILABLE),
      });
      app(max.batches$, '--------(kopx)', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        p: 'live: muted, leg Active',
        x: 'live: state Available',
      });
      connection(max, '  a-------r---');
    }),
  );

  it(
    'goes ahead of older batches also from a batch of its own, which leaves nothing to follow',
    marbles(({ max, host, app }) => {
      host('             -o------x---y', {
        o: fromMax(CALL_42_ACTIVE),
        x: fromMax(ACK_OK),
        y: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '--------(ko)y', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        y: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'is heard once where the host says it twice in one batch',
    marbles(({ max, host, app }) => {
      host('             --x--------', { x: fromMax(ACK_OK, AVAILABLE, ACK_OK) });
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available' });
    }),
  );

  it(
    'is heard once where the host says it in two batches, the second of which tells news only',
    marbles(({ max, host, app }) => {
      host('             --x--y--z--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_HOLDING),
        z: fromMax(ACK_OK, AVAILABLE, CALL_42_HOLDING),
      });
      app(max.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
    }),
  );

  it(
    'counts as OK where one batch says both OK and ERROR',
    marbles(({ max, host, app, connection }) => {
      host('             --x--------', { x: fromMax(acknowledge({ status: 'ERROR' }), AVAILABLE, ACK_OK) });
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      connection(max, '  a-r--------');
    }),
  );

  it(
    'is none where it says neither OK nor ERROR',
    marbles(({ max, host, listener, app, connection }) => {
      host('                 --x--y-----', {
        x: fromMax({ messageType: 'ClientEventSubscriptionAcknowledge', status: 'Pending' }),
        y: fromMax(ACK_OK, AVAILABLE),
      });
      const left = listener('^----------!', max.batches$);
      app(left, '            -----(kxy)--', {
        k: 'live: ack OK',
        x: 'live: ack undefined',
        y: 'live: state Available',
      });
      connection(max, '      a----r-----i');
    }),
  );

  it(
    'that never comes holds back what an older registration sends, and asks again',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('                 -o---------', { o: fromMax(CALL_42_ACTIVE) });
      const left = listener('^ 6999ms   !', max.batches$);
      app(left, '            ------------');
      connection(max, '      a 2999ms s 3999ms i');
      posted('               (ur) 2996ms (ur) 3996ms u');
    }),
  );
});

describe('the acknowledgement on CXone Agent', () => {
  it(
    'comes first, where the host put it last',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             --x--y-----', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, sessionInfo({ sessionToken: 't1' }), CXA_ACK_OK),
        y: fromCxa(CALL_42_HOLDING),
      });
      app(max.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: call 42 Holding',
      });
      connection(max, '  a-r--------');
      posted('           (ur)-------');
      listening('        ^----------');
    }),
  );

  it(
    'is all there is while the host does not know the state of the agent',
    marbles(({ max, host, app }) => {
      host('             --x--y-----', { x: fromCxa(CXA_ACK_OK), y: fromCxa(AVAILABLE) });
      app(max.batches$, '--x--y-----', { x: 'live: ack OK', y: 'live: state Available' });
    }),
  );

  it(
    'is taken out of the wrapper that an early build put it in',
    marbles(({ max, host, app, connection }) => {
      host('             --x--------', { x: fromCxa(AVAILABLE, { data: CXA_ACK_OK }) });
      app(max.batches$, '--x--------', { x: 'live: ack OK, state Available' });
      connection(max, '  a-r--------');
    }),
  );

  it(
    'goes ahead alone of batches that an older registration of the window left, and the rest of its own batch follows them',
    marbles(({ max, host, app }) => {
      host('             -o--p---x---', {
        o: fromCxa(CALL_42_ACTIVE),
        p: fromCxa(CALL_42_HOLDING),
        x: fromCxa(AVAILABLE, CALL_42_HOLDING, CXA_ACK_OK),
      });
      app(max.batches$, '--------(kopx)', {
        k: 'live: ack OK',
        o: 'live: call 42 Active',
        p: 'live: call 42 Holding',
        x: 'live: state Available, call 42 Holding',
      });
    }),
  );

  it(
    'is heard once where the host says it in two batches, the second of which tells news only',
    marbles(({ max, host, app }) => {
      host('             --x--y--z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(AVAILABLE, CALL_42_HOLDING, CXA_ACK_OK),
        z: fromCxa(CXA_ACK_OK),
      });
      app(max.batches$, '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
    }),
  );

  it(
    'that never comes holds back what an older registration sends, and asks again',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('                 -o---------', { o: fromCxa(CALL_42_ACTIVE) });
      const left = listener('^ 6999ms   !', max.batches$);
      app(left, '            ------------');
      connection(max, '      a 2999ms s 3999ms i');
      posted('               (ur) 2996ms (ur) 3996ms u');
    }),
  );
});
