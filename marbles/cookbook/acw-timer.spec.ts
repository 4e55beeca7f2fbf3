import { connectMax, type Max } from 'rx-max';
import { BehaviorSubject, type Observable, of } from 'rxjs';

import { acwTimer } from '../../docs/cookbook/acw-timer';
import { ack, call, max, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

/** After-call work of three seconds that began two milliseconds after the start of all time. */
const THREE_SECONDS = { IsAcw: 'True', AcwTimeout: '3', StartTimeUTC: '1970-01-01T00:00:00.002Z' };

const WORDS = {
  n: { secondsLeft: null },
  3: { secondsLeft: 3 },
  2: { secondsLeft: 2 },
  1: { secondsLeft: 1 },
  0: { secondsLeft: 0 },
  s: { save: 'asked for a quote' },
  t: { save: 'asked for two' },
};

const acw = max(ack(), state('Unavailable', THREE_SECONDS), call('42', 'Disconnected'));
const available = max(state('Available'), call('42', 'Disconnected', 'True'));

/** With a form that stays as it is, to be saved a second before the end. */
function steps(crm: Max): Observable<unknown> {
  return acwTimer(crm, of('asked for a quote'), 1);
}

describe('the timer of after-call work', () => {
  it(
    'counts down, and saves the form before the end and at the end',
    marbles(({ host, app }) => {
      const desk = host('               --x 3009ms e-----', { x: acw, e: available });
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2 999ms (1s) 996ms 0---------(sn)--', WORDS);
    }),
  );

  it(
    'saves the form when after-call work ends sooner',
    marbles(({ host, app }) => {
      const desk = host('               --x 1s e--', { x: acw, e: available });
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2(sn)--', WORDS);
    }),
  );

  it(
    'saves what is written last',
    marbles(({ host, agent, app }) => {
      const desk = host('  --x 3009ms e--', { x: acw, e: available });
      const form$ = new BehaviorSubject('asked for a quote');
      agent('              --- 2500ms t--', { t: 'asked for two' }).subscribe(form$);
      const step$ = acwTimer(connectMax({ port: desk }), form$, 1);
      app(step$, '         n-3 999ms 2 999ms (1s) 996ms 0---------(tn)', WORDS);
    }),
  );

  it(
    'does not begin anew when the agent queues a state, or the desktop tells it again',
    marbles(({ host, app }) => {
      const desk = host('               --x 500ms q 500ms x 1003ms e--', {
        x: acw,
        q: max(state('Unavailable', { ...THREE_SECONDS, NextStates: [{ State: 'Unavailable', OutReason: 'Lunch' }] })),
        e: available,
      });
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2 999ms (1s)--(sn)--', WORDS);
    }),
  );

  it(
    'begins anew for the next after-call work, which may follow at once, and saves the form of the last',
    marbles(({ host, app }) => {
      const desk = host('               --x 1s y----e--', {
        x: acw,
        y: max(state('Unavailable', { ...THREE_SECONDS, StartTimeUTC: '1970-01-01T00:00:01.003Z' })),
        e: available,
      });
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2(s3)-(sn)', WORDS);
    }),
  );

  it(
    'counts nothing without a limit, and in no other state; the form is saved at the end',
    marbles(({ host, app }) => {
      const desk = host('               --x 5s u 5s e--', {
        x: max(ack(), state('Unavailable', { ...THREE_SECONDS, AcwTimeout: '0' })),
        u: max(state('Unavailable', { CurrentOutReason: 'Lunch', AcwTimeout: '3' })),
        e: available,
      });
      app(steps(connectMax({ port: desk })), 'n-n 5s (sn) 5s ---', WORDS);
    }),
  );

  it(
    'saves the form when the session ends',
    marbles(({ host, app }) => {
      const desk = host('               --x 1s o--', { x: acw, o: max(sessionEnd()) });
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2(sn)--', WORDS);
    }),
  );

  it(
    'is never in error: without a connection there is nothing to count',
    marbles(({ host, app }) => {
      const desk = host('               --x--', { x: max(ack('ERROR')) });
      app(steps(connectMax({ port: desk })), 'n----', WORDS);
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x 1s -----', { x: acw });
      const crm = connectMax({ port: desk });
      const gone = listener('--- 1s --!--', steps(crm));
      app(gone, '            n-3 999ms 2-', WORDS);
      posted(desk, '         (ur) 1001ms U');
      listening(desk, '      ^-- 1s --!--');
    }),
  );

  it(
    'that begins late counts what is left',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x 1s ---- 1s --', { x: acw });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('--- 1s ^--- 1s !-', steps(crm));
      app(late, '            --- 1s 2--- 996ms (1s)', WORDS);
    }),
  );

  it(
    'goes on after the page came back',
    marbles(({ host, page, app }) => {
      const desk = host('               --x-----y 1992ms e--', { x: acw, y: acw, e: available });
      page(desk, '                      -----b---');
      app(steps(connectMax({ port: desk })), 'n-3 999ms 2 998ms (sn)', WORDS);
    }),
  );
});
