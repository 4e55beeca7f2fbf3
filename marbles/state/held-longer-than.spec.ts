import { heldLongerThan } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

const ACK = acknowledge();
const ON_CALL = agentState({ currentState: 'InboundContact' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const END = agentSessionEnd();

/** What the host says: contact 42 on hold, active again, over; the end of the session. */
const MESSAGES = {
  h: fromMax(HOLDING),
  c: fromMax(callContact({ contactId: '42', status: 'Active' })),
  C: fromMax(callContact({ contactId: '42', status: 'Disconnected', finalState: true })),
  o: fromMax(END),
};

/** What the app is told. */
const HELD = { h: '42 Holding' };

describe('heldLongerThan', () => {
  it(
    'tells a contact that is on hold for longer than the time, once a hold',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--h------c--h--c--|', MESSAGES);
      const held = source.pipe(heldLongerThan(3));
      app(held, '         -----h------------|', HELD);
      subscribed(source, '^-----------------!');
    }),
  );

  it(
    'begins anew with each hold',
    marbles(({ hot, app }) => {
      const source = hot('--h----c--h----#', MESSAGES);
      const held = source.pipe(heldLongerThan(3));
      app(held, '         -----h-------h-#', HELD);
    }),
  );

  it(
    'tells nothing once the contact is over, the session, or the source',
    marbles(({ hot, app }) => {
      const over = hot(' --h--C-----|', MESSAGES).pipe(heldLongerThan(5));
      app(over, '        -----------|');
      const left = hot(' --h--o-----|', MESSAGES).pipe(heldLongerThan(5));
      app(left, '        -----------|');
      const ended = hot('--h--|', MESSAGES).pipe(heldLongerThan(5));
      app(ended, '       -----|');
    }),
  );

  it(
    'tells the contact as it is by then, and is not put off by what else changes',
    marbles(({ agent, contact, max, app }) => {
      agent('        --i');
      contact('42', '--h 59s 999ms s 90s -', { legend: { s: { status: 'Holding', skill: 7 } } });
      const held = max.batches$.pipe(
        heldLongerThan(120_000),
        map(({ contactId, skill }) => `${contactId} ${String(skill)}`),
      );
      app(held, '    --- 119s 999ms h', { h: '42 7' });
    }),
  );

  it(
    'tells of two contacts, each in its time',
    marbles(({ contact, max, app }) => {
      contact('42', '--h------------');
      contact('43', '--a---h--------', { channel: 'chat', legend: { h: { status: 'Holding' } } });
      const held = max.batches$.pipe(heldLongerThan(6));
      app(held, '    --------h---c--', { h: '42 Holding', c: '43 Holding' });
    }),
  );

  it(
    'tells a late listener in time, and at once where the time is over',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                 --i--------------');
      contact('42', '         --h--------------');
      const held = max.batches$.pipe(heldLongerThan(8));
      const early = listener('-----^-----------', held);
      const late = listener(' ------------^----', held);
      app(held, '             ----------h------', HELD);
      app(early, '            ----------h------', HELD);
      app(late, '             ------------h----', HELD);
    }),
  );

  it(
    'counts on through a restatement, and ends with one that does not tell the contact',
    marbles(({ host, page, max, app }) => {
      host('     --x---y------z-----', {
        x: fromMax(ACK, ON_CALL, HOLDING, callContact({ contactId: '43', status: 'Holding' })),
        y: fromMax(ACK, ON_CALL, HOLDING),
        z: fromMax(END),
      });
      page('     ----b--------------');
      const held = max.batches$.pipe(heldLongerThan(8));
      app(held, '----------h--------', HELD);
    }),
  );

  it.each([0, -1, NaN, Infinity, 2 ** 31])('refuses %d, which no timer can keep', (time) => {
    expect(() => heldLongerThan(time)).toThrow(
      new TypeError(`heldLongerThan: ${String(time)} is refused; give milliseconds above 0 and below 2^31`),
    );
  });
});
