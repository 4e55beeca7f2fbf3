import { connectMax } from 'rx-max';
import { map } from 'rxjs';

import { ack, cxa, from, max } from './legend';
import { HOST, marbles, ORIGIN } from './stage';

const OUTCOMES = { n: 'not-connected', d: 'done' };

describe('a command', () => {
  it(
    'goes to the pinned origin; before the acknowledgement and after the last listener it fails, and nothing is queued',
    marbles(({ host, at, listener, app, posted }) => {
      const desk = host('       --x------------', { x: max(ack()) });
      const page = connectMax({ port: desk });
      const outcome$ = at('-c---d-------e-', () => {
        page.commands.hold();
        return 'done';
      });
      const listens = listener('^--------!-----', page.batches$);
      app(listens, '            --x------------', { x: 'live: ack OK' });
      app(outcome$, '           -n---d-------n-', OUTCOMES);
      posted(desk, '            (ur)-h---U-----', { h: `HoldEvent → ${ORIGIN}` });
    }),
  );

  it(
    'goes to CXone Agent alike',
    marbles(({ host, at, app, posted }) => {
      const origin = 'https://cxagent.nicecxone.com';
      const desk = host(' --x------------', { x: from(HOST, origin, cxa(ack('OK', undefined))) });
      const page = connectMax({ port: desk });
      const outcome$ = at('-c---d---------', () => {
        page.commands.answer();
        return 'done';
      });
      app(page.batches$, '--x------------', { x: 'live: ack OK' });
      app(outcome$, '     -n---d---------', OUTCOMES);
      posted(desk, '      (ur)-a---------', { a: `AnswerEvent → ${origin}` });
    }),
  );

  it(
    'fails in silence, which unpins the origin',
    marbles(({ host, page, at, listener, app, posted }) => {
      const desk = host('       --x-----', { x: max(ack()) });
      page(desk, '              -----b--');
      const crm = connectMax({ port: desk, retry: () => 9000 });
      const outcome$ = at('--------- 2s c-- 2s d', () => {
        crm.commands.mute();
        return 'done';
      });
      const listens = listener('^-------- 5s -!', crm.batches$);
      app(listens, '            --x-----', { x: 'live: ack OK' });
      app(outcome$, '           --------- 2s d-- 2s n', OUTCOMES);
      posted(desk, '            (ur)-(UR) 2s m 995ms (ur) 2001ms u', { m: `MuteEvent → ${ORIGIN}` });
    }),
  );

  it(
    'fails even where the browser names the host, until the host has answered',
    marbles(({ host, at, app, posted }) => {
      const desk = host(' -----x----', { x: max(ack()) }, { hostOrigin: ORIGIN });
      const page = connectMax({ port: desk });
      const outcome$ = at('--c----d--', () => {
        page.commands.hangup();
        return 'done';
      });
      app(page.batches$, '-----x----', { x: 'live: ack OK' });
      app(outcome$, '     --n----d--', OUTCOMES);
      posted(desk, '      (UR)---h--', { h: `HangupEvent → ${ORIGIN}` });
    }),
  );

  it(
    'fails for a connection that nobody listens to',
    marbles(({ host, at, app, posted }) => {
      const desk = host(' --x-----', { x: max(ack()) });
      const page = connectMax({ port: desk });
      const idle = connectMax({ port: desk });
      const outcome$ = at('-----c--', () => {
        idle.commands.refuse();
        return 'done';
      });
      app(page.batches$, '--x-----', { x: 'live: ack OK' });
      app(outcome$, '     -----n--', OUTCOMES);
      posted(desk, '      (ur)----');
    }),
  );

  it(
    'fails for a connection that does not allow the pinned origin, which another allows',
    marbles(({ host, at, listener, app, posted }) => {
      const desk = host('     --x-----', { x: max(ack()) });
      const page = connectMax({ port: desk });
      const strict = connectMax({ port: desk, origins: ['https://desk.example.com'] });
      const outcome$ = at('-----c--', () => {
        strict.commands.record();
        return 'done';
      });
      app(page.batches$, '    --x-----', { x: 'live: ack OK' });
      const waits = listener('-^------', strict.batches$);
      app(waits, '            --------');
      app(outcome$, '         -----n--', OUTCOMES);
      posted(desk, '          (ur)----');
    }),
  );

  it(
    'may be posted from inside a delivery, and is in time for the acknowledgement itself',
    marbles(({ host, app, posted }) => {
      const desk = host('-----x----', { x: max(ack()) });
      const page = connectMax({ port: desk });
      const answered$ = page.batches$.pipe(
        map(() => {
          page.commands.mask();
          return 'done';
        }),
      );
      app(answered$, '   -----d----', OUTCOMES);
      posted(desk, '     (ur)-m----', { m: `MaskEvent → ${ORIGIN}` });
    }),
  );
});
