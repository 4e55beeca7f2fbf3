import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax, hostMessage } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });

const ORIGIN = 'https://max.niceincontact.com';

/** A window message that may not be looked into. */
function untouchable(source: unknown): unknown {
  return {
    origin: 'https://evil.example',
    source,
    get data(): unknown {
      throw new Error('The data of a foreign message is nobody’s business');
    },
  };
}

describe('what is not passed on', () => {
  it(
    'is a message of another window, whatever its origin',
    marbles(({ max, host, app, posted }) => {
      host('                --x--y--z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: {
          source: { name: 'a stranger' },
          origin: ORIGIN,
          data: fromMax(acknowledge({ status: 'ERROR' }), UNAVAILABLE),
        },
        z: fromMax(CALL_42_ACTIVE),
      });
      app(max.batches$, '   --x-----z--', { x: 'live: ack OK, state Available', z: 'live: call 42 Active' });
      app(max.rejections$, '-----r-----', { r: `foreign-source: window of ${ORIGIN}` });
      posted('              (ur)-------');
    }),
  );

  it(
    'is a message of the host window under an origin that is not allowed, be it an acknowledgement',
    marbles(({ port, max, host, listener, app, connection, posted }) => {
      host('                    --x--y----', {
        x: { source: port.host, origin: 'https://evil.example', data: fromMax(ACK_OK, AVAILABLE) },
        y: { source: port.host, origin: 'https://evil-niceincontact.com', data: fromMax(ACK_OK, AVAILABLE) },
      });
      const waiting = listener('^-------!-', max.batches$);
      app(waiting, '            ----------');
      app(max.rejections$, '    --r--s----', {
        r: 'foreign-origin: https://evil.example',
        s: 'foreign-origin: https://evil-niceincontact.com',
      });
      connection(max, '         a-------i-');
      posted('                  (ur)----u-');
    }),
  );

  it(
    'is other traffic of the host window',
    marbles(({ max, host, app }) => {
      host('                --x--a-b-c-d-e-f-y--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        a: null,
        b: 'text',
        c: { issuer: 'CXA', messageType: 'startsession' },
        d: hostMessage({ issuer: 'CXoneAgent', events: [UNAVAILABLE] }),
        e: [1, 2],
        f: { events: [] },
        y: fromCxa(CALL_42_ACTIVE),
      });
      app(max.batches$, '   --x--------------y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(max.rejections$, '-----a-b-c-d-e-f----', {
        a: 'not-a-batch: null',
        b: 'not-a-batch: string',
        c: 'not-a-batch events: undefined',
        d: 'not-a-batch issuer: string',
        e: 'not-a-batch: array',
        f: 'not-a-batch issuer: undefined',
      });
    }),
  );

  it(
    'is an entry that is no event, which does not spoil its batch',
    marbles(({ max, host, app }) => {
      host('                --x---y-', {
        x: { issuer: 'MAX', contactId: null, events: [null, ACK_OK, 7, AVAILABLE] },
        y: fromMax({ noType: true }, CALL_42_ACTIVE),
      });
      app(max.batches$, '   --x---y-', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(max.rejections$, '--(rs)t-', {
        r: 'not-an-event events.0: null',
        s: 'not-an-event events.2: number',
        t: 'not-an-event events.0: object',
      });
    }),
  );

  it(
    'is a field that cannot be read, once, when its event is first decoded',
    marbles(({ max, host, listener, app }) => {
      host('                 --x-----y--z--', {
        x: fromMax(ACK_OK),
        y: fromMax({ ...agentState({ currentState: 'Unavailable' }), IsAcw: 'perhaps' }),
        z: fromMax(CALL_42_ACTIVE),
      });
      app(max.batches$, '    --x-----y--z--', {
        x: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: call 42 Active',
      });
      app(max.batches$, '    --x-----y--z--', {
        x: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: call 42 Active',
      });
      const late = listener('----------^---', max.batches$);
      app(late, '            ----------oz--', { o: 'opening: ack OK, state Unavailable', z: 'live: call 42 Active' });
      app(max.rejections$, ' --------r-----', { r: 'unreadable-field events.0.IsAcw: string' });
    }),
  );

  it(
    'never ends the stream, and the data of a stranger is never touched',
    marbles(({ max, host, app }) => {
      host('                -s--x--s--y--', {
        s: untouchable({ name: 'a stranger' }),
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
      });
      app(max.batches$, '   ----x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(max.rejections$, '-r-----r-----', { r: 'foreign-source: window of https://evil.example' });
    }),
  );

  it(
    'of the host window under a foreign origin is never touched either',
    marbles(({ port, max, host, app }) => {
      host('                --x--s--y--', {
        s: untouchable(port.host),
        x: fromMax(ACK_OK),
        y: fromMax(CALL_42_ACTIVE),
      });
      app(max.batches$, '   --x-----y--', { x: 'live: ack OK', y: 'live: call 42 Active' });
      app(max.rejections$, '-----r-----', { r: 'foreign-origin: https://evil.example' });
    }),
  );
});

describe('rejections$', () => {
  it(
    'only watches: nothing is posted and nothing listened to',
    marbles(({ max, host, app, posted, listening }) => {
      host('                --x----', { x: null });
      app(max.rejections$, '-------');
      posted('              -------');
      listening();
    }),
  );

  it(
    'tells each connection what that connection does not hear, and outlives its listeners',
    marbles(({ port, max, host, listener, app }) => {
      const other = connectMax({ port });
      host('                   --x--y----z--y--', { x: fromMax(ACK_OK), y: 7, z: fromMax(ACK_OK) });
      const first = listener(' ^------!--------', max.batches$);
      app(first, '             --x-------------', { x: 'live: ack OK' });
      const second = listener('--------^-------', max.batches$);
      app(second, '            ----------z-----', { z: 'live: ack OK' });
      app(max.rejections$, '   -----r-------r--', { r: 'not-a-batch: number' });
      app(other.rejections$, ' ----------------');
    }),
  );
});
