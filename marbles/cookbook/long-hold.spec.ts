import type { Max } from 'rx-max';
import { acknowledge, fromMax, type LaneOptions, type Legend } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { longHold } from '../../docs/cookbook/long-hold';

/** The customers who wait, of a limit of two seconds. */
function waiting(max: Max): Observable<string> {
  return longHold(max, 2000).pipe(map(({ contactId }) => contactId));
}

const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', isInbound: false } };
/** Still on hold, and recorded by now. */
const RECORDED: Legend = { y: { status: 'Holding', isLogging: true } };

describe('a long hold', () => {
  it(
    'is told once, when the limit has passed',
    marbles(({ agent, contact, max, app }) => {
      agent('                   i--- 2s -------');
      contact('42', '           a--h 2s ---a---', { fields: { skill: 4410 } });
      app(longHold(max, 2000), '--- 2s w-------', { w: { contactId: '42', skill: 4410 } });
    }),
  );

  it(
    'is none for a hold that is shorter, and each hold has its own time',
    marbles(({ agent, contact, max, app }) => {
      agent('            i 1s --- 1998ms ---');
      contact('42', '    h 1s a-h 1998ms a--');
      app(waiting(max), '- 1s --- 1998ms ---');
    }),
  );

  it(
    'goes on when the agent is muted, and when the hold is told again',
    marbles(({ agent, contact, max, app }) => {
      agent('            i--m--u--- 1990ms ---');
      contact('42', '    h--------y 1990ms ---', { legend: RECORDED });
      app(waiting(max), '- 2s w----------------', { w: '42' });
    }),
  );

  it(
    'is none for a mute, however long',
    marbles(({ agent, contact, max, app }) => {
      agent('            i----m 4s --');
      contact('42', '    h--a-- 4s --');
      app(waiting(max), '------ 4s --');
    }),
  );

  it(
    'is the customer’s: during a consult it counts, and a colleague on hold or a paused voicemail does not',
    marbles(({ agent, contact, max, app }) => {
      agent('            i--- 2s --');
      contact('42', '    h--- 2s --');
      contact('50', '    ---h 2s --', CONSULT);
      contact('44', '    ---h 2s --', { channel: 'voicemail' });
      contact('45', '    ---h 2s --', { channel: 'email' });
      app(waiting(max), '- 2s w----', { w: '42' });
    }),
  );

  it(
    'ends with the call',
    marbles(({ agent, contact, max, app }) => {
      agent('            i--w 4s --');
      contact('42', '    h--d 4s --');
      app(waiting(max), '---- 4s --');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('             --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(waiting(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                i-------');
      contact('42', '        h-------');
      const gone = listener('^------!', waiting(max));
      app(gone, '            --------');
      posted('               (ur)---U');
      listening('            ^------!');
    }),
  );

  it(
    'that is asked for late is told in time',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i- 2s ---');
      contact('42', '        h- 2s ---');
      max.batches$.subscribe();
      const late = listener('-- 1s ^--', waiting(max));
      app(late, '            - 2s w---', { w: '42' });
    }),
  );

  it(
    'goes on after the page came back, and is not told twice',
    marbles(({ agent, contact, page, max, app }) => {
      agent('            i------- 2s ----');
      contact('42', '    h------- 2s ----');
      page('             ---l---b 2s ----');
      app(waiting(max), '- 2s w----------', { w: '42' });
    }),
  );
});
