import { filter, interval, of, timer } from 'rxjs';
import { callContact, fromMax, marbles, type Stage } from 'rx-max/testing';

import { errorOf, failureOf } from './failure-of';

// Mistakes in a spec that would make it green for ever.

describe('a spec fails', () => {
  it('that compares nothing', () => {
    const told = ['The spec compares nothing: write what should happen in a row, such as app().'];
    expect(failureOf(() => undefined)).toEqual(told);
    expect(
      failureOf(({ host }) => {
        host('--a', { a: fromMax(callContact()) });
      }),
    ).toEqual(told);
  });

  it('in which something happens that no row expects, however late', () => {
    expect(
      failureOf(({ user, app }) => {
        app(user('a-b', { a: 1, b: 2 }), 'a', { a: 1 });
      }),
    ).toContain('at 2 ms nobody expected A = 2');
    expect(
      failureOf(({ app }) => {
        app(timer(3_000_000), '-');
      }),
    ).toContain('at 3000000 ms nobody expected A = 0');
  });

  it('that leaves a timer behind', () => {
    const polling = interval(1000).pipe(filter(() => false));
    expect(
      failureOf(({ app }) => {
        app(polling, '-');
      }),
    ).toEqual([
      "Something still waits an hour after the last row, such as a timer that was left behind. Let the listeners leave: app(listener('^---!', stream), …).",
    ]);
    expect(
      failureOf(({ app, listener }) => {
        app(listener('^---!', polling), '-');
      }),
    ).toEqual(['It holds.']);
    expect(
      failureOf(({ agent, app }) => {
        agent('A');
        app(polling, '-');
      }).join(),
    ).toMatch(/^On MAX: Something still waits/);
  });

  it('that is asynchronous, since virtual time does not wait', () => {
    const spec: (stage: Stage) => unknown = async ({ app }) => {
      await Promise.resolve();
      app(of(1), '(a|)', { a: 2 });
    };
    expect(failureOf(spec)).toEqual([
      'The spec is asynchronous, and virtual time does not wait: write its rows at once, with promise() for what takes time.',
    ]);
  });

  it('in which something throws', () => {
    const mistake = new Error('a mistake of the spec');
    const thrown = (): never => {
      throw mistake;
    };
    expect(errorOf(thrown)).toBe(mistake);
    expect(
      errorOf(({ app }) => {
        timer(5).subscribe({ next: thrown, error: thrown });
        app(of(1), '(a|)', { a: 1 });
      }),
    ).toBe(mistake);
    // Such as an expectation in an act of which no row asks the outcome.
    expect(
      errorOf(({ at, app }) => {
        void at('--x', thrown);
        app(of(1), '(a|)', { a: 1 });
      }),
    ).toBe(mistake);
    expect(
      failureOf(({ at, app }) => {
        app(at('--x', thrown), '--x', { x: 'Error' });
      }),
    ).toEqual(['It holds.']);
  });
});

describe('a row is refused', () => {
  it.each<[string, (stage: Stage) => void, string]>([
    ['host', ({ host }) => host('--y', { x: 1 }), 'The row host has the letter y, which nothing explains.'],
    ['hot', ({ hot }) => void hot('--y'), 'The row hot has the letter y, which nothing explains.'],
    ['cold', ({ cold }) => void cold('--y'), 'The row cold has the letter y, which nothing explains.'],
    ['user', ({ user }) => void user('--y', {}), 'The row user has the letter y, which nothing explains.'],
    ['backend', ({ backend }) => void backend('--y', {}), 'The row backend has the letter y, which nothing explains.'],
    ['promise', ({ promise }) => void promise('--y', {}), 'The row promise has the letter y, which nothing explains.'],
    ['page', ({ page }) => page('--y'), 'The row page has the letter y, which nothing explains.'],
    ['desktop', ({ desktop }) => desktop('--y', {}), 'The row desktop has the letter y, which nothing explains.'],
    ['agent', ({ agent }) => agent('A--y'), 'The lane of the agent has the letter y, which nothing explains.'],
    ['contact', ({ contact }) => contact(42, '-y'), 'The lane of 42 has the letter y, which nothing explains.'],
    [
      'a time that is no time',
      ({ contact }) => contact(42, '-r-2s-x'),
      'The lane of 42 has the letter 2, which nothing explains. A time stands between spaces: --a 2s b--.',
    ],
  ])('whose letter nothing explains: %s', (_, spec, message) => {
    const error = errorOf((stage) => {
      spec(stage);
      stage.app(of(1), '(a|)', { a: 1 });
    });
    expect(error).toBeInstanceOf(TypeError);
    expect(error?.message).toBe(message);
  });

  it('about a stream that no source of the spec is', () => {
    expect(
      errorOf(({ subscribed, max }) => {
        subscribed(max.batches$, '^');
      }),
    ).toEqual(new TypeError('subscribed() is about what hot() or cold() gave'));
  });

  it('whose messages are none', () => {
    expect(
      failureOf(({ hot, app }) => {
        app(hot('--x', { x: 'no message' }), '--#', {}, 'TypeError');
      }),
    ).toEqual(['It holds.']);
  });
});

it('a spec without a desktop to be played on is refused', () => {
  expect(() => marbles(() => undefined, { profiles: [] })).toThrow(
    new TypeError('profiles: name at least one desktop'),
  );
});

describe('the stack of a failure', () => {
  const wrong = ({ app }: Stage): void => {
    app(of(1), '(a|)', { a: 2 });
  };

  it('begins in the spec, at the row', () => {
    const [first, ...calls] =
      errorOf(wrong)
        ?.stack?.split('\n')
        .filter((line) => /^MarbleFailure|^\s+at /.test(line)) ?? [];
    expect(first).toBe('MarbleFailure: The row app is not as written.');
    expect(calls[0]).toMatch(/^ +at wrong \(.*guards\.test\.ts:\d+:\d+\)$/);
  });

  it('begins in the spec where a browser writes nothing but the calls', () => {
    const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
    Error.prepareStackTrace = (_, calls) =>
      calls
        .map((call) => `${call.getFunctionName() ?? ''}@${call.getFileName() ?? ''}:${call.getLineNumber() ?? 0}:1`)
        .join('\n');
    const lines = errorOf(wrong)?.stack?.split('\n') ?? [];
    Object.defineProperty(Error, 'prepareStackTrace', before ?? { value: undefined });
    expect(lines[0]).toBe('MarbleFailure: The row app is not as written.');
    expect(lines.find((line) => line.includes('@'))).toMatch(/^wrong@.*guards\.test\.ts/);
  });

  it('is none where there is none', () => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    const error = errorOf(wrong);
    Error.stackTraceLimit = limit;
    expect(error?.stack).toBe(`MarbleFailure: ${error?.message ?? ''}`);
  });

  it('of a spec that compares nothing begins where the spec is', () => {
    function here(): Error | undefined {
      return errorOf(() => undefined);
    }
    expect(here()?.stack).toMatch(/nothing: .*\n +at errorOf .*\n +at here /);
  });

  it('is an error of which a runner prints the name', () => {
    expect(errorOf(wrong)?.name).toBe('MarbleFailure');
  });
});
