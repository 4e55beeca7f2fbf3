import { connectMax } from 'rx-max';

import { ack, call, cxa, from, max, message, state } from './legend';
import { HOST, marbles, ORIGIN } from './stage';

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
    marbles(({ host, app, posted }) => {
      const desk = host('    --x--y--z--', {
        x: max(ack(), state('Available')),
        y: from({ name: 'a stranger' }, ORIGIN, max(ack('ERROR'), state('Unavailable'))),
        z: max(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x-----z--', { x: 'live: ack OK, state Available', z: 'live: call 42 Active' });
      app(page.rejections$, '-----r-----', { r: `foreign-source: window of ${ORIGIN}` });
      posted(desk, '         (ur)-------');
    }),
  );

  it(
    'is a message of the host window under an origin that is not allowed, be it an acknowledgement',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('       --x--y----', {
        x: from(HOST, 'https://evil.example', max(ack(), state('Available'))),
        y: from(HOST, 'https://evil-niceincontact.com', max(ack(), state('Available'))),
      });
      const page = connectMax({ port: desk });
      const waiting = listener('^-------!-', page.batches$);
      app(waiting, '            ----------');
      app(page.rejections$, '   --r--s----', {
        r: 'foreign-origin: https://evil.example',
        s: 'foreign-origin: https://evil-niceincontact.com',
      });
      connection(page, '        a-------i-');
      posted(desk, '            (ur)----u-');
    }),
  );

  it(
    'is other traffic of the host window',
    marbles(({ host, app }) => {
      const desk = host('    --x--a-b-c-d-e-f-y--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        a: null,
        b: 'text',
        c: { issuer: 'CXA', messageType: 'startsession' },
        d: message('CXoneAgent', state('Unavailable')),
        e: [1, 2],
        f: { events: [] },
        y: cxa(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--------------y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(page.rejections$, '-----a-b-c-d-e-f----', {
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
    marbles(({ host, app }) => {
      const desk = host('    --x---y-', {
        x: max(null, ack(), 7, state('Available')),
        y: max({ noType: true }, call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x---y-', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(page.rejections$, '--(rs)t-', {
        r: 'not-an-event events.0: null',
        s: 'not-an-event events.2: number',
        t: 'not-an-event events.0: object',
      });
    }),
  );

  it(
    'is a field that cannot be read, once, when its event is first decoded',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x-----y--z--', {
        x: max(ack()),
        y: max(state('Unavailable', { IsAcw: 'perhaps' })),
        z: max(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x-----y--z--', {
        x: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: call 42 Active',
      });
      app(page.batches$, '   --x-----y--z--', {
        x: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: call 42 Active',
      });
      const late = listener('----------^---', page.batches$);
      app(late, '            ----------oz--', { o: 'opening: ack OK, state Unavailable', z: 'live: call 42 Active' });
      app(page.rejections$, '--------r-----', { r: 'unreadable-field events.0.IsAcw: string' });
    }),
  );

  it(
    'never ends the stream, and the data of a stranger is never touched',
    marbles(({ host, app }) => {
      const desk = host('    -s--x--s--y--', {
        s: untouchable({ name: 'a stranger' }),
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   ----x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(page.rejections$, '-r-----r-----', { r: 'foreign-source: window of https://evil.example' });
    }),
  );

  it(
    'of the host window under a foreign origin is never touched either',
    marbles(({ host, app }) => {
      const desk = host('    --x--s--y--', { s: untouchable(HOST), x: max(ack()), y: max(call('42', 'Active')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x-----y--', { x: 'live: ack OK', y: 'live: call 42 Active' });
      app(page.rejections$, '-----r-----', { r: 'foreign-origin: https://evil.example' });
    }),
  );
});

describe('rejections$', () => {
  it(
    'only watches: nothing is posted and nothing listened to',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('    --x----', { x: null });
      const page = connectMax({ port: desk });
      app(page.rejections$, '-------');
      posted(desk, '         -------');
      listening(desk);
    }),
  );

  it(
    'tells each connection what that connection does not hear, and outlives its listeners',
    marbles(({ host, listener, app }) => {
      const desk = host('      --x--y----z--y--', { x: max(ack()), y: 7, z: max(ack()) });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const first = listener(' ^------!--------', page.batches$);
      app(first, '             --x-------------', { x: 'live: ack OK' });
      const second = listener('--------^-------', page.batches$);
      app(second, '            ----------z-----', { z: 'live: ack OK' });
      app(page.rejections$, '  -----r-------r--', { r: 'not-a-batch: number' });
      app(other.rejections$, ' ----------------');
    }),
  );
});
