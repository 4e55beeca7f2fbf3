import { byMessageType, events, type MaxBatch, sessionToken$ } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentState,
  callContact,
  fromMax,
  mute,
  remoteAgentSessionEnd,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { defer, merge, of, repeat, Subject, take, tap } from 'rxjs';

import { batch } from './batch';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const MUTED = mute({ agentMuted: true });
const TOKEN_A = sessionInfo({ sessionToken: 'a' });
const TOKEN_B = sessionInfo({ sessionToken: 'b' });
const END = agentSessionEnd();

/** What the host says. */
const MESSAGES = {
  s: fromMax(AVAILABLE),
  m: fromMax(MUTED),
  c: fromMax(callContact({ contactId: '42', status: 'Active' })),
  a: fromMax(TOKEN_A),
  b: fromMax(TOKEN_B),
  p: fromMax(sessionInfo({ sessionToken: '' })),
  o: fromMax(END),
  O: fromMax({ type: 'AgentSessionEnd' }),
  R: fromMax(remoteAgentSessionEnd()),
};

describe('sessionToken$', () => {
  it(
    'gives each token once, and the same one again after the end of a session',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--a--a--b--o--b--|', MESSAGES);
      const token = sessionToken$(source);
      app(token, '        --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'stands in a pipe as well',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--a--a--b--o--b--|', MESSAGES);
      const token = source.pipe(sessionToken$);
      app(token, '        --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'gives a token again that comes after another',
    marbles(({ hot, app }) => {
      const source = hot('--a--b--a--|', MESSAGES);
      const token = sessionToken$(source);
      app(token, '        --a--b--a--|');
    }),
  );

  it(
    'finds the token among other events',
    marbles(({ hot, app }) => {
      const source = hot('--x--s--y--c--|', {
        ...MESSAGES,
        x: fromMax(ACK, AVAILABLE, TOKEN_A),
        y: fromMax(TOKEN_B, MUTED),
      });
      const token = sessionToken$(source);
      app(token, '        --a-----b-----|');
    }),
  );

  it(
    'gives each of several tokens in a message',
    marbles(({ hot, app }) => {
      const source = hot('--x-----|', { x: fromMax(TOKEN_A, TOKEN_A, TOKEN_B) });
      const token = sessionToken$(source);
      app(token, '        --(ab)--|');
    }),
  );

  it(
    'takes a SessionInfo without a token for no news',
    marbles(({ hot, app }) => {
      const source = hot('--p--a--p--a--|', MESSAGES);
      const token = sessionToken$(source);
      app(token, '        -----a--------|');
    }),
  );

  it(
    'takes events in place of messages',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--x--a--b--o--b--|', { ...MESSAGES, x: fromMax(ACK, AVAILABLE, TOKEN_A) });
      const token = sessionToken$(source.pipe(events()));
      app(token, '        --a-----b-----b--|');
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'takes events of which it is given some',
    marbles(({ hot, app }) => {
      const source = hot('--a--o--a--|', MESSAGES);
      const token = source.pipe(byMessageType('SessionInfo'), sessionToken$);
      app(token, '        --a--------|');
    }),
  );

  describe('at the end of a session', () => {
    it(
      'gives nothing until a new token comes',
      marbles(({ hot, app }) => {
        const source = hot('--a--o--s--m--b--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a-----------b--|');
      }),
    );

    it(
      'gives the same token again after RemoteAgentSessionEnd',
      marbles(({ hot, app }) => {
        const source = hot('--a--R--a--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a-----a--|');
      }),
    );

    it(
      'gives the same token again after the bare end of CXone Agent, whose key is type',
      marbles(({ hot, app }) => {
        const source = hot('--a--O--a--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a-----a--|');
      }),
    );

    it(
      'goes by the order in a message that holds a token and an end',
      marbles(({ hot, app }) => {
        const source = hot('--a--x--y-----|', {
          ...MESSAGES,
          x: fromMax(TOKEN_A, END),
          y: fromMax(TOKEN_A, END, TOKEN_A),
        });
        const token = sessionToken$(source);
        app(token, '        --a-----(aa)--|');
      }),
    );

    it(
      'takes an end before any token for no news',
      marbles(({ hot, app }) => {
        const source = hot('--o--O--R--a--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        -----------a--|');
      }),
    );
  });

  describe('in the end', () => {
    it(
      'completes with its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--a--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a--|');
        subscribed(source, '^----!');
      }),
    );

    it(
      'does not complete with the session',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--a--o--', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a-----');
        subscribed(source, '^-------');
      }),
    );

    it(
      'completes at once with an empty source',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('|');
        const token = sessionToken$(source);
        app(token, '         |');
        subscribed(source, ' (^!)');
      }),
    );

    it(
      'passes on an error of its source',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--a--#', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a--#');
        subscribed(source, '^----!');
      }),
    );

    it(
      'passes on what a source throws when it is subscribed',
      marbles(({ app }) => {
        const source = defer(() => {
          throw 'error' as unknown as Error;
        });
        const token = sessionToken$(source);
        app(token, '#');
      }),
    );
  });

  describe('in silence', () => {
    it(
      'has no first value',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('-');
        const token = sessionToken$(source);
        app(token, '        -');
        subscribed(source, '^');
      }),
    );

    it(
      'goes on with a source that has no end',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--a--s-- 60m --b--', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a----- 60m --b--');
        subscribed(source, '^');
      }),
    );
  });

  describe('leaving early', () => {
    it(
      'leaves the source with its listener',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --a--s--b--|', MESSAGES);
        const early = listener('^------!', sessionToken$(source));
        app(early, '            --a-----');
        subscribed(source, '    ^------!');
      }),
    );

    it(
      'stops in the midst of a message',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--x-----|', { x: fromMax(TOKEN_A, TOKEN_B) });
        const first = source.pipe(sessionToken$, take(1));
        app(first, '        --(a|)');
        subscribed(source, '^-!');
      }),
    );
  });

  describe('for a second listener', () => {
    it(
      'shares nothing: each listens to the source and gets the same',
      marbles(({ hot, app, subscribed }) => {
        const source = hot('--a--a--b--|', MESSAGES);
        const token = sessionToken$(source);
        app(token, '        --a-----b--|');
        app(token, '        --a-----b--|');
        subscribed(source, '^----------!', '^----------!');
      }),
    );

    it(
      'gives a late one the next token, whether another had it or not',
      marbles(({ hot, listener, app, subscribed }) => {
        const source = hot('    --a--a--b--|', MESSAGES);
        const token = sessionToken$(source);
        const first = listener('^', token);
        const late = listener(' ----^', token);
        app(first, '            --a-----b--|');
        app(late, '             -----a--b--|');
        subscribed(source, '    ^----------!', '----^------!');
      }),
    );

    it(
      'begins anew with a source that begins anew',
      marbles(({ cold, app, subscribed }) => {
        const source = cold('--a--a--|', MESSAGES);
        const token = source.pipe(sessionToken$, repeat(2));
        app(token, '         --a-------a-----|');
        subscribed(source, ' ^-------!', '--------^-------!');
      }),
    );
  });

  describe('with a source that tells all at once', () => {
    it(
      'gives the same order',
      marbles(({ app }) => {
        const source = of(batch(ACK, AVAILABLE, TOKEN_A), batch(TOKEN_A), batch(END), batch(TOKEN_A));
        const token = sessionToken$(source);
        app(token, '(aa|)');
      }),
    );

    it(
      'puts what the app provokes in the midst of a message behind it',
      marbles(({ hot, app }) => {
        const replies = new Subject<MaxBatch>();
        const source = hot('--x-------b--', { ...MESSAGES, x: fromMax(TOKEN_A, TOKEN_B) });
        const token = merge(source, replies).pipe(
          sessionToken$,
          tap((text) => {
            if (text === 'a') replies.next(batch(END));
          }),
        );
        app(token, '        --(ab)----b--');
      }),
    );
  });
});
