import type { Max } from 'rx-max';
import { checkRule, type CheckRuleOptions, type Property } from 'rx-max/testing';
import { EMPTY, interval, map, NEVER, type Observable, of, throwError, timer } from 'rxjs';

import { longHold } from '../../docs/cookbook/long-hold';
import { screenPop } from '../../docs/cookbook/screen-pop';

type Rule = (max: Max) => Observable<unknown>;

async function failureOf(rule: Rule, property: Property<unknown>, options: CheckRuleOptions = {}): Promise<string> {
  const error: unknown = await checkRule(rule, property, options).catch((failure: unknown) => failure);
  return error instanceof Error ? `${error.name}: ${error.message}` : `no error: ${String(error)}`;
}

describe('a property', () => {
  it('holds where it throws nothing and does not return false', async () => {
    for (const said of [undefined, true, null, 0, 'false']) {
      await expect(checkRule(screenPop, () => said, { runs: 5 })).resolves.toBeUndefined();
    }
  });

  it('that gives a promise is refused', async () => {
    const failure = await failureOf(screenPop, async () => Promise.reject(new Error('too late')), { runs: 5 });
    expect(failure).toBe('TypeError: property: The property gave a promise: it has to judge at once.');
  });

  it('says in its own words what is wrong', async () => {
    const property: Property<unknown> = ({ emissions }) => {
      expect(emissions).toHaveLength(0);
    };
    expect(await failureOf(screenPop, property)).toContain('toHaveLength');
    expect(await failureOf(screenPop, ({ emissions }) => emissions.length === 0)).toContain(
      'The property does not hold.',
    );
  });

  it('is asked of as many flows as it says, and no more', async () => {
    let runs = 0;
    await checkRule(screenPop, () => (runs += 1), { runs: 7 });
    // And once before, of an agent who waits.
    expect(runs).toBe(8);
  });
});

describe('a rule', () => {
  it.each<[string, Rule, string]>([
    [
      'throws before there is a stream',
      () => {
        throw new RangeError('no');
      },
      'The rule failed: RangeError: no',
    ],
    ['fails at once', () => throwError(() => new Error('no')), 'The rule failed: Error: no'],
    ['keeps a timer', keepsTimer, 'A timer goes on after the listener has left.'],
  ])('that %s is wrong, in no step at all', async (_, rule, wrong) => {
    const failure = await failureOf(rule, () => true);
    expect(failure).toContain('The rule is wrong after 0 steps');
    expect(failure).toContain(wrong);
  });

  it.each<[string, Rule]>([
    ['never gives anything', () => NEVER],
    ['ends at once', () => EMPTY],
    ['gives a value and ends', () => of(1)],
    ['goes on for ever', () => timer(0, 60_000)],
    ['listens to nothing but the connection', ({ connection$ }) => connection$],
  ])('that %s is right where the property says so', async (_, rule) => {
    await expect(checkRule(rule, () => true, { runs: 20 })).resolves.toBeUndefined();
  });

  it('is seen to end', async () => {
    await checkRule(
      () => timer(5),
      ({ completedAt, emissions, flow }) => flow.until < 6 || (completedAt === 5 && emissions[0]?.at === 5),
      { runs: 20 },
    );
  });

  it('that fails in the middle is told with the flow that does it', async () => {
    const rule: Rule = ({ contacts$ }) =>
      contacts$.pipe(
        map((contacts) => {
          if (contacts.has('42')) throw new Error('42');
          return contacts.size;
        }),
      );
    const failure = await failureOf(rule, () => true, { seed: 1, channels: ['chat'] });
    expect(failure).toContain('The rule is wrong after 1 step (MAX; ');
    expect(failure).toContain(
      ['agent: A----------', '42:    ----------r', 'rule:  a---------#', '  a = 0']
        .join('\n')
        .replace('A----------', 'A---------'),
    );
  });
});

describe('options', () => {
  it('the seed that a failure tells brings it again', async () => {
    const property: Property<unknown> = ({ emissions }) => emissions.length < 2;
    const failure = await failureOf(screenPop, property);
    const seed = Number(/\{ seed: (-?\d+) \}/.exec(failure)?.[1]);
    expect(await failureOf(screenPop, property, { seed })).toBe(failure);
  });

  it('desktops, channels, disturbances, restores and sessions are as wished for', async () => {
    const options = {
      profiles: ['cxone-agent'],
      channels: ['email'],
      disturbances: [],
      restores: false,
      sessions: false,
    } as const;
    await checkRule(
      ({ batches$ }) => batches$,
      ({ flow, emissions }) => {
        expect(flow.profile).toBe('cxone-agent');
        // What the agent dials is no channel that comes in.
        const came = flow.contacts.filter(({ isInbound }) => isInbound);
        expect(came.filter(({ channel }) => channel !== 'email' && channel !== 'voice')).toEqual([]);
        expect(flow.sessions).toHaveLength(1);
        expect(emissions.filter(({ value }) => value.kind === 'restated')).toEqual([]);
      },
      { ...options, runs: 100 },
    );
  });

  it('a late answer is told by knownFrom', async () => {
    await checkRule(
      ({ batches$ }) => batches$,
      ({ flow, emissions }) => {
        expect(emissions[0]?.at ?? flow.until).toBe(flow.knownFrom);
        expect(flow.knownFrom > 1000 || flow.knownFrom === flow.until || flow.knownFrom === 1).toBe(true);
      },
      { disturbances: ['late-ack'], runs: 50 },
    );
  });
});

it('the diagram lines up: the rule stands under what it answers', async () => {
  const failure = await failureOf(
    function onHold(max) {
      return longHold(max, 2000);
    },
    ({ emissions }) => emissions.length === 0,
    { seed: 1, channels: ['voice'] },
  );
  const [, diagram = ''] = failure.split('\n\n');
  expect(diagram).toBe(DIAGRAM);
});

const DIAGRAM = [
  'agent: A---------i---------',
  '42:    ----------(ra)------h',
  'rule:  -------------------- 2s      a',
  `  a = { contactId: '42', skill: 4410 }`,
].join('\n');

/** A timer that belongs to nobody. */
function keepsTimer(): Observable<unknown> {
  interval(1000).subscribe();
  return NEVER;
}
