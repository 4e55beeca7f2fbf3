import { concat, map, of, throwError, timer } from 'rxjs';
import { acknowledge, agentState, fromMax, mute } from 'rx-max/testing';

import { failureOf } from './failure-of';

// What a user reads, whole.

describe('a value that differs', () => {
  it('is told place by place, and no other value is told', () => {
    expect(
      failureOf(({ user, app }) => {
        const people = {
          a: { id: 1, name: { first: 'Ann', last: 'Lee' }, tags: ['vip', 'new'] },
          b: { id: 2, name: { first: 'Bo', last: 'Cho' }, tags: [] },
        };
        const expected = { ...people, a: { id: 1, name: { first: 'Anne', last: 'Lee' }, tags: ['vip'] } };
        app(user('--a--b', people), '--a--b', expected);
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --a--b',
      'actual:   --A--b',
      '',
      'at 2 ms a was expected, and A came:',
      "  name.first: expected 'Anne', got 'Ann'",
      "  tags[1]: expected undefined, got 'new'",
    ]);
  });

  it('is told whole where it is of another kind, and a letter without a value stands for itself', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('-a-b', { a: [1], b: 'b' }), '-a-b', { a: { b: 1 } });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: -a-b',
      'actual:   -A-b',
      '',
      'at 1 ms a was expected, and A came:',
      '  expected a = { b: 1 }',
      '  actual   A = [1]',
    ]);
  });

  it('of rx-max is told in words', () => {
    expect(
      failureOf(({ host, max, app }) => {
        host('--a--m', { a: fromMax(acknowledge(), agentState()), m: fromMax(mute({ agentMuted: true })) });
        app(max.batches$, '--a--m', { a: 'live: ack OK, state Unavailable', m: 'live: unmuted' });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --a--m',
      'actual:   --a--A',
      '',
      'at 5 ms m was expected, and A came:',
      "  expected m = 'live: unmuted'",
      "  actual   A = 'live: muted'",
    ]);
  });

  it('is cut where it is long, from where it differs', () => {
    const [before, after] = ['x'.repeat(500), 'z'.repeat(500)];
    const told = failureOf(({ user, app }) => {
      app(user('a', { a: `${before}y${after}` }), 'a', { a: `${before}-${after}` });
    });
    expect(told.slice(5)).toEqual([
      'at 0 ms a was expected, and A came:',
      `  expected a = '…${'x'.repeat(20)}-${'z'.repeat(96)}…`,
      `  actual   A = '…${'x'.repeat(20)}y${'z'.repeat(96)}…`,
    ]);
  });

  it('in many places is told in eight', () => {
    const numbers = Array.from({ length: 100 }, (_, at) => at);
    const told = failureOf(({ app }) => {
      app(of(numbers), '(a|)', { a: numbers.map((one) => one + 1) });
    });
    expect(told.slice(6)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `  [${at}]: expected ${at + 1}, got ${at}`),
      '  and 92 more',
    ]);
  });
});

describe('the time', () => {
  it('of a value that came too late or too early is told with it', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('--a---b-c', { a: 1, b: 2, c: 3 }), '--a--b---c', { a: 1, b: 2, c: 3 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --a--b---c',
      'actual:   --a---b-c-',
      '',
      'at 5 ms there was no b = 2: it came at 6 ms, 1 ms too late',
      'at 9 ms there was no c = 3: it came at 8 ms, 1 ms too early',
    ]);
  });

  it('of what nobody expected, and of what did not come', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('--a---b', { a: 1, b: 2 }), '--a-c--', { a: 1, c: 3 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --a-c--',
      'actual:   --a---A',
      '',
      'at 4 ms there was no c = 3',
      'at 6 ms nobody expected A = 2',
    ]);
  });

  it('that is long stands in words, as RxJS reads it, and a completed row has none after it', () => {
    expect(
      failureOf(({ app }) => {
        app(timer(2002), '-- 2s a 300ms b', { a: 0, b: 1 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: -- 2s a--- 297ms b',
      'actual:   -- 2s (a|)',
      '',
      'at 2002 ms nobody expected | (the end)',
      'at 2303 ms there was no b = 1',
    ]);
  });

  it('is one time in one column, with groups too, and the rows are what RxJS reads', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('--(ba)-c', { a: 1, b: 2, c: 3 }), '--(ab)--c', { a: 1, b: 2, c: 3 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --(ab)--c',
      'actual:   --(ba)-c-',
      '',
      'at 2 ms there was no b = 2: it came in another place of its group',
      'at 8 ms there was no c = 3: it came at 7 ms, 1 ms too early',
    ]);
  });

  it('of a value that came in another place of its group', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('--(bac)', { a: 1, b: 2, c: 3 }), '--(abc)', { a: 1, b: 2, c: 3 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: --(abc)',
      'actual:   --(bac)',
      '',
      'at 2 ms there was no b = 2: it came in another place of its group',
    ]);
  });

  it('that a group would hide makes the other row wait in spaces, which are no time', () => {
    expect(
      failureOf(({ app }) => {
        app(concat(of('a', 'b'), timer(1).pipe(map(() => 'c')), timer(20)), 'ac 19ms (0|)', { 0: 0 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: a   c 19ms (0|)',
      'actual:   (aA)c 19ms (0|)',
      '',
      "at 0 ms nobody expected A = 'b'",
    ]);
  });

  it('of a long row goes on in a block of its own, and blocks in which nothing differs are left out', () => {
    const row = '--a--b'.repeat(30);
    const told = failureOf(({ user, app }) => {
      app(user(`${row}a`, { a: 1, b: 2 }), `${row}b`, { a: 1, b: 2 });
    });
    expect(told.slice(2)).toEqual([
      '…',
      '',
      `expected: b${'--a--b'.repeat(14)}b`,
      `actual:   b${'--a--b'.repeat(14)}a`,
      '',
      'at 180 ms b was expected, and a came:',
      '  expected b = 2',
      '  actual   a = 1',
    ]);
  });
});

describe('the end', () => {
  it('is told as any other', () => {
    expect(
      failureOf(({ app }) => {
        app(timer(3), '---a--|', { a: 0 });
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: ---a--|',
      'actual:   ---(a|)',
      '',
      'at 6 ms there was no | (the end): it came at 3 ms, 3 ms too early',
    ]);
  });

  it('by an error tells the error by its name and code, or its name and text', () => {
    const failing = throwError(() => new RangeError('out of range'));
    expect(
      failureOf(({ app }) => {
        app(failing, '#', {}, 'foreign-host');
      }),
    ).toEqual([
      'The row app is not as written.',
      '',
      'expected: #',
      'actual:   #',
      '',
      'at 0 ms # was expected, and # came:',
      "  expected # = 'foreign-host'",
      '  actual   # = RangeError: out of range',
    ]);
  });
});

describe('several rows', () => {
  it('that are not as written are told one after the other, and which they are of their name', () => {
    expect(
      failureOf(({ host, max, listener, app, posted, listening }) => {
        host('--a---', { a: fromMax(acknowledge()) });
        app(listener('^----!', max.batches$), '--a---', { a: 'live: ack OK' });
        app(max.muted$, 'm', { m: true });
        posted('(ur)--');
        listening('^----!');
      }),
    ).toEqual([
      'The row app (2 of 2) is not as written.',
      '',
      'expected: m',
      'actual:   A',
      '',
      'at 0 ms m was expected, and A came:',
      '  expected m = true',
      '  actual   A = null',
      '',
      'The row listening is not as written.',
      '',
      'expected: ^----!',
      'actual:   ^-----',
      '',
      'at 5 ms there was no !',
    ]);
  });

  it('of posts tell what was posted, and where to', () => {
    expect(
      failureOf(({ host, max, listener, at, app, posted }) => {
        host('--a------', { a: fromMax(acknowledge()) });
        void at('  ----h---', () => {
          max.commands.hold();
        });
        app(listener('^-------!', max.muted$), 'n--------', { n: null });
        posted('(ur)m---U', { m: 'MuteEvent → https://max.niceincontact.com' });
      }),
    ).toEqual([
      'The row posted is not as written.',
      '',
      'expected: (ur)m---U',
      'actual:   (ur)A---U',
      '',
      'at 4 ms m was expected, and A came:',
      "  expected m = 'MuteEvent → https://max.niceincontact.com'",
      "  actual   A = 'HoldEvent → https://max.niceincontact.com'",
    ]);
  });
});

describe('lanes', () => {
  it('name the desktop on which a row is not as written', () => {
    expect(
      failureOf(({ agent, max, app }) => {
        agent('A--U');
        app(max.batches$.pipe(map(({ issuer }) => issuer)), '-m-m', { m: 'MAX' });
      }),
    ).toEqual([
      'On CXone Agent: The row app is not as written.',
      '',
      'expected: -m-m',
      'actual:   -A-A',
      '',
      'at 1 ms m was expected, and A came:',
      "  expected m = 'MAX'",
      "  actual   A = 'CXA'",
      'at 3 ms m was expected, and A came:',
      "  expected m = 'MAX'",
      "  actual   A = 'CXA'",
    ]);
  });
});
