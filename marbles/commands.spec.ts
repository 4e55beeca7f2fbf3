import { connectMax } from 'rx-max';
import { acknowledge, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });

const ORIGIN = 'https://max.niceincontact.com';

const OUTCOMES = { n: 'not-connected', d: 'done' };

describe('a command', () => {
  it(
    'goes to the pinned origin; before the acknowledgement and after the last listener it fails, and nothing is queued',
    marbles(({ max, host, at, listener, app, posted }) => {
      host('                    --x------------', { x: fromMax(ACK_OK) });
      const outcome$ = at('     -c---d-------e-', () => {
        max.commands.hold();
        return 'done';
      });
      const listens = listener('^--------!-----', max.batches$);
      app(listens, '            --x------------', { x: 'live: ack OK' });
      app(outcome$, '           -n---d-------n-', OUTCOMES);
      posted('                  (ur)-h---U-----', { h: `HoldEvent → ${ORIGIN}` });
    }),
  );

  it(
    'goes to CXone Agent alike',
    marbles(({ port, max, host, at, app, posted }) => {
      const origin = 'https://cxagent.nicecxone.com';
      host('               --x------------', {
        x: { source: port.host, origin, data: fromCxa(CXA_ACK_OK) },
      });
      const outcome$ = at('-c---d---------', () => {
        max.commands.answer();
        return 'done';
      });
      app(max.batches$, '  --x------------', { x: 'live: ack OK' });
      app(outcome$, '      -n---d---------', OUTCOMES);
      posted('             (ur)-a---------', { a: `AnswerEvent → ${origin}` });
    }),
  );

  it(
    'fails in silence, which unpins the origin',
    marbles(({ port, host, page, at, listener, app, posted }) => {
      const max = connectMax({ port, retry: () => 9000 });
      host('                    --x-----', { x: fromMax(ACK_OK) });
      page('                    -----b--');
      const outcome$ = at('     --------- 2s c-- 2s d', () => {
        max.commands.mute();
        return 'done';
      });
      const listens = listener('^-------- 5s -!', max.batches$);
      app(listens, '            --x-----', { x: 'live: ack OK' });
      app(outcome$, '           --------- 2s d-- 2s n', OUTCOMES);
      posted('                  (ur)-(UR) 2s m 995ms (ur) 2001ms u', { m: `MuteEvent → ${ORIGIN}` });
    }),
  );

  it(
    'fails even where the browser names the host, until the host has answered',
    marbles(({ desk, at, app }) => {
      const { port, host, posted } = desk({ hostOrigin: ORIGIN });
      const max = connectMax({ port });
      host('               -----x----', { x: fromMax(ACK_OK) });
      const outcome$ = at('--c----d--', () => {
        max.commands.hangup();
        return 'done';
      });
      app(max.batches$, '  -----x----', { x: 'live: ack OK' });
      app(outcome$, '      --n----d--', OUTCOMES);
      posted('             (UR)---h--', { h: `HangupEvent → ${ORIGIN}` });
    }),
  );

  it(
    'fails for a connection that nobody listens to',
    marbles(({ port, max, host, at, app, posted }) => {
      const idle = connectMax({ port });
      host('               --x-----', { x: fromMax(ACK_OK) });
      const outcome$ = at('-----c--', () => {
        idle.commands.refuse();
        return 'done';
      });
      app(max.batches$, '  --x-----', { x: 'live: ack OK' });
      app(outcome$, '      -----n--', OUTCOMES);
      posted('             (ur)----');
    }),
  );

  it(
    'fails for a connection that does not allow the pinned origin, which another allows',
    marbles(({ port, max, host, at, listener, app, posted }) => {
      const strict = connectMax({ port, origins: ['https://desk.example.com'] });
      host('                  --x-----', { x: fromMax(ACK_OK) });
      const outcome$ = at('   -----c--', () => {
        strict.commands.record();
        return 'done';
      });
      app(max.batches$, '     --x-----', { x: 'live: ack OK' });
      const waits = listener('-^------', strict.batches$);
      app(waits, '            --------');
      app(outcome$, '         -----n--', OUTCOMES);
      posted('                (ur)----');
    }),
  );

  it(
    'may be posted from inside a delivery, and is in time for the acknowledgement itself',
    marbles(({ max, host, app, posted }) => {
      host('          -----x----', { x: fromMax(ACK_OK) });
      const answered$ = max.batches$.pipe(
        map(() => {
          max.commands.mask();
          return 'done';
        }),
      );
      app(answered$, '-----d----', OUTCOMES);
      posted('        (ur)-m----', { m: `MaskEvent → ${ORIGIN}` });
    }),
  );
});
