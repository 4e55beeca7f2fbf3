import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });

const MAX_ORIGIN = 'https://max.niceincontact.com';
const CXA_ORIGIN = 'https://cxagent.nicecxone.com';

describe('the origin of the host', () => {
  it(
    'is unknown before the acknowledgement, which pins it',
    marbles(({ port, max, host, page, listener, app, posted }) => {
      host('                 --x--------', {
        x: { source: port.host, origin: CXA_ORIGIN, data: fromCxa(AVAILABLE, CXA_ACK_OK) },
      });
      page('                 -----b-----');
      const open = listener('^---------!', max.batches$);
      app(open, '            --x--------', { x: 'live: ack OK, state Available' });
      posted('               (ur)-(UR)-U', { U: `Unregister → ${CXA_ORIGIN}`, R: `Register all → ${CXA_ORIGIN}` });
    }),
  );

  it(
    'is that of the latest acknowledgement',
    marbles(({ port, max, host, page, listener, app, posted }) => {
      host('                 --x-------y-------', {
        x: fromMax(ACK_OK),
        y: { source: port.host, origin: CXA_ORIGIN, data: fromCxa(CXA_ACK_OK) },
      });
      page('                 -----b-------b----');
      const open = listener('^----------------!', max.batches$);
      app(open, '            --x---------------', { x: 'live: ack OK' });
      posted('               (ur)-(UR)----(VS)V', {
        V: `Unregister → ${CXA_ORIGIN}`,
        S: `Register all → ${CXA_ORIGIN}`,
      });
    }),
  );

  it(
    'is not pinned by what an older registration sends',
    marbles(({ max, host, listener, app, posted }) => {
      host('                    -o-----', { o: fromMax(callContact({ contactId: '42', status: 'Active' })) });
      const waiting = listener('^----!-', max.batches$);
      app(waiting, '            -------');
      posted('                  (ur)-u-');
    }),
  );

  it(
    'is posted to from the first where the browser names it',
    marbles(({ desk, app, connection }) => {
      const { port, host, posted } = desk({ hostOrigin: MAX_ORIGIN });
      const max = connectMax({ port });
      host('             --x--------', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x--------', { x: 'live: ack OK' });
      connection(max, '  a-r--------');
      posted('           (UR)-------');
    }),
  );

  it(
    'that the browser names and nobody allowed is an error, and nothing is posted or listened to',
    marbles(({ desk, app, connection }) => {
      const { port, host, posted, listening } = desk({ hostOrigin: 'https://evil.example' });
      const max = connectMax({ port });
      host('             --x--------', { x: fromMax(ACK_OK) });
      app(max.batches$, '#----------', {}, 'foreign-host');
      connection(max, '  c----------');
      posted('           -----------');
      listening();
    }),
  );

  it(
    'that the browser names is allowed where the page says so',
    marbles(({ desk, app }) => {
      const hostOrigin = 'https://desk.example.com';
      const { port, host, posted } = desk({ hostOrigin });
      const max = connectMax({ port, origins: ['desk.example.com'] });
      host('             --x--------', { x: { source: port.host, origin: hostOrigin, data: fromMax(ACK_OK) } });
      app(max.batches$, '--x--------', { x: 'live: ack OK' });
      posted('           (ur)-------', { u: `Unregister → ${hostOrigin}`, r: `Register all → ${hostOrigin}` });
    }),
  );

  it(
    'is one of those that the page allows, or the message is not heard',
    marbles(({ port, host, listener, app, posted }) => {
      const max = connectMax({ port, origins: ['https://desk.example.com'] });
      host('                    --x--------', { x: fromMax(ACK_OK, AVAILABLE) });
      const waiting = listener('^---------!', max.batches$);
      app(waiting, '            -----------');
      app(max.rejections$, '    --r--------', { r: `foreign-origin: ${MAX_ORIGIN}` });
      posted('                  (ur)------u');
    }),
  );
});
