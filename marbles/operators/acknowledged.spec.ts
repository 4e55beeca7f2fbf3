import { acknowledged } from 'rx-max';
import { defer, merge, of, repeat, retry, Subject, take, tap } from 'rxjs';

import { batch } from './letters';
import { marbles } from './rows';

describe('acknowledged', () => {
  it(
    'lets the acknowledgement go ahead alone, then what came before it, then the rest of its message',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--s-----y-----m--|', { y: 'tk' });
      const acked = source.pipe(acknowledged());
      result(acked, '     --------(kst)-m--|');
      subscribed(source, '^----------------!');
    }),
  );

  describe('with nothing before it', () => {
    it(
      'leaves a message as it is that begins with the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--m--|', { x: 'kst' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --x--m--|', { x: 'kst' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'moves the acknowledgement from the middle of its message to the front',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--m--|', { x: 'skt' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --y--m--|', { y: 'kst' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'moves the acknowledgement from the end of its message to the front, as on CXone Agent',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--m--|', { x: 'stk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --y--m--|', { y: 'kst' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'passes on the acknowledgement in a message of its own',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--s--m--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--s--m--|');
        subscribed(source, '^----------!');
      }),
    );
  });

  describe('with live messages of an older registration before it', () => {
    it(
      'keeps those messages as they are, in their order',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--c--y-----m--|', { x: 'st', y: 'nk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --------(kxcn)m--|', { x: 'st' });
        subscribed(source, '^----------------!');
      }),
    );

    it(
      'keeps the order of what stood around the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--x-----m--|', { x: 'ckh' });
        const acked = source.pipe(acknowledged());
        result(acked, '     -----(ksy)-m--|', { y: 'ch' });
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'makes no empty message of an acknowledgement in a message of its own',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--t--k-----m--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --------(kst)-m--|');
        subscribed(source, '^----------------!');
      }),
    );
  });

  describe('with several answers', () => {
    it(
      'keeps one of two in a message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--m--|', { x: 'sktk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --y--m--|', { y: 'kst' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'keeps one of two in a message that others came before',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--x-----m--|', { x: 'ktk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     -----(kst)-m--|');
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'takes an OK before an ERROR of the same message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--m--|', { x: 'esk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --y--m--|', { y: 'ks' });
        subscribed(source, '^-------!');
      }),
    );

    it(
      'leaves a later acknowledgement where it stands',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--s--x--k--|', { x: 'tk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--s--x--k--|', { x: 'tk' });
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'passes on an ERROR after an OK as an event like any other',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--s--e--m--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--s--e--m--|');
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'takes an answer that is neither OK nor ERROR for none, and keeps it in its place',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--q--s--x-----m--|', { x: 'tqk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     --------(kqsy)m--|', { y: 'tq' });
        subscribed(source, '^----------------!');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'errors with subscription-rejected when the host says ERROR',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--e--s--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --#', {}, 'subscription-rejected');
        subscribed(source, '^-!');
      }),
    );

    it(
      'tells nothing of what came before or with an ERROR',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--x--k--|', { x: 'tem' });
        const acked = source.pipe(acknowledged());
        result(acked, '     -----#', {}, 'subscription-rejected');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'tells nothing of a source that completes without an acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--t--|');
        const acked = source.pipe(acknowledged());
        result(acked, '     --------|');
        subscribed(source, '^-------!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        const acked = source.pipe(acknowledged());
        result(acked, '      |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source before the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--#');
        const acked = source.pipe(acknowledged());
        result(acked, '     -----#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on an error of its source after the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--s--#');
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--s--#');
        subscribed(source, '^-------!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ result }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const acked = source.pipe(acknowledged());
        result(acked, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-');
        const acked = source.pipe(acknowledged());
        result(acked, '     -');
        subscribed(source, '^');
      }),
    );

    it(
      'waits without an end for an acknowledgement that never comes',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s-- 60m --t--');
        const acked = source.pipe(acknowledged());
        result(acked, '     -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--k--s-- 60m --t--');
        const acked = source.pipe(acknowledged());
        result(acked, '     --k--s-- 60m --t--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source before the acknowledgement and tells nothing',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --s-----k--|');
        const app = listener('^----!', source.pipe(acknowledged()));
        result(app, '         ------');
        subscribed(source, '  ^----!');
      }),
    );

    it(
      'leaves the source after the acknowledgement',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --k--s-----t--|');
        const app = listener('^-------!', source.pipe(acknowledged()));
        result(app, '         --k--s---');
        subscribed(source, '  ^-------!');
      }),
    );

    it(
      'stops in the midst of what an acknowledgement lets go',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--y-----m--|', { y: 'tk' });
        const acked = source.pipe(acknowledged(), take(2));
        result(acked, '     -----(ks|)');
        subscribed(source, '^----!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--s--y-----m--|', { y: 'tk' });
        const acked = source.pipe(acknowledged());
        result(acked, '     -----(kst)-m--|');
        result(acked, '     -----(kst)-m--|');
        subscribed(source, '^-------------!');
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'waits for an acknowledgement of its own where it comes after the first',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('     --k--s--t--k-----m--|');
        const acked = source.pipe(acknowledged());
        const first = listener(' ^', acked);
        const second = listener('----^', acked);
        result(first, '          --k--s--t--k-----m--|');
        result(second, '         -----------(kst)-m--|');
        subscribed(source, '     ^-------------------!');
        subscribed(source, '     ----^---------------!');
      }),
    );

    it(
      'waits anew for each subscription to a source that begins anew',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('--s--k----|');
        const acked = source.pipe(acknowledged(), repeat(2));
        result(acked, '      -----(ks)------(ks)-|');
        subscribed(source, ' ^---------!');
        subscribed(source, ' ----------^---------!');
      }),
    );

    it(
      'keeps two streams apart that one call of it serves',
      marbles(({ hot, result }) => {
        const operator = acknowledged();
        const source = hot('--k--s--|');
        const other = hot(' --c--k-----|');
        const acked = source.pipe(operator);
        const otherAcked = other.pipe(operator);
        result(acked, '     --k--s--|');
        result(otherAcked, '-----(kc)--|');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ result }) => {
        const source = of(batch('s'), batch('tk'), batch('m'));
        const acked = source.pipe(acknowledged());
        result(acked, '(kstm|)');
      }),
    );

    it(
      'puts what the app provokes in the midst of it behind it',
      marbles(({ hot, result }) => {
        const replies = new Subject<ReturnType<typeof batch>>();
        const source = hot('--s--y-------m--', { y: 'tk' });
        const acked = merge(source, replies).pipe(
          acknowledged(),
          tap(({ events: [event] }) => {
            if (event?.type === 'ClientEventSubscriptionAcknowledge') replies.next(batch('h'));
          }),
        );
        result(acked, '-----(ksth)--m--');
      }),
    );
  });

  describe('within a time', () => {
    it(
      'takes an acknowledgement that comes in time',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('2s k--s--|');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     2s k--s--|');
        subscribed(source, '^ 2005ms !');
      }),
    );

    it(
      'errors with ack-timeout when the time passes',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('4s k--s--|');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     3s #', {}, 'ack-timeout');
        subscribed(source, '^ 2999ms !');
      }),
    );

    it(
      'is not put off by what comes before the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('2s s 1999ms k--|');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     3s #', {}, 'ack-timeout');
        subscribed(source, '^ 2999ms !');
      }),
    );

    it(
      'has nothing against silence after the acknowledgement',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('2s k 60m s--');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     2s k 60m s--');
        subscribed(source, '^');
      }),
    );

    it(
      'says ERROR as soon as the host does',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('2s e--|');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     2s #', {}, 'subscription-rejected');
        subscribed(source, '^ 1999ms !');
      }),
    );

    it(
      'completes with a source that ends in time',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('2s |');
        const acked = source.pipe(acknowledged({ within: 3000 }));
        result(acked, '     2s |');
        subscribed(source, '^ 1999ms !');
      }),
    );

    it(
      'counts from each subscription',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('4s k--s--|');
        const acked = source.pipe(acknowledged({ within: 3000 }), retry(1));
        result(acked, '     4s k--s--|');
        subscribed(source, '^ 2999ms !');
        subscribed(source, '3s ^ 1005ms !');
      }),
    );
  });
});
