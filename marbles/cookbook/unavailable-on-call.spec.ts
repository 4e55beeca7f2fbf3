import { acknowledge, fromMax, type LaneOptions, type Legend } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

import { unavailableOnCall } from '../../docs/cookbook/unavailable-on-call';

const CHAT: LaneOptions = { channel: 'chat' };

/** The agent picks Lunch during the call, q; after-call work comes first, w; Lunch begins, U. */
const LATER = { nextStates: [{ state: 'Unavailable', outReason: 'Lunch' }], nextIsAcw: false };
const LUNCH: Legend = {
  q: { type: 'AgentState', currentState: 'InboundContact', ...LATER },
  w: { type: 'AgentState', currentState: 'Unavailable', isAcw: true, ...LATER },
  U: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' },
};

const WARNINGS = {
  n: null,
  q: { begins: 'after the call', reason: 'Lunch' },
  U: { begins: 'now', reason: 'Lunch' },
};

describe('a warning of being unavailable during a call', () => {
  it(
    'comes when the agent asks for it, and goes with the call',
    marbles(({ agent, contact, max, app }) => {
      agent('                      i--q--w--U--', { legend: LUNCH });
      contact('42', '              a-----d--x--');
      app(unavailableOnCall(max), '-n-q--n-----', WARNINGS);
    }),
  );

  it(
    'comes at once where the agent is unavailable already, and goes when that ends',
    marbles(({ agent, contact, max, app }) => {
      agent('                      i-----U--i--', { legend: LUNCH });
      contact('42', '              a--h--------');
      app(unavailableOnCall(max), '-n----U--n--', WARNINGS);
    }),
  );

  it(
    'does not come for after-call work, while another call is on the line, either as it is or as it is queued',
    marbles(({ agent, contact, max, app }) => {
      // The first of the next states is the after-call work itself.
      const q = { type: 'AgentState', currentState: 'InboundContact', ...LATER, nextIsAcw: true } as const;
      agent('                      i--q--w--', { legend: { q } });
      contact('42', '              a-----d--');
      contact('43', '              h--------');
      app(unavailableOnCall(max), '-n-------', WARNINGS);
    }),
  );

  it(
    'does not come for a call that is refused or a chat, in whatever order they are told',
    marbles(({ agent, contact, max, app }) => {
      const U = { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Refused' } as const;
      agent('                      A----i--U-----', { legend: { U } });
      contact('44', '              a-a-----------', CHAT);
      contact('42', '              -----r-----x--');
      app(unavailableOnCall(max), '-n------------', WARNINGS);
    }),
  );

  it(
    'judges by the whole batch: a call that ends as the agent leaves is no reason',
    marbles(({ agent, contact, max, app }) => {
      agent('                      i--U--', { legend: LUNCH });
      contact('42', '              a--x--');
      app(unavailableOnCall(max), '-n----', WARNINGS);
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('                       --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(unavailableOnCall(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'listens no more after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                i--q----i', { legend: LUNCH });
      contact('42', '        a--------');
      const gone = listener('^------!-', unavailableOnCall(max));
      app(gone, '            -n-q-----', WARNINGS);
      posted('               (ur)---U-');
      listening('            ^------!-');
    }),
  );

  it(
    'that begins late begins with what is now',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i--q-----', { legend: LUNCH });
      contact('42', '        a--------');
      max.batches$.subscribe();
      const late = listener('-----^---', unavailableOnCall(max));
      app(late, '            -----q---', WARNINGS);
    }),
  );

  it(
    'after the page came back does not come again',
    marbles(({ agent, contact, page, max, app }) => {
      agent('                      i--q------------', { legend: LUNCH });
      contact('42', '              a-------h-------');
      page('                       ------l-----b---');
      app(unavailableOnCall(max), '-n-q------------', WARNINGS);
    }),
  );
});
