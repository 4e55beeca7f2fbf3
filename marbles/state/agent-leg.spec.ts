import { agentLeg$ } from 'rx-max';
import { acknowledge, agentLeg, agentSessionEnd, agentState, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { startWith } from 'rxjs';

import { batch } from '../operators/batch';

const DIALING = agentLeg({ status: 'Dialing' });
const ACTIVE = agentLeg({ status: 'Active' });

/** What the host says; the active leg by the event's other name. */
const MESSAGES = {
  l: fromMax(DIALING),
  j: fromMax({ ...ACTIVE, Type: 'AgentLegEvent' }),
  k: fromMax(acknowledge()),
  o: fromMax(agentSessionEnd()),
};

/** What the app is told. */
const LEGS = { n: null, l: 'leg Dialing', j: 'leg Active' };

describe('agentLeg$', () => {
  it(
    'is the last one told by either of its names, and unknown at first and after a new registration',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--l--l--j--k--|', MESSAGES);
      const leg = agentLeg$(source);
      app(leg, '          n-l-----j--n--|', LEGS);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after the end of the session',
    marbles(({ hot, app }) => {
      const source = hot('--l--o--|', MESSAGES);
      const leg = source.pipe(agentLeg$);
      app(leg, '          n-l--n--|', LEGS);
    }),
  );

  it(
    'has no null at first where the source tells it at once',
    marbles(({ hot, app }) => {
      const source = hot('---j--#', MESSAGES);
      const leg = agentLeg$(source.pipe(startWith(batch(DIALING))));
      app(leg, '          l--j--#', LEGS);
    }),
  );

  it(
    'is unknown after a restatement, for it may have gone meanwhile',
    marbles(({ host, page, max, app }) => {
      host('              --x--y-----z--', {
        x: fromMax(acknowledge(), agentState({ currentState: 'Available' })),
        y: fromMax(ACTIVE),
        z: fromMax(acknowledge(), agentState({ currentState: 'Available' })),
      });
      page('              --------b-----');
      app(max.agentLeg$, 'n----j-----n--', LEGS);
    }),
  );
});
