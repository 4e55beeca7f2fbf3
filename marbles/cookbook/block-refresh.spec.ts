import { connectMax } from 'rx-max';
import { map } from 'rxjs';

import { blockRefresh } from '../../docs/cookbook/block-refresh';
import { ack, call, contact, max, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

/** The agent presses F5. */
const F5 = { f: 'refresh' };

const start = max(ack(), state('Available'));
const onCall = max(ack(), state('InboundContact'), call('42', 'Active'));
const inWrapUp = max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' }));
const over = max(call('42', 'Disconnected', 'True'), state('Available'));

describe('the block of a refresh', () => {
  it(
    'holds from the first ring to the end of after-call work',
    marbles(({ host, agent, app }) => {
      const desk = host('                     --s---r---a---d---e----', {
        s: start,
        r: max(call('42', 'Incoming')),
        a: max(call('42', 'Active')),
        d: inWrapUp,
        e: over,
      });
      const leaving$ = agent('                -f--f---f---f---f---f--', F5);
      app(blockRefresh(connectMax({ port: desk }), leaving$), '--------f---f---f------', F5);
    }),
  );

  it(
    'does not hold for a chat, but for a consult and a second call, until the last one is over',
    marbles(({ host, agent, app }) => {
      const desk = host('                     --s---c---k---d---e----', {
        s: start,
        c: max(contact('ChatContactEvent', '43', 'Active')),
        k: max(call('42', 'Active'), call('50', 'Incoming', 'False', { CallType: 'Consult' })),
        d: max(call('42', 'Disconnected', 'True')),
        e: max(call('50', 'Disconnected', 'True')),
      });
      const leaving$ = agent('                ----f---f---f---f---f--', F5);
      app(blockRefresh(connectMax({ port: desk }), leaving$), '------------f---f------', F5);
    }),
  );

  it(
    'ends with the session',
    marbles(({ host, agent, app }) => {
      const desk = host('                     --x---o----', { x: onCall, o: max(sessionEnd()) });
      const leaving$ = agent('                ----f---f--', F5);
      app(blockRefresh(connectMax({ port: desk }), leaving$), '----f------', F5);
    }),
  );

  it(
    'is never in error: without a connection nothing is blocked',
    marbles(({ host, agent, app }) => {
      const desk = host('                     --x-----', { x: max(ack('ERROR')) });
      const leaving$ = agent('                -----f--', F5);
      app(blockRefresh(connectMax({ port: desk }), leaving$), '--------', F5);
    }),
  );

  it(
    'listens to the page during a call alone, and no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --s--a--e--a----', { s: start, a: onCall, e: over });
      const tab = host('     ---f--f--f---f--', F5);
      const crm = connectMax({ port: desk });
      const gone = listener('^-------------!-', blockRefresh(crm, tab.messages$.pipe(map(({ data }) => data))));
      app(gone, '            ------f------f--', F5);
      posted(desk, '         (ur)----------U-');
      listening(desk, '      ^-------------!-');
      listening(tab, '       -----^--!', '-----------^--!');
    }),
  );

  it(
    'that begins late knows of the call',
    marbles(({ host, agent, listener, app }) => {
      const desk = host('    --x--------', { x: onCall });
      const leaving$ = agent('-------f---', F5);
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-----^-----', blockRefresh(crm, leaving$));
      app(late, '            -------f---', F5);
    }),
  );

  it(
    'holds on while the page comes back',
    marbles(({ host, page, agent, app }) => {
      const desk = host('                     --x--------x----', { x: onCall });
      page(desk, '                            -----b----------');
      const leaving$ = agent('                ----f---f-----f-', F5);
      app(blockRefresh(connectMax({ port: desk }), leaving$), '----f---f-----f-', F5);
    }),
  );
});
