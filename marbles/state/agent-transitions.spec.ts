import { agentTransitions, connectMax } from 'rx-max';

import { ack, max, state } from '../legend';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const AWAY = { x: 'Available → Unavailable', y: 'Unavailable → Available' };

describe('agentTransitions', () => {
  it(
    'tells a step to a state, and none from an unknown one',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--s--s--t--s--o--t--|');
      const steps = source.pipe(agentTransitions({ to: 'Unavailable' }), inWords());
      result(steps, '     --------x-----------|', AWAY);
      subscribed(source, '^-------------------!');
    }),
  );

  it(
    'tells a step from a state, from one of several, and any',
    rows(({ hot, result }) => {
      const source = hot('--t--s--t--#');
      result(source.pipe(agentTransitions({ from: 'Unavailable' }), inWords()), '-----y-----#', AWAY);
      result(source.pipe(agentTransitions({ from: ['Available', 'Dialer'] }), inWords()), '--------x--#', AWAY);
      result(source.pipe(agentTransitions(), inWords()), '-----y--x--#', AWAY);
      result(source.pipe(agentTransitions({ from: 'Dialer', to: 'Available' }), inWords()), '-----------#', AWAY);
    }),
  );

  it(
    'tells each of several steps in a message',
    rows(({ hot, result }) => {
      const source = hot('--x-----|', { x: 'stts' });
      const steps = source.pipe(agentTransitions({}), inWords());
      result(steps, '     --(xy)--|', AWAY);
    }),
  );

  it(
    'is no step where the reason alone is another, unless a function tells the two apart',
    marbles(({ host, app }) => {
      const because = (reason: string): unknown => state('Unavailable', { CurrentOutReason: reason });
      const acw = state('Unavailable', { IsAcw: 'True' });
      const desk = host('--x--y--z--w--v--u--', {
        x: max(ack(), because('Lunch')),
        y: max(because('Break')),
        z: max(because('Break')),
        w: max(state('InboundContact')),
        v: max(acw),
        u: max(because('Lunch')),
      });
      const { batches$ } = connectMax({ port: desk });
      const away = batches$.pipe(agentTransitions({ to: 'Unavailable' }), inWords());
      app(away, '        --------------v-----', { v: 'InboundContact → Unavailable ACW' });
      const lunchOver = batches$.pipe(agentTransitions({ from: ({ reason }) => reason === 'Lunch' }), inWords());
      app(lunchOver, '   -----y--------------', { y: 'Unavailable Lunch → Unavailable Break' });
      const toAcw = batches$.pipe(agentTransitions({ to: ({ isAcw }) => isAcw }), inWords());
      app(toAcw, '       --------------v-----', { v: 'InboundContact → Unavailable ACW' });
      const acwOver = batches$.pipe(agentTransitions({ from: ({ isAcw }) => isAcw, to: 'Unavailable' }), inWords());
      app(acwOver, '     -----------------u--', { u: 'Unavailable ACW → Unavailable Lunch' });
    }),
  );

  it(
    'tells nothing of a page that was restored, nor of an opening',
    marbles(({ host, page, listener, app }) => {
      const desk = host('   --x-----y-----z--', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Available')),
        z: max(ack(), state('Unavailable')),
      });
      page(desk, '          -----b-----b-----');
      const crm = connectMax({ port: desk });
      const steps = crm.batches$.pipe(agentTransitions(), inWords());
      app(steps, '          --------------x--', AWAY);
      app(listener('        ---^-------------', steps), '--------------x--', AWAY);
    }),
  );

  it('refuses a pattern that is none, by its name', () => {
    const wrong = 7 as unknown as 'Available';
    expect(() => agentTransitions({ from: wrong })).toThrow(
      new TypeError('from: the name of a state is needed, a list of names, or a function'),
    );
    expect(() => agentTransitions({ to: ['Available', wrong] })).toThrow(/^to: /);
  });
});
