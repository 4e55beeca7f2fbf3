import { acknowledged, type MaxBatch } from 'rx-max';
import { acknowledge, agentState, callContact, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { defer, map, merge, of, repeat, retry, Subject, take, tap } from 'rxjs';

import { batch } from './batch';

const ACK = acknowledge();
const REFUSAL = acknowledge({ status: 'ERROR' });
const PENDING = { ...acknowledge(), status: 'Pending' };
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const MUTED = mute({ agentMuted: true });
const UNMUTED = mute({ agentMuted: false });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });

/** What the host says. */
const MESSAGES = {
  k: fromMax(ACK),
  e: fromMax(REFUSAL),
  q: fromMax(PENDING),
  s: fromMax(AVAILABLE),
  t: fromMax(UNAVAILABLE),
  m: fromMax(MUTED),
  c: fromMax(ACTIVE),
};

/** What the app is given, in words. */
const BATCHES = {
  k: 'live: ack OK',
  e: 'live: ack ERROR',
  q: 'live: ack undefined',
  s: 'live: state Available',
  t: 'live: state Unavailable',
  m: 'live: muted',
  n: 'live: unmuted',
  c: 'live: call 42 Active',
  h: 'live: call 42 Holding',
};

describe('acknowledged', () => {
  it(
    'lets the acknowledgement go ahead alone, then what came before it, then the rest of its message',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--s-----y-----m--|', { ...MESSAGES, y: fromMax(UNAVAILABLE, ACK) });
      const acked = source.pipe(acknowledged());
      app(acked, '        --------(kst)-m--|', BATCHES);
      subscribed(source, '^----------------!');
    }),
  );

  describe('with nothing before it', () => {
    it(
      'leaves a message as it is that begins with the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--m--|', { ...MESSAGES, x: fromMax(ACK, AVAILABLE, UNAVAILABLE) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --x--m--|', { ...BATCHES, x: 'live: ack OK, state Available, state Unavailable' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'moves the acknowledgement from the middle of its message to the front',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--m--|', { ...MESSAGES, x: fromMax(AVAILABLE, ACK, UNAVAILABLE) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --y--m--|', { ...BATCHES, y: 'live: ack OK, state Available, state Unavailable' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'moves the acknowledgement from the end of its message to the front, as on CXone Agent',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--m--|', { ...MESSAGES, x: fromMax(AVAILABLE, UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --y--m--|', { ...BATCHES, y: 'live: ack OK, state Available, state Unavailable' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'passes on the acknowledgement in a message of its own',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--s--m--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--s--m--|', BATCHES);
        subscribed(source, '^----------!');
      }),
    );
  });

  it(
    'moves the very events of the host, not copies of them',
    marbles(({ hot, app }) => {
      const source = hot('--x--|', { x: fromMax(AVAILABLE, ACK) });
      const isSent = source.pipe(
        acknowledged(),
        map(({ events: [first, second] }) => Object.is(first?.raw, ACK) && Object.is(second?.raw, AVAILABLE)),
      );
      app(isSent, '       --y--|', { y: true });
    }),
  );

  describe('with live messages of an older registration before it', () => {
    it(
      'keeps those messages as they are, in their order',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--c--y-----m--|', {
          ...MESSAGES,
          x: fromMax(AVAILABLE, UNAVAILABLE),
          y: fromMax(UNMUTED, ACK),
        });
        const acked = source.pipe(acknowledged());
        app(acked, '        --------(kxcn)m--|', { ...BATCHES, x: 'live: state Available, state Unavailable' });
        subscribed(source, '^----------------!');
      }),
    );

    it(
      'keeps the order of what stood around the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--x-----m--|', { ...MESSAGES, x: fromMax(ACTIVE, ACK, HOLDING) });
        const acked = source.pipe(acknowledged());
        app(acked, '        -----(ksy)-m--|', { ...BATCHES, y: 'live: call 42 Active, call 42 Holding' });
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'makes no empty message of an acknowledgement in a message of its own',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--t--k-----m--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --------(kst)-m--|', BATCHES);
        subscribed(source, '^----------------!');
      }),
    );
  });

  describe('with several answers', () => {
    it(
      'keeps one of two in a message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--m--|', { ...MESSAGES, x: fromMax(AVAILABLE, ACK, UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --y--m--|', { ...BATCHES, y: 'live: ack OK, state Available, state Unavailable' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'keeps one of two in a message that others came before',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--x-----m--|', { ...MESSAGES, x: fromMax(ACK, UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        -----(kst)-m--|', BATCHES);
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'takes an OK before an ERROR of the same message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x--m--|', { ...MESSAGES, x: fromMax(REFUSAL, AVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --y--m--|', { ...BATCHES, y: 'live: ack OK, state Available' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'leaves a later acknowledgement where it stands',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--s--x--k--|', { ...MESSAGES, x: fromMax(UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--s--x--k--|', { ...BATCHES, x: 'live: state Unavailable, ack OK' });
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'passes on an ERROR after an OK as an event like any other',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--s--e--m--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--s--e--m--|', BATCHES);
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'takes an answer that is neither OK nor ERROR for none, and keeps it in its place',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--q--s--x-----m--|', { ...MESSAGES, x: fromMax(UNAVAILABLE, PENDING, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        --------(kqsy)m--|', { ...BATCHES, y: 'live: state Unavailable, ack undefined' });
        subscribed(source, '^----------------!');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'errors with subscription-rejected when the host says ERROR',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--e--s--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --#', {}, 'subscription-rejected');
        subscribed(source, '^-!');
      }),
    );

    it(
      'tells nothing of what came before or with an ERROR',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--x--k--|', { ...MESSAGES, x: fromMax(UNAVAILABLE, REFUSAL, MUTED) });
        const acked = source.pipe(acknowledged());
        app(acked, '        -----#', {}, 'subscription-rejected');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--|', BATCHES);
        subscribed(source, '^----!');
      }),
    );

    it(
      'tells nothing of a source that completes without an acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--t--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --------|');
        subscribed(source, '^-------!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        const acked = source.pipe(acknowledged());
        app(acked, '         |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source before the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--#', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        -----#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on an error of its source after the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--s--#', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--s--#', BATCHES);
        subscribed(source, '^-------!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ app }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const acked = source.pipe(acknowledged());
        app(acked, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('-');
        const acked = source.pipe(acknowledged());
        app(acked, '        -');
        subscribed(source, '^');
      }),
    );

    it(
      'waits without an end for an acknowledgement that never comes',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s-- 60m --t--', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--k--s-- 60m --t--', MESSAGES);
        const acked = source.pipe(acknowledged());
        app(acked, '        --k--s-- 60m --t--', BATCHES);
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source before the acknowledgement and tells nothing',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --s-----k--|', MESSAGES);
        const early = listener('^----!', source.pipe(acknowledged()));
        app(early, '            ------');
        subscribed(source, '    ^----!');
      }),
    );

    it(
      'leaves the source after the acknowledgement',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --k--s-----t--|', MESSAGES);
        const early = listener('^-------!', source.pipe(acknowledged()));
        app(early, '            --k--s---', BATCHES);
        subscribed(source, '    ^-------!');
      }),
    );

    it(
      'stops in the midst of what an acknowledgement lets go',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--y-----m--|', { ...MESSAGES, y: fromMax(UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged(), take(2));
        app(acked, '        -----(ks|)', BATCHES);
        subscribed(source, '^----!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--s--y-----m--|', { ...MESSAGES, y: fromMax(UNAVAILABLE, ACK) });
        const acked = source.pipe(acknowledged());
        app(acked, '        -----(kst)-m--|', BATCHES);
        app(acked, '        -----(kst)-m--|', BATCHES);
        subscribed(source, '^-------------!', '^-------------!');
      }),
    );

    it(
      'waits for an acknowledgement of its own where it comes after the first',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('     --k--s--t--k-----m--|', MESSAGES);
        const acked = source.pipe(acknowledged());
        const first = listener(' ^', acked);
        const second = listener('----^', acked);
        app(first, '             --k--s--t--k-----m--|', BATCHES);
        app(second, '            -----------(kst)-m--|', BATCHES);
        subscribed(source, '     ^-------------------!', '----^---------------!');
      }),
    );

    it(
      'waits anew for each subscription to a source that begins anew',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('--s--k----|', MESSAGES);
        const acked = source.pipe(acknowledged(), repeat(2));
        app(acked, '         -----(ks)------(ks)-|', BATCHES);
        subscribed(source, ' ^---------!', '----------^---------!');
      }),
    );

    it(
      'keeps two streams apart that one call of it serves',
      marbles(({ hot, app }) => {
        const operator = acknowledged();
        const source = hot('--k--s--|', MESSAGES);
        const other = hot(' --c--k-----|', MESSAGES);
        const acked = source.pipe(operator);
        const otherAcked = other.pipe(operator);
        app(acked, '        --k--s--|', BATCHES);
        app(otherAcked, '   -----(kc)--|', BATCHES);
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ app }) => {
        const source = of(batch(AVAILABLE), batch(UNAVAILABLE, ACK), batch(MUTED));
        const acked = source.pipe(acknowledged());
        app(acked, '(kstm|)', BATCHES);
      }),
    );

    it(
      'puts what the app provokes in the midst of it behind it',
      marbles(({ hot, app }) => {
        const replies = new Subject<MaxBatch>();
        const source = hot('--s--y-------m--', { ...MESSAGES, y: fromMax(UNAVAILABLE, ACK) });
        const acked = merge(source, replies).pipe(
          acknowledged(),
          tap(({ events: [event] }) => {
            if (event?.type === 'ClientEventSubscriptionAcknowledge') replies.next(batch(HOLDING));
          }),
        );
        app(acked, '        -----(ksth)--m--', BATCHES);
      }),
    );
  });

  describe('within a time', () => {
    it(
      'takes an acknowledgement that comes in time',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('2s k--s--|', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        2s k--s--|', BATCHES);
        subscribed(source, '^ 2005ms !');
      }),
    );

    it(
      'errors with ack-timeout when the time passes',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('4s k--s--|', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        3s #', {}, 'ack-timeout');
        subscribed(source, '^ 2999ms !');
      }),
    );

    it(
      'is not put off by what comes before the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('2s s 1999ms k--|', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        3s #', {}, 'ack-timeout');
        subscribed(source, '^ 2999ms !');
      }),
    );

    it(
      'has nothing against silence after the acknowledgement',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('2s k 60m s--', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        2s k 60m s--', BATCHES);
        subscribed(source, '^');
      }),
    );

    it(
      'says ERROR as soon as the host does',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('2s e--|', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        2s #', {}, 'subscription-rejected');
        subscribed(source, '^ 1999ms !');
      }),
    );

    it(
      'completes with a source that ends in time',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('2s |');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        app(acked, '        2s |');
        subscribed(source, '^ 1999ms !');
      }),
    );

    it(
      'counts from each subscription',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('4s k--s--|', MESSAGES);
        const acked = source.pipe(acknowledged({ within: 3000 }), retry(1));
        app(acked, '        4s k--s--|', BATCHES);
        subscribed(source, '^ 2999ms !', '3s ^ 1005ms !');
      }),
    );
  });
});
