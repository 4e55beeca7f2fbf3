import { acknowledged, byMessageType, events, forContact, type MaxBatch } from 'rx-max';
import {
  acknowledge,
  agentLeg,
  agentSessionEnd,
  agentState,
  callContact,
  fromMax,
  mute,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './batch';

const ACK = acknowledge();
const REFUSAL = acknowledge({ status: 'ERROR' });
const AVAILABLE = agentState({ currentState: 'Available' });
const MUTED = mute({ agentMuted: true });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const LARGE = callContact({ contactId: '9007199254740993', status: 'Active' });
const DIGITAL = { Type: 'DigitalContactEvent', ContactId: '42' };
const WORK_ITEM = { Type: 'WorkItemContactEvent', contactId: 42 };
const CALLBACK = { Type: 'CallBackEvent', contactID: '42' };

/** What the host says. */
const MESSAGES = {
  k: fromMax(ACK),
  s: fromMax(AVAILABLE),
  m: fromMax(MUTED),
  l: fromMax(agentLeg({ status: 'Dialing' })),
  c: fromMax(ACTIVE),
  h: fromMax(HOLDING),
  d: fromMax(OTHER),
  g: fromMax(LARGE),
  f: fromMax(DIGITAL),
  i: fromMax(WORK_ITEM),
  v: fromMax(CALLBACK),
  a: fromMax(sessionInfo({ sessionToken: 'a' })),
  o: fromMax(agentSessionEnd()),
};

/** What the app is given, in words. */
const BATCHES = {
  k: 'live: ack OK',
  c: 'live: call 42 Active',
  h: 'live: call 42 Holding',
  d: 'live: call 43 Active',
  g: 'live: call 9007199254740993 Active',
  f: 'live: DigitalContactEvent 42',
  i: 'live: WorkItemContactEvent 42',
  v: 'live: CallBackEvent 42',
};

/** What the app is given, in words. */
const EVENTS = {
  k: 'ack OK',
  c: 'call 42 Active',
  h: 'call 42 Holding',
  g: 'call 9007199254740993 Active',
  f: 'DigitalContactEvent 42',
};

describe('forContact', () => {
  it(
    'keeps of a message what belongs to the contact, and drops a message with nothing of it',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x-----d-----|', { ...MESSAGES, x: fromMax(ACTIVE, OTHER) });
      const own = source.pipe(forContact(42));
      app(own, '          --c-----------|', BATCHES);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'keeps the events of the contact in one message, in their order',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x-----h--|', { ...MESSAGES, x: fromMax(AVAILABLE, OTHER, ACTIVE, MUTED, HOLDING, OTHER) });
      const own = source.pipe(forContact(42));
      app(own, '          --y-----h--|', { ...BATCHES, y: 'live: call 42 Active, call 42 Holding' });
      subscribed(source, '^----------!');
    }),
  );

  it(
    "drops the agent's events",
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--s--m--l--a--o--|', MESSAGES);
      const own = source.pipe(forContact(42));
      app(own, '          -----------------|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'keeps the acknowledgement, in its place',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x--y--k--|', {
        ...MESSAGES,
        x: fromMax(AVAILABLE, ACTIVE, ACK, OTHER, HOLDING),
        y: fromMax(OTHER, ACK, AVAILABLE),
      });
      const own = source.pipe(forContact(42));
      app(own, '          --x--k--k--|', { ...BATCHES, x: 'live: call 42 Active, ack OK, call 42 Holding' });
      subscribed(source, '^----------!');
    }),
  );

  it(
    'keeps the refusal, so that acknowledged() can fail with it',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x--|', { x: fromMax(AVAILABLE, REFUSAL) });
      const own = source.pipe(forContact(42), acknowledged());
      app(own, '          --#', {}, 'subscription-rejected');
      subscribed(source, '^-!');
    }),
  );

  it(
    'keeps the very events of the host, not copies of them',
    marbles(({ hot, app }) => {
      const source = hot('--x--|', { x: fromMax(ACTIVE, OTHER, HOLDING) });
      const isSent = source.pipe(
        forContact(42),
        map(({ events: [first, second] }) => Object.is(first?.raw, ACTIVE) && Object.is(second?.raw, HOLDING)),
      );
      app(isSent, '       --y--|', { y: true });
    }),
  );

  describe('whatever form the id has', () => {
    it(
      'takes digits for the number that they spell',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--c--d--x--|', { ...MESSAGES, x: fromMax(HOLDING, OTHER) });
        const own = source.pipe(forContact('42'));
        app(own, '          --c-----h--|', BATCHES);
        subscribed(source, '^----------!');
      }),
    );

    it(
      'takes digits above 2^53, and does not take its neighbour for it',
      marbles(({ hot, app }) => {
        const source = hot('--c--g--|', MESSAGES);
        const own = source.pipe(forContact('9007199254740993'));
        const neighbour = source.pipe(forContact('9007199254740992'));
        app(own, '          -----g--|', BATCHES);
        app(neighbour, '    --------|');
      }),
    );

    it(
      'finds it under ContactID, ContactId, contactId and contactID, as text or number',
      marbles(({ hot, app }) => {
        const source = hot('--c--f--i--v--|', MESSAGES);
        const own = source.pipe(forContact(42));
        app(own, '          --c--f--i--v--|', BATCHES);
      }),
    );

    it(
      'finds all of them in one message',
      marbles(({ hot, app }) => {
        const source = hot('--x--|', { x: fromMax(CALLBACK, OTHER, DIGITAL, AVAILABLE, WORK_ITEM, ACTIVE) });
        const own = source.pipe(forContact('42'));
        app(own, '          --y--|', {
          y: 'live: CallBackEvent 42, DigitalContactEvent 42, WorkItemContactEvent 42, call 42 Active',
        });
      }),
    );
  });

  describe('over events', () => {
    it(
      'passes on the events of the contact',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----d--f--|', { ...MESSAGES, x: fromMax(ACTIVE, OTHER, AVAILABLE, HOLDING) });
        const own = source.pipe(events(), forContact(42));
        app(own, '          --(ch)-----f--|', EVENTS);
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'keeps no acknowledgement, which is no event of the contact',
      marbles(({ hot, app }) => {
        const source = hot('--x--c--|', { ...MESSAGES, x: fromMax(ACK, AVAILABLE) });
        const own = source.pipe(events(), forContact(42));
        app(own, '          -----c--|', EVENTS);
      }),
    );

    it(
      'tells neighbours above 2^53 apart',
      marbles(({ hot, app }) => {
        const source = hot('--x--g--|', { ...MESSAGES, x: fromMax(LARGE, ACTIVE) });
        const own = source.pipe(events(), forContact('9007199254740993'));
        const neighbour = source.pipe(events(), forContact('9007199254740992'));
        app(own, '          --g--g--|', EVENTS);
        app(neighbour, '    --------|');
      }),
    );

    it(
      'leaves the type of the events as it is',
      marbles(({ hot, app }) => {
        const source = hot('--x--h--|', { ...MESSAGES, x: fromMax(ACTIVE, OTHER, DIGITAL) });
        const statuses = source.pipe(
          byMessageType('CallContactEvent'),
          forContact('42'),
          map(({ status }) => String(status)),
        );
        app(statuses, '  --c--h--|', { c: 'Active', h: 'Holding' });
      }),
    );
  });

  describe('before or after acknowledged()', () => {
    it(
      'gives the same where the acknowledgement comes first of all',
      marbles(({ hot, app }) => {
        const source = hot('--x--d--h--|', { ...MESSAGES, x: fromMax(AVAILABLE, ACTIVE, ACK, OTHER) });
        const after = source.pipe(acknowledged(), forContact(42));
        const before = source.pipe(forContact(42), acknowledged());
        app(after, '        --y-----h--|', { ...BATCHES, y: 'live: ack OK, call 42 Active' });
        app(before, '       --y-----h--|', { ...BATCHES, y: 'live: ack OK, call 42 Active' });
      }),
    );

    it(
      'gives the same where messages of the contact came before the acknowledgement',
      marbles(({ hot, app }) => {
        const source = hot('--s--c--d--x-----m--|', { ...MESSAGES, x: fromMax(HOLDING, OTHER, ACK) });
        const after = source.pipe(acknowledged(), forContact(42));
        const before = source.pipe(forContact(42), acknowledged());
        app(after, '        -----------(kch)----|', BATCHES);
        app(before, '       -----------(kch)----|', BATCHES);
      }),
    );

    it(
      'gives the same events where only messages of others came before the acknowledgement',
      marbles(({ hot, app }) => {
        const source = hot('--s--d--x-----m--|', { ...MESSAGES, x: fromMax(HOLDING, OTHER, ACK) });
        const after = source.pipe(acknowledged(), forContact(42), events());
        const before = source.pipe(forContact(42), acknowledged(), events());
        app(after, '        --------(kh)-----|', EVENTS);
        app(before, '       --------(kh)-----|', EVENTS);
      }),
    );
  });

  describe('before or after byMessageType()', () => {
    it(
      'gives the same events',
      marbles(({ hot, app }) => {
        const source = hot('--x-----d--f--h--|', {
          ...MESSAGES,
          x: fromMax(ACTIVE, AVAILABLE, OTHER, HOLDING, DIGITAL),
        });
        const after = source.pipe(byMessageType('CallContactEvent'), forContact(42));
        const before = source.pipe(forContact(42), byMessageType('CallContactEvent'));
        app(after, '        --(ch)--------h--|', EVENTS);
        app(before, '       --(ch)--------h--|', EVENTS);
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--c--|', MESSAGES);
        const own = source.pipe(forContact(42));
        app(own, '          --c--|', BATCHES);
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        const own = source.pipe(forContact(42));
        app(own, '           |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--c--#', MESSAGES);
        const own = source.pipe(forContact(42));
        app(own, '          --c--#', BATCHES);
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ app }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const own = source.pipe(forContact(42));
        app(own, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('-');
        const own = source.pipe(forContact(42));
        app(own, '          -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--c--d-- 60m --h--', MESSAGES);
        const own = source.pipe(forContact(42));
        app(own, '          --c----- 60m --h--', BATCHES);
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --c--d--h--|', MESSAGES);
        const early = listener('^------!', source.pipe(forContact(42)));
        app(early, '            --c-----', BATCHES);
        subscribed(source, '    ^------!');
      }),
    );

    it(
      'stops with the first message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--h--|', { ...MESSAGES, x: fromMax(ACTIVE, HOLDING) });
        const first = source.pipe(forContact(42), take(1));
        app(first, '        --(x|)', { x: 'live: call 42 Active, call 42 Holding' });
        subscribed(source, '^-!');
      }),
    );

    it(
      'stops in the midst of a message whose events it filters',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--h--|', { ...MESSAGES, x: fromMax(OTHER, ACTIVE, HOLDING) });
        const first = source.pipe(events(), forContact(42), take(1));
        app(first, '        --(c|)', EVENTS);
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----d--|', { ...MESSAGES, x: fromMax(ACTIVE, OTHER) });
        const own = source.pipe(forContact(42));
        app(own, '          --c--------|', BATCHES);
        app(own, '          --c--------|', BATCHES);
        subscribed(source, '^----------!', '^----------!');
      }),
    );

    it(
      'tells two contacts apart',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----d--|', { ...MESSAGES, x: fromMax(ACTIVE, OTHER) });
        const own = source.pipe(forContact(42));
        const other = source.pipe(forContact(43));
        app(own, '          --c--------|', BATCHES);
        app(other, '        --d-----d--|', BATCHES);
        subscribed(source, '^----------!', '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('   --c--d--h--|', MESSAGES);
        const late = listener('----^', source.pipe(forContact(42)));
        app(late, '            --------h--|', BATCHES);
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('--c--d--|', MESSAGES);
        const own = source.pipe(forContact(42), repeat(2));
        app(own, '           --c-------c-----|', BATCHES);
        subscribed(source, ' ^-------!', '--------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ app }) => {
        const source = of(batch(ACTIVE, OTHER), batch(AVAILABLE), batch(HOLDING));
        const own = source.pipe(forContact(42));
        app(own, '(ch|)', BATCHES);
      }),
    );

    it(
      'puts what the app provokes behind what it reacts to',
      marbles(({ hot, app }) => {
        const replies = new Subject<MaxBatch>();
        const source = hot('--x-----f--', { ...MESSAGES, x: fromMax(ACTIVE, OTHER) });
        const own = merge(source, replies).pipe(
          forContact(42),
          tap(({ events: [event] }) => {
            if (Object.is(event?.raw, ACTIVE)) replies.next(batch(OTHER, HOLDING));
          }),
        );
        app(own, '          --(ch)--f--', BATCHES);
      }),
    );
  });
});
