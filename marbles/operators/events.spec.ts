import { events } from 'rx-max';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './letters';
import { marbles } from './rows';

describe('events', () => {
  it(
    'gives every event of every message, in their order',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x-----n-----|', { x: 'sm' });
      const all = source.pipe(events());
      result(all, '       --(sm)--n-----|');
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'gives decoded events, whether rx-max knows their type or not',
    marbles(({ hot, result }) => {
      const source = hot('--x------k--|', { x: 'usj' });
      const types = source.pipe(
        events(),
        map(({ type }) => type),
      );
      result(types, '     --(usl)--k--|', {
        u: 'UnknownEvent',
        s: 'AgentState',
        l: 'AgentLeg',
        k: 'ClientEventSubscriptionAcknowledge',
      });
    }),
  );

  it(
    'gives nothing for a message without events',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x--s--|', { x: '' });
      const all = source.pipe(events());
      result(all, '       -----s--|');
      subscribed(source, '^-------!');
    }),
  );

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--|');
        const all = source.pipe(events());
        result(all, '       --s--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        const all = source.pipe(events());
        result(all, '        |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--#');
        const all = source.pipe(events());
        result(all, '       --s--#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ result }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const all = source.pipe(events());
        result(all, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-');
        const all = source.pipe(events());
        result(all, '       -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--m-- 60m --t--');
        const all = source.pipe(events());
        result(all, '       --s--m-- 60m --t--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --s--m--t--|');
        const app = listener('^------!', source.pipe(events()));
        result(app, '         --s--m--');
        subscribed(source, '  ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x------s--|', { x: 'smt' });
        const first = source.pipe(events(), take(1));
        result(first, '     --(s|)');
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----n--|', { x: 'sm' });
        const all = source.pipe(events());
        result(all, '       --(sm)--n--|');
        result(all, '       --(sm)--n--|');
        subscribed(source, '^----------!');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('   --s--m--t--|');
        const late = listener('----^', source.pipe(events()));
        result(late, '         -----m--t--|');
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('--x-----|', { x: 'sm' });
        const all = source.pipe(events(), repeat(2));
        result(all, '        --(sm)----(sm)--|');
        subscribed(source, ' ^-------!');
        subscribed(source, ' --------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ result }) => {
        const source = of(batch('sm'), batch('n'), batch('t'));
        const all = source.pipe(events());
        result(all, '(smnt|)');
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, result }) => {
        const replies = new Subject<ReturnType<typeof batch>>();
        const source = hot('--x--------t--', { x: 'cm' });
        const all = merge(source, replies).pipe(
          events(),
          tap(({ type }) => {
            if (type === 'CallContactEvent') replies.next(batch('n'));
          }),
        );
        result(all, '--(cmn)----t--');
      }),
    );
  });
});
