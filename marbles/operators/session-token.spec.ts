import { byMessageType, events, sessionToken$ } from 'rx-max';
import { defer, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './letters';
import { marbles } from './rows';

describe('sessionToken$', () => {
  it(
    'gives each token once, and the same one again after the end of a session',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--a--a--b--o--b--|');
      const token = sessionToken$(source);
      result(token, '     --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'stands in a pipe as well',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--a--a--b--o--b--|');
      const token = source.pipe(sessionToken$);
      result(token, '     --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'gives a token again that comes after another',
    marbles(({ hot, result }) => {
      const source = hot('--a--b--a--|');
      const token = sessionToken$(source);
      result(token, '     --a--b--a--|');
    }),
  );

  it(
    'finds the token among other events',
    marbles(({ hot, result }) => {
      const source = hot('--x--s--y--c--|', { x: 'ksa', y: 'bm' });
      const token = sessionToken$(source);
      result(token, '     --a-----b-----|');
    }),
  );

  it(
    'gives each of several tokens in a message',
    marbles(({ hot, result }) => {
      const source = hot('--x-----|', { x: 'aab' });
      const token = sessionToken$(source);
      result(token, '     --(ab)--|');
    }),
  );

  it(
    'takes a SessionInfo without a token for no news',
    marbles(({ hot, result }) => {
      const source = hot('--p--a--p--a--|');
      const token = sessionToken$(source);
      result(token, '     -----a--------|');
    }),
  );

  it(
    'takes events in place of messages',
    marbles(({ hot, result, subscribed }) => {
      const source = hot('--x--a--b--o--b--|', { x: 'ksa' });
      const token = sessionToken$(source.pipe(events()));
      result(token, '     --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'takes events of which it is given some',
    marbles(({ hot, result }) => {
      const source = hot('--a--o--a--|');
      const token = source.pipe(byMessageType('SessionInfo'), sessionToken$);
      result(token, '     --a--------|');
    }),
  );

  describe('at the end of a session', () => {
    it(
      'gives nothing until a new token comes',
      marbles(({ hot, result }) => {
        const source = hot('--a--o--s--m--b--|');
        const token = sessionToken$(source);
        result(token, '     --a-----------b--|');
      }),
    );

    it(
      'gives the same token again after RemoteAgentSessionEnd',
      marbles(({ hot, result }) => {
        const source = hot('--a--R--a--|');
        const token = sessionToken$(source);
        result(token, '     --a-----a--|');
      }),
    );

    it(
      'gives the same token again after the bare end of CXone Agent, whose key is type',
      marbles(({ hot, result }) => {
        const source = hot('--a--O--a--|');
        const token = sessionToken$(source);
        result(token, '     --a-----a--|');
      }),
    );

    it(
      'goes by the order in a message that holds a token and an end',
      marbles(({ hot, result }) => {
        const source = hot('--a--x--y-----|', { x: 'ao', y: 'aoa' });
        const token = sessionToken$(source);
        result(token, '     --a-----(aa)--|');
      }),
    );

    it(
      'takes an end before any token for no news',
      marbles(({ hot, result }) => {
        const source = hot('--o--O--R--a--|');
        const token = sessionToken$(source);
        result(token, '     -----------a--|');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--a--|');
        const token = sessionToken$(source);
        result(token, '     --a--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'does not complete with the session',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--a--o--');
        const token = sessionToken$(source);
        result(token, '     --a-----');
        subscribed(source, '^-------');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('|');
        const token = sessionToken$(source);
        result(token, '      |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--a--#');
        const token = sessionToken$(source);
        result(token, '     --a--#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ result }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const token = sessionToken$(source);
        result(token, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'has no first value',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('-');
        const token = sessionToken$(source);
        result(token, '     -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--a--s-- 60m --b--');
        const token = sessionToken$(source);
        result(token, '     --a----- 60m --b--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('  --a--s--b--|');
        const app = listener('^------!', sessionToken$(source));
        result(app, '         --a-----');
        subscribed(source, '  ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--x-----|', { x: 'ab' });
        const first = source.pipe(sessionToken$, take(1));
        result(first, '     --(a|)');
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, result, subscribed }) => {
        const source = hot('--a--a--b--|');
        const token = sessionToken$(source);
        result(token, '     --a-----b--|');
        result(token, '     --a-----b--|');
        subscribed(source, '^----------!');
        subscribed(source, '^----------!');
      }),
    );

    it(
      'gives a late one the next token, whether another had it or not',
      marbles(({ hot, listener, result, subscribed }) => {
        const source = hot('    --a--a--b--|');
        const token = sessionToken$(source);
        const first = listener('^', token);
        const late = listener(' ----^', token);
        result(first, '         --a-----b--|');
        result(late, '          -----a--b--|');
        subscribed(source, '    ^----------!');
        subscribed(source, '    ----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, result, subscribed }) => {
        const source = cold('--a--a--|');
        const token = source.pipe(sessionToken$, repeat(2));
        result(token, '      --a-------a-----|');
        subscribed(source, ' ^-------!');
        subscribed(source, ' --------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ result }) => {
        const source = of(batch('ksa'), batch('a'), batch('o'), batch('a'));
        const token = sessionToken$(source);
        result(token, '(aa|)');
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, result }) => {
        const replies = new Subject<ReturnType<typeof batch>>();
        const source = hot('--x-------b--', { x: 'ab' });
        const token = merge(source, replies).pipe(
          sessionToken$,
          tap((text) => {
            if (text === 'a') replies.next(batch('o'));
          }),
        );
        result(token, '--(ab)----b--');
      }),
    );
  });
});
