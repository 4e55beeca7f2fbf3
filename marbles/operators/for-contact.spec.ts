import { acknowledged, byMessageType, events, forContact } from 'rx-max';
import { defer, map, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './letters';
import { marbles } from './rows';

describe('forContact', () => {
  it(
    'keeps of a message what belongs to the contact, and drops a message with nothing of it',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x-----d-----|', { x: 'cd' });
      const own = source.pipe(forContact(42));
      result(own, '       --c-----------|');
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'keeps the events of the contact in one message, in their order',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x-----h--|', { x: 'sdcmhd' });
      const own = source.pipe(forContact(42));
      result(own, '       --y-----h--|', { y: 'ch' });
      subscribed(source, '^----------!');
    }),
  );

  it(
    "drops the agent's events",
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--s--m--l--a--o--|');
      const own = source.pipe(forContact(42));
      result(own, '       -----------------|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'keeps the acknowledgement, in its place',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x--y--k--|', { x: 'sckdh', y: 'dks' });
      const own = source.pipe(forContact(42));
      result(own, '       --x--k--k--|', { x: 'ckh' });
      subscribed(source, '^----------!');
    }),
  );

  it(
    'keeps the refusal, so that acknowledged() can fail with it',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x--|', { x: 'se' });
      const own = source.pipe(forContact(42), acknowledged());
      result(own, '       --#', {}, 'subscription-rejected');
      subscribed(source, '^-!');
    }),
  );

  describe('whatever form the id has', () => {
    it(
      'takes digits for the number that they spell',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--c--d--x--|', { x: 'hd' });
        const own = source.pipe(forContact('42'));
        result(own, '       --c-----h--|');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'takes digits above 2^53, and does not take its neighbour for it',
      marbles(({ hot, result }) => {
        const source = hot('--c--g--|');
        const own = source.pipe(forContact('9007199254740993'));
        const neighbour = source.pipe(forContact('9007199254740992'));
        result(own, '       -----g--|');
        result(neighbour, ' --------|');
      }),
    );

    it(
      'finds it under ContactID, ContactId, contactId and contactID, as text or number',
      marbles(({ hot, result }) => {
        const source = hot('--c--f--i--v--|');
        const own = source.pipe(forContact(42));
        result(own, '       --c--f--i--v--|');
      }),
    );

    it(
      'finds all of them in one message',
      marbles(({ hot, result }) => {
        const source = hot('--x--|', { x: 'vdfsic' });
        const own = source.pipe(forContact('42'));
        result(own, '       --y--|', { y: 'vfic' });
      }),
    );
  });

  describe('over events', () => {
    it(
      'passes on the events of the contact',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----d--f--|', { x: 'cdsh' });
        const own = source.pipe(events(), forContact(42));
        result(own, '       --(ch)-----f--|');
        subscribed(source, '^-------------!');
      }),
    );

    it(
      'keeps no acknowledgement, which is no event of the contact',
      marbles(({ hot, result }) => {
        const source = hot('--x--c--|', { x: 'ks' });
        const own = source.pipe(events(), forContact(42));
        result(own, '       -----c--|');
      }),
    );

    it(
      'tells neighbours above 2^53 apart',
      marbles(({ hot, result }) => {
        const source = hot('--x--g--|', { x: 'gc' });
        const own = source.pipe(events(), forContact('9007199254740993'));
        const neighbour = source.pipe(events(), forContact('9007199254740992'));
        result(own, '       --g--g--|');
        result(neighbour, ' --------|');
      }),
    );

    it(
      'leaves the type of the events as it is',
      marbles(({ hot, result }) => {
        const source = hot('--x--h--|', { x: 'cdf' });
        const statuses = source.pipe(
          byMessageType('CallContactEvent'),
          forContact('42'),
          map(({ status }) => String(status)),
        );
        result(statuses, '  --c--h--|', { c: 'Active', h: 'Holding' });
      }),
    );
  });

  describe('before or after acknowledged()', () => {
    it(
      'gives the same where the acknowledgement comes first of all',
      marbles(({ hot, result }) => {
        const source = hot('--x--d--h--|', { x: 'sckd' });
        const after = source.pipe(acknowledged(), forContact(42));
        const before = source.pipe(forContact(42), acknowledged());
        result(after, '     --y-----h--|', { y: 'kc' });
        result(before, '    --y-----h--|', { y: 'kc' });
      }),
    );

    it(
      'gives the same where messages of the contact came before the acknowledgement',
      marbles(({ hot, result }) => {
        const source = hot('--s--c--d--x-----m--|', { x: 'hdk' });
        const after = source.pipe(acknowledged(), forContact(42));
        const before = source.pipe(forContact(42), acknowledged());
        result(after, '     -----------(kch)----|');
        result(before, '    -----------(kch)----|');
      }),
    );

    it(
      'gives the same events where only messages of others came before the acknowledgement',
      marbles(({ hot, result }) => {
        const source = hot('--s--d--x-----m--|', { x: 'hdk' });
        const after = source.pipe(acknowledged(), forContact(42), events());
        const before = source.pipe(forContact(42), acknowledged(), events());
        result(after, '     --------(kh)-----|');
        result(before, '    --------(kh)-----|');
      }),
    );
  });

  describe('before or after byMessageType()', () => {
    it(
      'gives the same events',
      marbles(({ hot, result }) => {
        const source = hot('--x-----d--f--h--|', { x: 'csdhf' });
        const after = source.pipe(byMessageType('CallContactEvent'), forContact(42));
        const before = source.pipe(forContact(42), byMessageType('CallContactEvent'));
        result(after, '     --(ch)--------h--|');
        result(before, '    --(ch)--------h--|');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--c--|');
        const own = source.pipe(forContact(42));
        result(own, '       --c--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        const own = source.pipe(forContact(42));
        result(own, '        |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--c--#');
        const own = source.pipe(forContact(42));
        result(own, '       --c--#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ result }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const own = source.pipe(forContact(42));
        result(own, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'is as silent as its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-');
        const own = source.pipe(forContact(42));
        result(own, '       -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--c--d-- 60m --h--');
        const own = source.pipe(forContact(42));
        result(own, '       --c----- 60m --h--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --c--d--h--|');
        const app = listener('^------!', source.pipe(forContact(42)));
        result(app, '         --c-----');
        subscribed(source, '  ^------!');
      }),
    );

    it(
      'stops with the first message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--h--|', { x: 'ch' });
        const first = source.pipe(forContact(42), take(1));
        result(first, '     --(x|)', { x: 'ch' });
        subscribed(source, '^-!');
      }),
    );

    it(
      'stops in the midst of a message whose events it filters',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x--h--|', { x: 'dch' });
        const first = source.pipe(events(), forContact(42), take(1));
        result(first, '     --(c|)');
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----d--|', { x: 'cd' });
        const own = source.pipe(forContact(42));
        result(own, '       --c--------|');
        result(own, '       --c--------|');
        subscribed(source, '^----------!');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'tells two contacts apart',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----d--|', { x: 'cd' });
        const own = source.pipe(forContact(42));
        const other = source.pipe(forContact(43));
        result(own, '       --c--------|');
        result(other, '     --d-----d--|');
        subscribed(source, '^----------!');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'gives a late one what comes from then on',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('   --c--d--h--|');
        const late = listener('----^', source.pipe(forContact(42)));
        result(late, '         --------h--|');
        subscribed(source, '   ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('--c--d--|');
        const own = source.pipe(forContact(42), repeat(2));
        result(own, '        --c-------c-----|');
        subscribed(source, ' ^-------!');
        subscribed(source, ' --------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ result }) => {
        const source = of(batch('cd'), batch('s'), batch('h'));
        const own = source.pipe(forContact(42));
        result(own, '(ch|)');
      }),
    );

    it(
      'puts what the app provokes behind what it reacts to',
      marbles(({ hot, result }) => {
        const replies = new Subject<ReturnType<typeof batch>>();
        const source = hot('--x-----f--', { x: 'cd' });
        const own = merge(source, replies).pipe(
          forContact(42),
          tap(({ events: [event] }) => {
            if (event?.type === 'CallContactEvent' && event.status === 'Active') replies.next(batch('dh'));
          }),
        );
        result(own, '--(ch)--f--');
      }),
    );
  });
});
