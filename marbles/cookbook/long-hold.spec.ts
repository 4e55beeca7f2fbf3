import { connectMax, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { longHold } from '../../docs/cookbook/long-hold';
import { ack, call, contact, max, mute, state } from '../legend';
import { marbles } from '../stage';

/** The customers who wait, of a limit of two seconds. */
function waiting(crm: Max): Observable<string> {
  return longHold(crm, 2000).pipe(map(({ contactId }) => contactId));
}

const onHold = max(ack(), state('InboundContact'), call('42', 'Holding'));
const active = max(call('42', 'Active'));
const hold = max(call('42', 'Holding'));
const CONSULT = { CallType: 'Consult', MasterID: '42', IsInbound: 'False' };

describe('a long hold', () => {
  it(
    'is told once, when the limit has passed',
    marbles(({ host, app }) => {
      const desk = host('                --x--h 2s ---a--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active', 'False', { Skill: '4410' })),
        h: max(call('42', 'Holding', 'False', { Skill: '4410' })),
        a: max(call('42', 'Active', 'False', { Skill: '4410' })),
      });
      app(longHold(connectMax({ port: desk }), 2000), '----- 2s w------', { w: { contactId: '42', skill: 4410 } });
    }),
  );

  it(
    'is none for a hold that is shorter, and each hold has its own time',
    marbles(({ host, app }) => {
      const desk = host('                --x 1s a-h 1999ms a--', { x: onHold, a: active, h: hold });
      app(waiting(connectMax({ port: desk })), '--- 1s --- 2s --');
    }),
  );

  it(
    'goes on when the agent is muted, and when the hold is told again',
    marbles(({ host, app }) => {
      const desk = host('                --x-m--u--y 1990ms ---', {
        x: onHold,
        m: max(mute('True')),
        u: max(mute('False')),
        y: max(call('42', 'Holding', 'False', { IsLogging: 'True' })),
      });
      app(waiting(connectMax({ port: desk })), '-- 2s w-----------', { w: '42' });
    }),
  );

  it(
    'is none for a mute, however long',
    marbles(({ host, app }) => {
      const desk = host('                --x-a-m 4s --', { x: onHold, a: active, m: max(mute('True')) });
      app(waiting(connectMax({ port: desk })), '------- 4s --');
    }),
  );

  it(
    'is the customer’s: during a consult it counts, and a colleague on hold or a paused voicemail does not',
    marbles(({ host, app }) => {
      const desk = host('                --x--k-- 2s -', {
        x: onHold,
        k: max(
          call('50', 'Holding', 'False', CONSULT),
          contact('VoiceMailContactEvent', '44', 'Holding'),
          contact('EmailContactEvent', '45', 'Holding'),
        ),
      });
      app(waiting(connectMax({ port: desk })), '-- 2s w------', { w: '42' });
    }),
  );

  it(
    'ends with the call',
    marbles(({ host, app }) => {
      const desk = host('                --x--d 4s --', { x: onHold, d: max(call('42', 'Disconnected')) });
      app(waiting(connectMax({ port: desk })), '------ 4s --');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('                --x--', { x: max(ack('ERROR')) });
      app(waiting(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x-----', { x: onHold });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!', waiting(crm));
      app(gone, '            --------');
      posted(desk, '         (ur)---U');
      listening(desk, '      ^------!');
    }),
  );

  it(
    'that is asked for late is told in time',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x 2s --', { x: onHold });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('--- 1s ^--', waiting(crm));
      app(late, '            -- 2s w--', { w: '42' });
    }),
  );

  it(
    'goes on after the page came back, and is not told twice',
    marbles(({ host, page, app }) => {
      const desk = host('                --x-----y 2s ----', {
        x: onHold,
        y: max(ack(), state('InboundContact'), call('42', 'Holding')),
      });
      page(desk, '                       -----b-----');
      app(waiting(connectMax({ port: desk })), '-- 2s w----------', { w: '42' });
    }),
  );
});
