import { agentLeg$, connectMax } from 'rx-max';
import { startWith } from 'rxjs';

import { ack, leg, max, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const LEGS = { n: 'unknown', l: 'leg Dialing', j: 'leg Active' };

describe('agentLeg$', () => {
  it(
    'is the last one told by either of its names, and unknown at first and after a new registration',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--l--l--j--k--|');
      const leg = agentLeg$(source).pipe(inWords());
      result(leg, '       n-l-----j--n--|', LEGS);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after the end of the session',
    rows(({ hot, result }) => {
      const source = hot('--l--o--|');
      const leg = source.pipe(agentLeg$, inWords());
      result(leg, '       n-l--n--|', LEGS);
    }),
  );

  it(
    'has no null at first where the source tells it at once',
    rows(({ hot, result }) => {
      const source = hot('---j--#');
      const leg = agentLeg$(source.pipe(startWith(batch('l')))).pipe(inWords());
      result(leg, '        l--j--#', LEGS);
    }),
  );

  it(
    'is unknown after a restatement, for it may have gone meanwhile',
    marbles(({ host, page, app }) => {
      const desk = host(' --x--y-----z--', {
        x: max(ack(), state('Available')),
        y: max(leg('Active')),
        z: max(ack(), state('Available')),
      });
      page(desk, '        --------b-----');
      const agentLeg = connectMax({ port: desk }).agentLeg$.pipe(inWords());
      app(agentLeg, '     n----j-----n--', LEGS);
    }),
  );
});
