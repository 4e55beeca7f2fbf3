import { agentTransitions } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });

/** What the host says. */
const MESSAGES = { s: fromMax(AVAILABLE), t: fromMax(UNAVAILABLE), o: fromMax(agentSessionEnd()) };

/** What the app is told: from which state to which. */
const STEPS = { x: 'Available → Unavailable', y: 'Unavailable → Available' };

describe('agentTransitions', () => {
  it(
    'tells a step to a state, and none from an unknown one',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--s--s--t--s--o--t--|', MESSAGES);
      const steps = source.pipe(agentTransitions({ to: 'Unavailable' }));
      app(steps, '        --------x-----------|', STEPS);
      subscribed(source, '^-------------------!');
    }),
  );

  it(
    'tells a step from a state, from one of several, and any',
    marbles(({ hot, app }) => {
      const source = hot('--t--s--t--#', MESSAGES);
      const back = source.pipe(agentTransitions({ from: 'Unavailable' }));
      const away = source.pipe(agentTransitions({ from: ['Available', 'Dialer'] }));
      const any = source.pipe(agentTransitions());
      const none = source.pipe(agentTransitions({ from: 'Dialer', to: 'Available' }));
      app(back, '         -----y-----#', STEPS);
      app(away, '         --------x--#', STEPS);
      app(any, '          -----y--x--#', STEPS);
      app(none, '         -----------#');
    }),
  );

  it(
    'tells each of several steps in a message',
    marbles(({ hot, app }) => {
      const source = hot('--x-----|', { x: fromMax(AVAILABLE, UNAVAILABLE, UNAVAILABLE, AVAILABLE) });
      const steps = source.pipe(agentTransitions({}));
      app(steps, '        --(xy)--|', STEPS);
    }),
  );

  it(
    'is no step where the reason alone is another, unless a function tells the two apart',
    marbles(({ agent, max, app }) => {
      agent('         --l--b--b--i--w--l--', {
        legend: {
          l: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' },
          b: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Break' },
          i: { type: 'AgentState', currentState: 'InboundContact' },
          w: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: undefined, isAcw: true },
        },
      });
      const away = max.batches$.pipe(agentTransitions({ to: 'Unavailable' }));
      const lunchOver = max.batches$.pipe(agentTransitions({ from: ({ reason }) => reason === 'Lunch' }));
      const toAcw = max.batches$.pipe(agentTransitions({ to: ({ isAcw }) => isAcw }));
      const acwOver = max.batches$.pipe(agentTransitions({ from: ({ isAcw }) => isAcw, to: 'Unavailable' }));
      app(away, '     --------------w-----', { w: 'InboundContact → Unavailable ACW' });
      app(lunchOver, '-----b--------------', { b: 'Unavailable Lunch → Unavailable Break' });
      app(toAcw, '    --------------w-----', { w: 'InboundContact → Unavailable ACW' });
      app(acwOver, '  -----------------l--', { l: 'Unavailable ACW → Unavailable Lunch' });
    }),
  );

  it(
    'tells nothing of a page that was restored, nor of an opening',
    marbles(({ host, page, max, listener, app }) => {
      host('                 --x-----y-----z--', {
        x: fromMax(ACK, AVAILABLE),
        y: fromMax(ACK, AVAILABLE),
        z: fromMax(ACK, UNAVAILABLE),
      });
      page('                 -----b-----b-----');
      const steps = max.batches$.pipe(agentTransitions());
      app(steps, '           --------------x--', STEPS);
      const late = listener('---^-------------', steps);
      app(late, '            --------------x--', STEPS);
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
