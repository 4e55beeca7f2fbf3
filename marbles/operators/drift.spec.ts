import { drift$, type DriftReport, events } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { marbles } from './rows';

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
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--m--N--m--N--|');
      const report = inWords(drift$(source));
      result(report, '    -----x-----y--|', { x: 'unknown-field Mute.Device 1', y: 'unknown-field Mute.Device 2' });
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'tells apart new types, new fields, and fields of another kind than documented',
    marbles(({ hot, result }) => {
      const source = hot('--x----|', { x: 'uNK' });
      const report = inWords(source.pipe(drift$));
      result(report, '    --(abc)|', {
        a: 'unknown-type NewThing. 1',
        b: 'unknown-type NewThing. 1, unknown-field Mute.Device 1',
        c: 'unknown-type NewThing. 1, unknown-field Mute.Device 1, other-kind Mute.AgentMuted 1',
      });
    }),
  );

  it(
    'takes events as well as batches',
    marbles(({ hot, result }) => {
      const source = hot('--m--N--|');
      const report = inWords(source.pipe(events(), drift$));
      result(report, '    -----x--|', { x: 'unknown-field Mute.Device 1' });
    }),
  );

  it(
    'tells nothing of what is as documented, and counts for each subscriber anew',
    marbles(({ hot, listener, result }) => {
      const source = hot('    --N--m--N--|');
      const report = inWords(drift$(source));
      result(report, '        --x-----y--|', { x: 'unknown-field Mute.Device 1', y: 'unknown-field Mute.Device 2' });
      const late = listener(' ----^-------', report);
      result(late, '          --------x--|', { x: 'unknown-field Mute.Device 1' });
    }),
  );

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--|');
        result(drift$(source), '-----|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        result(drift$(source), '|');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--#');
        result(drift$(source), '-----#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'is silent with a silent source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-----');
        result(drift$(source), '-----');
        subscribed(source, '^----');
      }),
    );
  });

  it(
    'lets go of its source when its subscriber does',
    marbles(({ hot, listener, result, subscribed }) => {
      const source = hot('  --N--N--|');
      const early = listener('^--!', inWords(drift$(source)));
      result(early, '       --x------', { x: 'unknown-field Mute.Device 1' });
      subscribed(source, '  ^--!');
    }),
  );
});
