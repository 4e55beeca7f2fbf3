import { events, type MaxBatch } from 'rx-max';
import { acknowledge, agentLeg, agentState, callContact, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './batch';

const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const MUTED = mute({ agentMuted: true });
const UNMUTED = mute({ agentMuted: false });
const ACTIVE_LEG = { ...agentLeg({ status: 'Active' }), Type: 'AgentLegEvent' };
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const NEW_THING = { Type: 'NewThing' };

/** What the host says. */
const MESSAGES = {
  k: fromMax(acknowledge()),
  s: fromMax(AVAILABLE),
  t: fromMax(UNAVAILABLE),
  m: fromMax(MUTED),
  n: fromMax(UNMUTED),
};

/** What the app is given, in words. */
const EVENTS = {
  s: 'state Available',
  t: 'state Unavailable',
  m: 'muted',
  n: 'unmuted',
  c: 'call 42 Active',
};

describe('events', () => {
  it(
    'gives every event of every message, in their order',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x-----n-----|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
      const all = source.pipe(events());
      app(all, '          --(sm)--n-----|', EVENTS);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'gives decoded events, whether rx-max knows their type or not',
    marbles(({ hot, app }) => {
      const source = hot('--x------k--|', { ...MESSAGES, x: fromMax(NEW_THING, AVAILABLE, ACTIVE_LEG) });
      const types = source.pipe(
        events(),
        map(({ type }) => type),
      );
      app(types, '     --(usl)--k--|', {
        u: 'UnknownEvent',
        s: 'AgentState',
        l: 'AgentLeg',
        k: 'ClientEventSubscriptionAcknowledge',
      });
    }),
  );

  it(
    'gives the very events of the host, not copies of them',
    marbles(({ hot, app }) => {
      const source = hot('--x-----|', { x: fromMax(AVAILABLE, MUTED) });
      const isSent = source.pipe(
        events(),
        map(({ raw }) => Object.is(raw, AVAILABLE) || Object.is(raw, MUTED)),
      );
      app(isSent, '       --(yy)--|', { y: true });
    }),
  );

  it(
    'gives nothing for a message without events',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x--s--|', { ...MESSAGES, x: fromMax() });
      const all = source.pipe(events());
      app(all, '          -----s--|', EVENTS);
      subscribed(source, '^-------!');
    }),
  );

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--|', MESSAGES);
        const all = source.pipe(events());
        app(all, '          --s--|', EVENTS);
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        const all = source.pipe(events());
        app(all, '           |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--#', MESSAGES);
        const all = source.pipe(events());
        app(all, '          --s--#', EVENTS);
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ app }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const all = source.pipe(events());
        app(all, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('-');
        const all = source.pipe(events());
        app(all, '          -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--m-- 60m --t--', MESSAGES);
        const all = source.pipe(events());
        app(all, '          --s--m-- 60m --t--', EVENTS);
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --s--m--t--|', MESSAGES);
        const early = listener('^------!', source.pipe(events()));
        app(early, '            --s--m--', EVENTS);
        subscribed(source, '    ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x------s--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED, UNAVAILABLE) });
        const first = source.pipe(events(), take(1));
        app(first, '        --(s|)', EVENTS);
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----n--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
        const all = source.pipe(events());
        app(all, '          --(sm)--n--|', EVENTS);
        app(all, '          --(sm)--n--|', EVENTS);
        subscribed(source, '^----------!', '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('   --s--m--t--|', MESSAGES);
        const late = listener('----^', source.pipe(events()));
        app(late, '            -----m--t--|', EVENTS);
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('--x-----|', { x: fromMax(AVAILABLE, MUTED) });
        const all = source.pipe(events(), repeat(2));
        app(all, '           --(sm)----(sm)--|', EVENTS);
        subscribed(source, ' ^-------!', '--------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ app }) => {
        const source = of(batch(AVAILABLE, MUTED), batch(UNMUTED), batch(UNAVAILABLE));
        const all = source.pipe(events());
        app(all, '(smnt|)', EVENTS);
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, app }) => {
        const replies = new Subject<MaxBatch>();
        const source = hot('--x--------t--', { ...MESSAGES, x: fromMax(ACTIVE, MUTED) });
        const all = merge(source, replies).pipe(
          events(),
          tap(({ type }) => {
            if (type === 'CallContactEvent') replies.next(batch(UNMUTED));
          }),
        );
        app(all, '          --(cmn)----t--', EVENTS);
      }),
    );
  });
});
