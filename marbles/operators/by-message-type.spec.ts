import { byMessageType, events, type MaxBatch } from 'rx-max';
import {
  acknowledge,
  agentLeg,
  agentSessionEnd,
  agentState,
  callContact,
  chatContact,
  fromMax,
  mute,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './batch';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const MUTED = mute({ agentMuted: true });
const UNMUTED = mute({ agentMuted: false });
const DIALING_LEG = agentLeg({ status: 'Dialing' });
const ACTIVE_LEG = { ...agentLeg({ status: 'Active' }), Type: 'AgentLegEvent' };
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CHAT = chatContact({ contactId: '44' });
const TEXT = chatContact({ contactId: '45' }, { as: 'TextContactEvent' });
const TOKEN_B = sessionInfo({ sessionToken: 'b' });
const END = agentSessionEnd();
const BARE_END = { type: 'AgentSessionEnd' };
const NEW_THING = { Type: 'NewThing' };
const NAMED_UNKNOWN = { Type: 'UnknownEvent' };

/** What the host says. */
const MESSAGES = {
  k: fromMax(ACK),
  s: fromMax(AVAILABLE),
  t: fromMax(UNAVAILABLE),
  m: fromMax(MUTED),
  n: fromMax(UNMUTED),
  l: fromMax(DIALING_LEG),
  j: fromMax(ACTIVE_LEG),
  w: fromMax(CHAT),
  r: fromMax(TEXT),
  a: fromMax(sessionInfo({ sessionToken: 'a' })),
  o: fromMax(END),
  O: fromMax(BARE_END),
  u: fromMax(NEW_THING),
  U: fromMax(NAMED_UNKNOWN),
};

/** What the app is given, in words. */
const EVENTS = {
  k: 'ack OK',
  s: 'state Available',
  t: 'state Unavailable',
  m: 'muted',
  n: 'unmuted',
  l: 'leg Dialing',
  j: 'leg Active',
  w: 'ChatContactEvent 44',
  r: 'ChatContactEvent 45',
  a: 'token a',
  b: 'token b',
  o: 'AgentSessionEnd',
  O: 'AgentSessionEnd',
  u: 'NewThing',
  U: 'UnknownEvent',
};

describe('byMessageType', () => {
  it(
    'passes on the events of the named type and no others',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x-----n-----|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
      const states = source.pipe(byMessageType('AgentState'));
      app(states, '       --s-----------|', EVENTS);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'passes on each of several in a message, in their order',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x-----n--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED, UNAVAILABLE) });
      const states = source.pipe(byMessageType('AgentState'));
      app(states, '       --(st)-----|', EVENTS);
      subscribed(source, '^----------!');
    }),
  );

  it(
    'gives decoded events',
    marbles(({ hot, app }) => {
      const source = hot('--x-----t--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
      const states = source.pipe(
        byMessageType('AgentState'),
        map(({ currentState }) => currentState),
      );
      app(states, '       --s-----t--|', { s: 'Available', t: 'Unavailable' });
    }),
  );

  it(
    'passes on the very events of the host, not copies of them',
    marbles(({ hot, app }) => {
      const source = hot('--x-----|', { x: fromMax(AVAILABLE, MUTED) });
      const isSent = source.pipe(
        byMessageType('AgentState', 'Mute'),
        map(({ raw }) => Object.is(raw, AVAILABLE) || Object.is(raw, MUTED)),
      );
      app(isSent, '       --(yy)--|', { y: true });
    }),
  );

  describe('with two names', () => {
    it(
      'keeps the order of the message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x------m--|', {
          ...MESSAGES,
          x: fromMax(MUTED, ACTIVE, AVAILABLE, UNMUTED, UNAVAILABLE),
        });
        const found = source.pipe(byMessageType('AgentState', 'Mute'));
        app(found, '        --(msnt)-m--|', EVENTS);
        subscribed(source, '^-----------!');
      }),
    );

    it(
      'does not care for the order of the names',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x------m--|', {
          ...MESSAGES,
          x: fromMax(MUTED, ACTIVE, AVAILABLE, UNMUTED, UNAVAILABLE),
        });
        const found = source.pipe(byMessageType('Mute', 'AgentState'));
        app(found, '        --(msnt)-m--|', EVENTS);
        subscribed(source, '^-----------!');
      }),
    );

    it(
      'gives an event once whose type is named twice',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----s--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
        const found = source.pipe(byMessageType('AgentState', 'AgentState'));
        app(found, '        --s-----s--|', EVENTS);
        subscribed(source, '^----------!');
      }),
    );
  });

  describe('with a type that has two names', () => {
    it(
      'finds AgentLeg and AgentLegEvent under AgentLeg',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--x----|', { ...MESSAGES, x: fromMax(ACTIVE_LEG, AVAILABLE, DIALING_LEG) });
        const legs = source.pipe(byMessageType('AgentLeg'));
        app(legs, '         --l--j--(jl)-|', EVENTS);
      }),
    );

    it(
      'finds AgentLeg and AgentLegEvent under AgentLegEvent',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--x----|', { ...MESSAGES, x: fromMax(ACTIVE_LEG, AVAILABLE, DIALING_LEG) });
        const legs = source.pipe(byMessageType('AgentLegEvent'));
        app(legs, '         --l--j--(jl)-|', EVENTS);
      }),
    );

    it(
      'gives each once under both names',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--x----|', { ...MESSAGES, x: fromMax(ACTIVE_LEG, AVAILABLE, DIALING_LEG) });
        const legs = source.pipe(byMessageType('AgentLegEvent', 'AgentLeg'));
        app(legs, '         --l--j--(jl)-|', EVENTS);
      }),
    );

    it(
      'calls both AgentLeg once they are decoded',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--|', MESSAGES);
        const types = source.pipe(
          byMessageType('AgentLegEvent'),
          map(({ type }) => type),
        );
        app(types, '     --l--l--|', { l: 'AgentLeg' });
      }),
    );

    it(
      'finds ChatContactEvent and TextContactEvent under ChatContactEvent',
      marbles(({ hot, app }) => {
        const source = hot('--w--r--x----|', { ...MESSAGES, x: fromMax(TEXT, AVAILABLE, CHAT) });
        const chats = source.pipe(byMessageType('ChatContactEvent'));
        app(chats, '        --w--r--(rw)-|', EVENTS);
      }),
    );

    it(
      'finds ChatContactEvent and TextContactEvent under TextContactEvent',
      marbles(({ hot, app }) => {
        const source = hot('--w--r--x----|', { ...MESSAGES, x: fromMax(TEXT, AVAILABLE, CHAT) });
        const chats = source.pipe(byMessageType('TextContactEvent'));
        app(chats, '        --w--r--(rw)-|', EVENTS);
      }),
    );
  });

  describe('whatever key of the wire holds the name', () => {
    it(
      'finds it under Type and under type',
      marbles(({ hot, app }) => {
        const source = hot('--o--O--x----|', { ...MESSAGES, x: fromMax(BARE_END, AVAILABLE, END) });
        const ends = source.pipe(byMessageType('AgentSessionEnd'));
        app(ends, '         --o--O--(Oo)-|', EVENTS);
        const keys = ends.pipe(map(({ raw }) => Object.keys(raw)[0]));
        app(keys, '         --o--O--(Oo)-|', { o: 'Type', O: 'type' });
      }),
    );

    it(
      'finds it under messageType',
      marbles(({ hot, app }) => {
        const source = hot('--a--k--x----|', { ...MESSAGES, x: fromMax(TOKEN_B, AVAILABLE, ACK) });
        const found = source.pipe(byMessageType('SessionInfo', 'ClientEventSubscriptionAcknowledge'));
        app(found, '        --a--k--(bk)-|', EVENTS);
      }),
    );
  });

  describe('with a name that rx-max does not know', () => {
    it(
      'gives those events as UnknownEvent',
      marbles(({ hot, app }) => {
        const source = hot('--u--x--s--|', { ...MESSAGES, x: fromMax(AVAILABLE, NEW_THING) });
        const things = source.pipe(
          byMessageType('NewThing'),
          map(({ type, name }) => `${type} ${name}`),
        );
        app(things, '       --u--u-----|', { u: 'UnknownEvent NewThing' });
      }),
    );

    it(
      'takes UnknownEvent for a name like any other, not for all that is unknown',
      marbles(({ hot, app }) => {
        const source = hot('--u--U--x--|', { ...MESSAGES, x: fromMax(NEW_THING, NAMED_UNKNOWN, AVAILABLE) });
        const things = source.pipe(byMessageType('UnknownEvent'));
        app(things, '       -----U--U--|', EVENTS);
      }),
    );
  });

  describe('over events', () => {
    it(
      'passes on the events of the named types',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-------s--|', {
          ...MESSAGES,
          x: fromMax(MUTED, ACTIVE, AVAILABLE, UNMUTED, UNAVAILABLE),
        });
        const found = source.pipe(events(), byMessageType('Mute', 'AgentState'));
        app(found, '        --(msnt)--s--|', EVENTS);
        subscribed(source, '^------------!');
      }),
    );

    it(
      'narrows what it gave before',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-------s--|', {
          ...MESSAGES,
          x: fromMax(MUTED, ACTIVE, AVAILABLE, UNMUTED, UNAVAILABLE),
        });
        const states = source.pipe(byMessageType('Mute', 'AgentState'), byMessageType('AgentState'));
        app(states, '       --(st)----s--|', EVENTS);
        subscribed(source, '^------------!');
      }),
    );

    it(
      'finds a type by either of its names',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--w--r--|', MESSAGES);
        const found = source.pipe(events(), byMessageType('AgentLegEvent', 'TextContactEvent'));
        app(found, '        --l--j--w--r--|', EVENTS);
      }),
    );

    it(
      'finds a type by its canonical names',
      marbles(({ hot, app }) => {
        const source = hot('--l--j--w--r--|', MESSAGES);
        const found = source.pipe(events(), byMessageType('AgentLeg', 'ChatContactEvent'));
        app(found, '        --l--j--w--r--|', EVENTS);
      }),
    );

    it(
      'finds an unknown type by its name on the wire',
      marbles(({ hot, app }) => {
        const source = hot('--u--U--s--|', MESSAGES);
        const things = source.pipe(events(), byMessageType('NewThing'));
        app(things, '       --u--------|', EVENTS);
      }),
    );

    it(
      'takes UnknownEvent for a name like any other there, too',
      marbles(({ hot, app }) => {
        const source = hot('--u--U--s--|', MESSAGES);
        const things = source.pipe(events(), byMessageType('UnknownEvent'));
        app(things, '       -----U-----|', EVENTS);
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--|', MESSAGES);
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       --s--|', EVENTS);
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes with a source that held nothing of that type',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--m--n--|', MESSAGES);
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       --------|');
        subscribed(source, '^-------!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '        |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--#', MESSAGES);
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       --s--#', EVENTS);
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ app }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('-');
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--m-- 60m --t--', MESSAGES);
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       --s----- 60m --t--', EVENTS);
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --s--m--t--|', MESSAGES);
        const early = listener('^------!', source.pipe(byMessageType('AgentState')));
        app(early, '            --s-----', EVENTS);
        subscribed(source, '    ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x------s--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED, UNAVAILABLE) });
        const first = source.pipe(byMessageType('AgentState', 'Mute'), take(2));
        app(first, '        --(sm|)', EVENTS);
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----n--|', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '       --s--------|', EVENTS);
        app(states, '       --s--------|', EVENTS);
        subscribed(source, '^----------!', '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('   --s--m--t--|', MESSAGES);
        const late = listener('----^', source.pipe(byMessageType('AgentState')));
        app(late, '            --------t--|', EVENTS);
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('--x-----|', { x: fromMax(AVAILABLE, MUTED, UNAVAILABLE) });
        const states = source.pipe(byMessageType('AgentState'), repeat(2));
        app(states, '        --(st)----(st)--|', EVENTS);
        subscribed(source, ' ^-------!', '--------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ app }) => {
        const source = of(batch(AVAILABLE, MUTED), batch(UNMUTED), batch(UNAVAILABLE));
        const states = source.pipe(byMessageType('AgentState'));
        app(states, '(st|)', EVENTS);
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, app }) => {
        const replies = new Subject<MaxBatch>();
        const source = hot('--x--------t--', { ...MESSAGES, x: fromMax(AVAILABLE, MUTED) });
        const found = merge(source, replies).pipe(
          byMessageType('AgentState', 'Mute'),
          tap(({ raw, type }) => {
            if (type === 'AgentState' && raw['CurrentState'] === 'Available') replies.next(batch(UNMUTED));
          }),
        );
        app(found, '        --(smn)----t--', EVENTS);
      }),
    );
  });
});
