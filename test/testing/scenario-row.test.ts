import { contactsEnded } from 'rx-max';
import { marbles, SCENARIOS, scenarioNamed } from 'rx-max/testing';
import { map } from 'rxjs';

describe('a scenario as a row', () => {
  it(
    'tells its lanes on both desktops',
    marbles(({ scenario, max, app, time }) => {
      const inboundCall = scenarioNamed('inbound-call');
      scenario(inboundCall);
      const ended$ = max.batches$.pipe(
        contactsEnded(),
        map(({ contactId, ended }) => `${contactId} ${ended ?? ''}`),
      );
      const end = time(inboundCall.lanes.find(({ of }) => of !== 'agent')?.row.replace(/.$/, '|') ?? '');
      app(ended$, ` ${String(end)}ms x`, { x: '304828365 final' });
    }),
  );

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    'compares as any other row: %s',
    (_, told) => {
      const spec = marbles(
        ({ scenario, max, app }) => {
          scenario(told);
          app(max.agentState$, '-');
        },
        { profiles: ['max'] },
      );
      expect(spec).toThrow('The row app is not as written');
    },
  );
});

it(
  'a state that is told again in a lane is the same one, unless its legend says when it began',
  marbles(({ agent, contact, max, app }) => {
    agent('              A--A--N--', {
      legend: { N: { type: 'AgentState', currentState: 'Available', currentOutReason: '', startTimeUtc: new Date(6) } },
    });
    contact('42', '      --a--a--h', { fields: { interactionId: 'i1' } });
    app(max.agentState$, 'nA----A--', { n: null, A: 'Available' });
    app(max.contacts$, ' n-a-----h', { n: 'none', a: '42 Active', h: '42 Holding' });
  }),
);
