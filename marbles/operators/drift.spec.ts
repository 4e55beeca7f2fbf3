import { drift$, type DriftReport, events } from 'rx-max';
import { agentState, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

const NEW_THING = { Type: 'NewThing' };
const NEW_FIELD = { ...mute(), Device: 'headset' };
const OTHER_KIND = { ...mute(), AgentMuted: { on: 1 } };

/** What the host says. */
const MESSAGES = {
  s: fromMax(agentState({ currentState: 'Available' })),
  m: fromMax(mute({ agentMuted: true })),
  N: fromMax(NEW_FIELD),
};

/** A report in words: each drift with its count. */
function inWords(reports: Observable<DriftReport>): Observable<string> {
  return reports.pipe(
    map(({ seen }) =>
      [...seen.values()].map(({ drift, type, field, count }) => `${drift} ${type}.${field} ${count}`).join(', '),
    ),
  );
}

describe('drift$', () => {
  it(
    'reports a field that is new, with its count',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--m--N--m--N--|', MESSAGES);
      const report = inWords(drift$(source));
      app(report, '       -----x-----y--|', { x: 'unknown-field Mute.Device 1', y: 'unknown-field Mute.Device 2' });
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'tells apart new types, new fields, and fields of another kind than documented',
    marbles(({ hot, app }) => {
      const source = hot('--x----|', { x: fromMax(NEW_THING, NEW_FIELD, OTHER_KIND) });
      const report = inWords(source.pipe(drift$));
      app(report, '       --(abc)|', {
        a: 'unknown-type NewThing. 1',
        b: 'unknown-type NewThing. 1, unknown-field Mute.Device 1',
        c: 'unknown-type NewThing. 1, unknown-field Mute.Device 1, other-kind Mute.AgentMuted 1',
      });
    }),
  );

  it(
    'takes events as well as batches',
    marbles(({ hot, app }) => {
      const source = hot('--m--N--|', MESSAGES);
      const report = inWords(source.pipe(events(), drift$));
      app(report, '       -----x--|', { x: 'unknown-field Mute.Device 1' });
    }),
  );

  it(
    'tells nothing of what is as documented, and counts for each subscriber anew',
    marbles(({ hot, listener, app }) => {
      const source = hot('   --N--m--N--|', MESSAGES);
      const report = inWords(drift$(source));
      app(report, '          --x-----y--|', { x: 'unknown-field Mute.Device 1', y: 'unknown-field Mute.Device 2' });
      const late = listener('----^-------', report);
      app(late, '            --------x--|', { x: 'unknown-field Mute.Device 1' });
    }),
  );

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot(' --s--|', MESSAGES);
        app(drift$(source), '-----|');
        subscribed(source, ' ^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        app(drift$(source), '|');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot(' --s--#', MESSAGES);
        app(drift$(source), '-----#');
        subscribed(source, ' ^----!');
      }),
    );

    it(
      'is silent with a silent source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot(' -----');
        app(drift$(source), '-----');
        subscribed(source, ' ^----');
      }),
    );
  });

  it(
    'lets go of its source when its subscriber does',
    marbles(({ hot, listener, app, subscribed }) => {
      const source = hot('    --N--N--|', MESSAGES);
      const early = listener('^--!', inWords(drift$(source)));
      app(early, '            --x------', { x: 'unknown-field Mute.Device 1' });
      subscribed(source, '    ^--!');
    }),
  );
});
