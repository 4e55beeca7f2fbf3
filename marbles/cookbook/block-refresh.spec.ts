import { acknowledge, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

import { blockRefresh } from '../../docs/cookbook/block-refresh';

/** The agent presses F5. */
const F5 = { f: 'refresh' };

const CHAT: LaneOptions = { channel: 'chat' };
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42' } };

describe('the block of a refresh', () => {
  it(
    'holds from the first ring to the end of after-call work',
    marbles(({ agent, contact, user, max, app }) => {
      agent('                           A---i-------w---A----');
      contact('42', '                   ----r---a---d---x----');
      const leaving$ = user('           f-f---f---f---f---f--', F5);
      app(blockRefresh(max, leaving$), '------f---f---f------', F5);
    }),
  );

  it(
    'does not hold for a chat, but for a consult and a second call, until the last one is over',
    marbles(({ agent, contact, user, max, app }) => {
      agent('                           A-------i-----------A--');
      contact('43', '                   ----a------------------', CHAT);
      contact('42', '                   --------a---x----------');
      contact('50', '                   --------r-------x------', CONSULT);
      const leaving$ = user('           --f---f---f---f---f---f', F5);
      app(blockRefresh(max, leaving$), '----------f---f--------', F5);
    }),
  );

  it(
    'ends with the session',
    marbles(({ agent, contact, user, max, app }) => {
      agent('                           i---E----');
      contact('42', '                   a--------');
      const leaving$ = user('           --f---f--', F5);
      app(blockRefresh(max, leaving$), '--f------', F5);
    }),
  );

  it(
    'is never in error: without a connection nothing is blocked',
    marbles(({ host, user, max, app }) => {
      host('                            --x-----', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      const leaving$ = user('           -----f--', F5);
      app(blockRefresh(max, leaving$), '--------', F5);
    }),
  );

  it(
    'listens to the page during a call alone, and no more after its listener has left',
    marbles(({ agent, contact, desk, max, listener, app, posted, listening }) => {
      agent('                A--i--A--i----');
      contact('42', '        ---a--x--a----');
      // The browser's tab, as a port: so the rows show when somebody listens to it.
      const tab = desk({});
      tab.host('             -f--f--f--f--f', F5);
      const leaving$ = tab.port.messages$.pipe(map(({ data }) => data));
      const gone = listener('^-----------!-', blockRefresh(max, leaving$));
      app(gone, '            ----f-----f---', F5);
      posted('               (ur)--------U-');
      listening('            ^-----------!-');
      tab.listening('        ---^--!-------', '---------^--!-');
    }),
  );

  it(
    'that begins late knows of the call',
    marbles(({ agent, contact, user, max, listener, app }) => {
      agent('                i--------');
      contact('42', '        a--------');
      const leaving$ = user('---f---f--', F5);
      max.batches$.subscribe();
      const late = listener('-----^---', blockRefresh(max, leaving$));
      app(late, '            -------f-', F5);
    }),
  );

  it(
    'holds on while the page comes back',
    marbles(({ agent, contact, page, user, max, app }) => {
      agent('                           i---------------');
      contact('42', '                   a---------------');
      page('                            ----l----b------');
      const leaving$ = user('           --f---f---f--f--', F5);
      app(blockRefresh(max, leaving$), '--f---f---f--f--', F5);
    }),
  );
});
