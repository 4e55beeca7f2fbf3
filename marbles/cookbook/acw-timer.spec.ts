import type { Max } from 'rx-max';
import { acknowledge, fromMax, type Legend } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { BehaviorSubject, type Observable, of } from 'rxjs';

import { acwTimer } from '../../docs/cookbook/acw-timer';

const ACW = { type: 'AgentState', currentState: 'Unavailable', isAcw: true, acwTimeout: 3 } as const;
const LUNCH = { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch', acwTimeout: 3 } as const;

/** After-call work of three seconds, which begins where its letter stands. */
const WORK: Legend = { w: ACW };

const STEPS = {
  n: { secondsLeft: null },
  3: { secondsLeft: 3 },
  2: { secondsLeft: 2 },
  1: { secondsLeft: 1 },
  0: { secondsLeft: 0 },
  s: { save: 'asked for a quote' },
  t: { save: 'asked for two' },
};

/** With a form that stays as it is, to be saved a second before the end. */
function steps(max: Max): Observable<unknown> {
  return acwTimer(max, of('asked for a quote'), 1);
}

describe('the timer of after-call work', () => {
  it(
    'counts down, and saves the form before the end and at the end',
    marbles(({ agent, contact, max, app }) => {
      agent('          i-w 3009ms A-----', { legend: WORK });
      contact('42', '  a-d 3009ms x-----');
      app(steps(max), 'n-3 999ms 2 999ms (1s) 996ms 0---------(sn)--', STEPS);
    }),
  );

  it(
    'saves the form when after-call work ends sooner',
    marbles(({ agent, contact, max, app }) => {
      agent('          i-w 1s A-----', { legend: WORK });
      contact('42', '  a-d 1s x-----');
      app(steps(max), 'n-3 999ms 2(sn)--', STEPS);
    }),
  );

  it(
    'saves what is written last',
    marbles(({ agent, contact, user, max, app }) => {
      const form$ = new BehaviorSubject('asked for a quote');
      agent('                       i-w 3009ms A--', { legend: WORK });
      contact('42', '               a-d 3009ms x--');
      user('                        --- 2500ms t--', { t: 'asked for two' }).subscribe(form$);
      app(acwTimer(max, form$, 1), 'n-3 999ms 2 999ms (1s) 996ms 0---------(tn)', STEPS);
    }),
  );

  it(
    'does not begin anew when the agent queues a state, or the desktop tells it again',
    marbles(({ agent, max, app }) => {
      const w = { ...ACW, startTimeUtc: new Date(2) };
      const q = { ...w, nextStates: [{ state: 'Unavailable', outReason: 'Lunch' }] };
      agent('          i-w 500ms q 500ms w 1003ms A--', { legend: { w, q } });
      app(steps(max), 'n-3 999ms 2 999ms (1s)--(sn)--', STEPS);
    }),
  );

  it(
    'begins anew for the next after-call work, which may follow at once, and saves the form of the last',
    marbles(({ agent, max, app }) => {
      const next = { ...ACW, startTimeUtc: new Date(1003) };
      agent('          i-w 1s N----A--', { legend: { ...WORK, N: next } });
      app(steps(max), 'n-3 999ms 2(s3)-(sn)', STEPS);
    }),
  );

  it(
    'counts nothing without a limit, and in no other state; the form is saved at the end',
    marbles(({ agent, max, app }) => {
      agent('          i-w 5s U    5s A--', { legend: { w: { ...ACW, acwTimeout: 0 }, U: LUNCH } });
      app(steps(max), 'n-n 5s (sn) 5s ---', STEPS);
    }),
  );

  it(
    'saves the form when the session ends',
    marbles(({ agent, max, app }) => {
      agent('          i-w 1s E--', { legend: WORK });
      app(steps(max), 'n-3 999ms 2(sn)--', STEPS);
    }),
  );

  it(
    'is never in error: without a connection there is nothing to count',
    marbles(({ host, max, app }) => {
      host('           --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(steps(max), 'n----', STEPS);
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ agent, max, listener, app, posted, listening }) => {
      agent('                i-w 1s -----', { legend: WORK });
      const gone = listener('--- 1s --!--', steps(max));
      app(gone, '            n-3 999ms 2-', STEPS);
      posted('               (ur) 1001ms U');
      listening('            ^-- 1s --!--');
    }),
  );

  it(
    'that begins late counts what is left',
    marbles(({ agent, max, listener, app }) => {
      agent('                i-w 1s ---- 1s --', { legend: WORK });
      max.batches$.subscribe();
      const late = listener('--- 1s ^--- 1s !-', steps(max));
      app(late, '            --- 1s 2--- 996ms (1s)', STEPS);
    }),
  );

  it(
    'goes on after the page came back',
    marbles(({ agent, page, max, app }) => {
      agent('          i-w------ 1992ms A--', { legend: WORK });
      page('           ----l---b 1992ms ---');
      app(steps(max), 'n-3 999ms 2 998ms (sn)', STEPS);
    }),
  );
});
