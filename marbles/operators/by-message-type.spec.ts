import { byMessageType, events } from 'rx-max';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './letters';
import { marbles } from './rows';

describe('byMessageType', () => {
  it(
    'passes on the events of the named type and no others',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x-----n-----|', { x: 'sm' });
      const states = source.pipe(byMessageType('AgentState'));
      result(states, '    --s-----------|');
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'passes on each of several in a message, in their order',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x-----n--|', { x: 'smt' });
      const states = source.pipe(byMessageType('AgentState'));
      result(states, '    --(st)-----|');
      subscribed(source, '^----------!');
    }),
  );

  it(
    'gives decoded events',
    marbles(({ hot, result }) => {
      const source = hot('--x-----t--|', { x: 'sm' });
      const states = source.pipe(
        byMessageType('AgentState'),
        map(({ currentState }) => currentState),
      );
      result(states, '    --s-----t--|', { s: 'Available', t: 'Unavailable' });
    }),
  );

  describe('with two names', () => {
    it(
      'keeps the order of the message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x------m--|', { x: 'mcsnt' });
        const found = source.pipe(byMessageType('AgentState', 'Mute'));
        result(found, '     --(msnt)-m--|');
        subscribed(source, '^-----------!');
      }),
    );

    it(
      'does not care for the order of the names',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x------m--|', { x: 'mcsnt' });
        const found = source.pipe(byMessageType('Mute', 'AgentState'));
        result(found, '     --(msnt)-m--|');
        subscribed(source, '^-----------!');
      }),
    );

    it(
      'gives an event once whose type is named twice',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----s--|', { x: 'sm' });
        const found = source.pipe(byMessageType('AgentState', 'AgentState'));
        result(found, '     --s-----s--|');
        subscribed(source, '^----------!');
      }),
    );
  });

  describe('with a type that has two names', () => {
    it(
      'finds AgentLeg and AgentLegEvent under AgentLeg',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--x----|', { x: 'jsl' });
        const legs = source.pipe(byMessageType('AgentLeg'));
        result(legs, '      --l--j--(jl)-|');
      }),
    );

    it(
      'finds AgentLeg and AgentLegEvent under AgentLegEvent',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--x----|', { x: 'jsl' });
        const legs = source.pipe(byMessageType('AgentLegEvent'));
        result(legs, '      --l--j--(jl)-|');
      }),
    );

    it(
      'gives each once under both names',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--x----|', { x: 'jsl' });
        const legs = source.pipe(byMessageType('AgentLegEvent', 'AgentLeg'));
        result(legs, '      --l--j--(jl)-|');
      }),
    );

    it(
      'calls both AgentLeg once they are decoded',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--|');
        const types = source.pipe(
          byMessageType('AgentLegEvent'),
          map(({ type }) => type),
        );
        result(types, '     --l--l--|', { l: 'AgentLeg' });
      }),
    );

    it(
      'finds ChatContactEvent and TextContactEvent under ChatContactEvent',
      marbles(({ hot, result }) => {
        const source = hot('--w--r--x----|', { x: 'rsw' });
        const chats = source.pipe(byMessageType('ChatContactEvent'));
        result(chats, '     --w--r--(rw)-|');
      }),
    );

    it(
      'finds ChatContactEvent and TextContactEvent under TextContactEvent',
      marbles(({ hot, result }) => {
        const source = hot('--w--r--x----|', { x: 'rsw' });
        const chats = source.pipe(byMessageType('TextContactEvent'));
        result(chats, '     --w--r--(rw)-|');
      }),
    );
  });

  describe('whatever key of the wire holds the name', () => {
    it(
      'finds it under Type and under type',
      marbles(({ hot, result }) => {
        const source = hot('--o--O--x----|', { x: 'Oso' });
        const ends = source.pipe(byMessageType('AgentSessionEnd'));
        result(ends, '      --o--O--(Oo)-|');
      }),
    );

    it(
      'finds it under messageType',
      marbles(({ hot, result }) => {
        const source = hot('--a--k--x----|', { x: 'bsk' });
        const found = source.pipe(byMessageType('SessionInfo', 'ClientEventSubscriptionAcknowledge'));
        result(found, '     --a--k--(bk)-|');
      }),
    );
  });

  describe('with a name that rx-max does not know', () => {
    it(
      'gives those events as UnknownEvent',
      marbles(({ hot, result }) => {
        const source = hot('--u--x--s--|', { x: 'su' });
        const things = source.pipe(
          byMessageType('NewThing'),
          map(({ type, name }) => `${type} ${name}`),
        );
        result(things, '    --u--u-----|', { u: 'UnknownEvent NewThing' });
      }),
    );

    it(
      'takes UnknownEvent for a name like any other, not for all that is unknown',
      marbles(({ hot, result }) => {
        const source = hot('--u--U--x--|', { x: 'uUs' });
        const things = source.pipe(byMessageType('UnknownEvent'));
        result(things, '    -----U--U--|');
      }),
    );
  });

  describe('over events', () => {
    it(
      'passes on the events of the named types',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-------s--|', { x: 'mcsnt' });
        const found = source.pipe(events(), byMessageType('Mute', 'AgentState'));
        result(found, '     --(msnt)--s--|');
        subscribed(source, '^------------!');
      }),
    );

    it(
      'narrows what it gave before',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-------s--|', { x: 'mcsnt' });
        const states = source.pipe(byMessageType('Mute', 'AgentState'), byMessageType('AgentState'));
        result(states, '    --(st)----s--|');
        subscribed(source, '^------------!');
      }),
    );

    it(
      'finds a type by either of its names',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--w--r--|');
        const found = source.pipe(events(), byMessageType('AgentLegEvent', 'TextContactEvent'));
        result(found, '     --l--j--w--r--|');
      }),
    );

    it(
      'finds a type by its canonical names',
      marbles(({ hot, result }) => {
        const source = hot('--l--j--w--r--|');
        const found = source.pipe(events(), byMessageType('AgentLeg', 'ChatContactEvent'));
        result(found, '     --l--j--w--r--|');
      }),
    );

    it(
      'finds an unknown type by its name on the wire',
      marbles(({ hot, result }) => {
        const source = hot('--u--U--s--|');
        const things = source.pipe(events(), byMessageType('NewThing'));
        result(things, '    --u--------|');
      }),
    );

    it(
      'takes UnknownEvent for a name like any other there, too',
      marbles(({ hot, result }) => {
        const source = hot('--u--U--s--|');
        const things = source.pipe(events(), byMessageType('UnknownEvent'));
        result(things, '    -----U-----|');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--|');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    --s--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes with a source that held nothing of that type',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--m--n--|');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    --------|');
        subscribed(source, '^-------!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '     |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--#');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    --s--#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ result }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--m-- 60m --t--');
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    --s----- 60m --t--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --s--m--t--|');
        const app = listener('^------!', source.pipe(byMessageType('AgentState')));
        result(app, '         --s-----');
        subscribed(source, '  ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x------s--|', { x: 'smt' });
        const first = source.pipe(byMessageType('AgentState', 'Mute'), take(2));
        result(first, '     --(sm|)');
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----n--|', { x: 'sm' });
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '    --s--------|');
        result(states, '    --s--------|');
        subscribed(source, '^----------!');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('   --s--m--t--|');
        const late = listener('----^', source.pipe(byMessageType('AgentState')));
        result(late, '         --------t--|');
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('--x-----|', { x: 'smt' });
        const states = source.pipe(byMessageType('AgentState'), repeat(2));
        result(states, '     --(st)----(st)--|');
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
        const states = source.pipe(byMessageType('AgentState'));
        result(states, '(st|)');
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, result }) => {
        const replies = new Subject<ReturnType<typeof batch>>();
        const source = hot('--x--------t--', { x: 'sm' });
        const found = merge(source, replies).pipe(
          byMessageType('AgentState', 'Mute'),
          tap(({ raw, type }) => {
            if (type === 'AgentState' && raw['CurrentState'] === 'Available') replies.next(batch('n'));
          }),
        );
        result(found, '--(smn)----t--');
      }),
    );
  });
});
