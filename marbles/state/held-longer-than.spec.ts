import { connectMax, heldLongerThan } from 'rx-max';
import { map } from 'rxjs';

import { ack, call, contact, max, sessionEnd, state } from '../legend';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const HELD = { h: '42 Holding' };

describe('heldLongerThan', () => {
  it(
    'tells a contact that is on hold for longer than the time, once a hold',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--h------c--h--c--|');
      const held = source.pipe(heldLongerThan(3), inWords());
      result(held, '      -----h------------|', HELD);
      subscribed(source, '^-----------------!');
    }),
  );

  it(
    'begins anew with each hold',
    rows(({ hot, result }) => {
      const source = hot('--h----c--h----#');
      const held = source.pipe(heldLongerThan(3), inWords());
      result(held, '      -----h-------h-#', HELD);
    }),
  );

  it(
    'tells nothing once the contact is over, the session, or the source',
    rows(({ hot, result }) => {
      const over = hot('   --h--C-----|').pipe(heldLongerThan(5), inWords());
      result(over, '       -----------|');
      const left = hot('   --h--o-----|').pipe(heldLongerThan(5), inWords());
      result(left, '       -----------|');
      const ended = hot('  --h--|').pipe(heldLongerThan(5), inWords());
      result(ended, '      -----|');
    }),
  );

  it(
    'tells the contact as it is by then, and is not put off by what else changes',
    marbles(({ host, app }) => {
      const desk = host('--x 59s 999ms y 90s -', {
        x: max(ack(), state('InboundContact'), call('42', 'Holding')),
        y: max(call('42', 'Holding', 'False', { Skill: '7' })),
      });
      const held = connectMax({ port: desk }).batches$.pipe(
        heldLongerThan(120_000),
        map(({ contactId, skill }) => `${contactId} ${String(skill)}`),
      );
      app(held, '        --- 119s 999ms h', { h: '42 7' });
    }),
  );

  it(
    'tells of two contacts, each in its time',
    marbles(({ host, app }) => {
      const desk = host('--x---y--------', {
        x: max(ack(), call('42', 'Holding'), contact('ChatContactEvent', '43', 'Active')),
        y: max(contact('ChatContactEvent', '43', 'Holding')),
      });
      const held = connectMax({ port: desk }).batches$.pipe(heldLongerThan(6), inWords());
      app(held, '        --------h---c--', { h: '42 Holding', c: '43 Holding' });
    }),
  );

  it(
    'tells a late listener in time, and at once where the time is over',
    marbles(({ host, listener, app }) => {
      const desk = host('  --x--------------', { x: max(ack(), state('InboundContact'), call('42', 'Holding')) });
      const held = connectMax({ port: desk }).batches$.pipe(heldLongerThan(8), inWords());
      app(held, '          ----------h------', HELD);
      app(listener('       -----^-----------', held), '----------h------', HELD);
      app(listener('       ------------^----', held), '------------h----', HELD);
    }),
  );

  it(
    'counts on through a restatement, and ends with one that does not tell the contact',
    marbles(({ host, page, app }) => {
      const desk = host('--x---y------z-----', {
        x: max(ack(), state('InboundContact'), call('42', 'Holding'), call('43', 'Holding')),
        y: max(ack(), state('InboundContact'), call('42', 'Holding')),
        z: max(sessionEnd()),
      });
      page(desk, '       ----b--------------');
      const held = connectMax({ port: desk }).batches$.pipe(heldLongerThan(8), inWords());
      app(held, '        ----------h--------', HELD);
    }),
  );

  it.each([0, -1, NaN, Infinity, 2 ** 31])('refuses %d, which no timer can keep', (time) => {
    expect(() => heldLongerThan(time)).toThrow(
      new TypeError(`heldLongerThan: ${String(time)} is refused; give milliseconds above 0 and below 2^31`),
    );
  });
});
