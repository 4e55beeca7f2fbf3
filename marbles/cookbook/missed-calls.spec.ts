import { acknowledge, fromMax, type LaneOptions, type Legend } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

import { missedCalls } from '../../docs/cookbook/missed-calls';

/** After a call that the agent refused, or let ring. */
const REFUSED: Legend = { U: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Refused' } };

const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '30' } };
const RESKILL: LaneOptions = { fields: { callType: 'ReskillProxy', masterId: '42' } };
const OUTBOUND: LaneOptions = { fields: { isInbound: false } };

const MISSED = {
  a: { contactId: '42', by: 'agent' },
  c: { contactId: '42', by: 'customer' },
  n: { contactId: '42', by: 'unknown' },
};

describe('a missed call', () => {
  it(
    'is the agent’s who refused it or let it ring, by the state that follows',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--i-----U-- 1s -', { legend: REFUSED });
      contact('42', '        ---r--x----- 1s -');
      app(missedCalls(max), '------ 1s a------', MISSED);
    }),
  );

  it(
    'is the customer’s who gave up',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--i-----A-- 1s -');
      contact('42', '        ---r--x----- 1s -');
      app(missedCalls(max), '------ 1s c------', MISSED);
    }),
  );

  it(
    'is a call-back that was offered, too; whose it is nobody knows when the session is over',
    marbles(({ agent, contact, max, app }) => {
      // Of one time, the rows are told in their order: the call is over before the session is.
      contact('42', '        ---b--x-- 1s -');
      agent('                A--i--E-- 1s -');
      app(missedCalls(max), '------ 1s n---', MISSED);
    }),
  );

  it(
    'is told each time, when the same call comes back',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--i-----A-- 1s i-----A-- 1s -');
      contact('42', '        ---r--x----- 1s r--x----- 1s -');
      app(missedCalls(max), '------ 1s c-------- 1s c------', MISSED);
    }),
  );

  it(
    'is none that somebody answered, with after-call work or without',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--i-----w--A--i-----A-- 1s -');
      contact('42', '        ---r--a--d--x--r--a--x-- 1s -');
      app(missedCalls(max), '------------------------ 1s -');
    }),
  );

  it(
    'is no consult, nor a leg to a queue, nor a call that the agent dialled',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--c-----o--A-- 1s -');
      contact('50', '        ---r--------x-- 1s -', CONSULT);
      contact('60', '        ------r-----x-- 1s -', RESKILL);
      contact('61', '        ---------R--x-- 1s -', OUTBOUND);
      app(missedCalls(max), '--------------- 1s -');
    }),
  );

  it(
    'is no digital offer: that lapses here even when it was accepted; nor a chat',
    marbles(({ agent, contact, max, app }) => {
      agent('                A-------- 3s -');
      contact('46', '        ---r----- 3s -', { channel: 'digital', fields: { refusalTimeout: 1 } });
      contact('47', '        ---r--x-- 3s -', { channel: 'chat' });
      app(missedCalls(max), '--------- 3s -');
    }),
  );

  it(
    'is none where nobody knows: the session ended',
    marbles(({ agent, contact, max, app }) => {
      agent('                A--i--E-- 1s -');
      contact('42', '        ---r----- 1s -');
      app(missedCalls(max), '--------- 1s -');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('                 --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(missedCalls(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                A--i-----A-');
      contact('42', '        ---r--x----');
      const gone = listener('^--------!-', missedCalls(max));
      app(gone, '            -----------');
      posted('               (ur)-----U-');
      listening('            ^--------!-');
    }),
  );

  it(
    'of a call that rings already is told to who comes late',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                A--i-------A- 1s -');
      contact('42', '        ---r----x---- 1s -');
      max.batches$.subscribe();
      const late = listener('-----^------- 1s -', missedCalls(max));
      app(late, '            -------- 1s c-----', MISSED);
    }),
  );

  it(
    'is none that is gone when the page comes back: it may have been answered; one that still rings is told once',
    marbles(({ agent, contact, page, max, app }) => {
      agent('                A--i--------------U-- 1s -', { legend: REFUSED });
      contact('42', '        ---r-----------x----- 1s -');
      contact('43', '        ---r-----x----------- 1s -');
      page('                 ------l-----b-------- 1s -');
      app(missedCalls(max), '--------------- 1s a------', MISSED);
    }),
  );
});
