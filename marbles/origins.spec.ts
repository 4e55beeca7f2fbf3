import { connectMax } from 'rx-max';

import { ack, call, cxa, from, max, state } from './legend';
import { HOST, marbles, ORIGIN } from './stage';

const DESK = 'https://cxagent.nicecxone.com';

describe('the origin of the host', () => {
  it(
    'is unknown before the acknowledgement, which pins it',
    marbles(({ host, page, listener, app, posted }) => {
      const desk = host('    --x--------', { x: from(HOST, DESK, cxa(state('Available'), ack('OK', undefined))) });
      page(desk, '           -----b-----');
      const crm = connectMax({ port: desk });
      const open = listener('^---------!', crm.batches$);
      app(open, '            --x--------', { x: 'live: ack OK, state Available' });
      posted(desk, '         (ur)-(UR)-U', { U: `Unregister → ${DESK}`, R: `Register all → ${DESK}` });
    }),
  );

  it(
    'is that of the latest acknowledgement',
    marbles(({ host, page, listener, app, posted }) => {
      const desk = host('        --x-------y-------', {
        x: max(ack()),
        y: from(HOST, DESK, cxa(ack('OK', undefined))),
      });
      page(desk, '               -----b-------b----');
      const crm = connectMax({ port: desk });
      const open = listener('    ^----------------!', crm.batches$);
      app(open, '                --x---------------', { x: 'live: ack OK' });
      posted(desk, '             (ur)-(UR)----(VS)V', { V: `Unregister → ${DESK}`, S: `Register all → ${DESK}` });
    }),
  );

  it(
    'is not pinned by what an older registration sends',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('       -o-----', { o: max(call('42', 'Active')) });
      const crm = connectMax({ port: desk });
      const waiting = listener('^----!-', crm.batches$);
      app(waiting, '            -------');
      posted(desk, '            (ur)-u-');
    }),
  );

  it(
    'is posted to from the first where the browser names it',
    marbles(({ host, app, connection, posted }) => {
      const desk = host(' --x--------', { x: max(ack()) }, { hostOrigin: ORIGIN });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--------', { x: 'live: ack OK' });
      connection(page, '  a-r--------');
      posted(desk, '      (UR)-------');
    }),
  );

  it(
    'that the browser names and nobody allowed is an error, and nothing is posted or listened to',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x--------', { x: max(ack()) }, { hostOrigin: 'https://evil.example' });
      const page = connectMax({ port: desk });
      app(page.batches$, '#----------', {}, 'foreign-host');
      connection(page, '  c----------');
      posted(desk, '      -----------');
      listening(desk);
    }),
  );

  it(
    'that the browser names is allowed where the page says so',
    marbles(({ host, app, posted }) => {
      const hostOrigin = 'https://desk.example.com';
      const desk = host(' --x--------', { x: from(HOST, hostOrigin, max(ack())) }, { hostOrigin });
      const page = connectMax({ port: desk, origins: ['desk.example.com'] });
      app(page.batches$, '--x--------', { x: 'live: ack OK' });
      posted(desk, '      (ur)-------', { u: `Unregister → ${hostOrigin}`, r: `Register all → ${hostOrigin}` });
    }),
  );

  it(
    'is one of those that the page allows, or the message is not heard',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('       --x--------', { x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk, origins: ['https://desk.example.com'] });
      const waiting = listener('^---------!', page.batches$);
      app(waiting, '            -----------');
      app(page.rejections$, '   --r--------', { r: `foreign-origin: ${ORIGIN}` });
      posted(desk, '            (ur)------u');
    }),
  );
});
