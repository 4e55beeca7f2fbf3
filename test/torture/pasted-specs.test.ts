import { connectMax, type Max } from 'rx-max';
import { checkRule, type CheckRuleOptions, type Property } from 'rx-max/testing';
import { concat, defer, map, NEVER, type Observable, of, take, throwError, timer } from 'rxjs';

import { acwTimer } from '../../docs/cookbook/acw-timer';
import { compileErrors } from '../recording/compile-errors';
import { runSpec, specIn } from './run-spec';

/*
 * A failure ends with a spec to paste. It passes as it is, whatever the flow had in it: its last row is what the rule gave.
 */

type Rule = (max: Max) => Observable<unknown>;

interface Pasted {
  readonly title: string;
  readonly rule: Rule;
  /** What a flow must not have, so that one with it is told. */
  readonly property: Property<unknown>;
  readonly options?: CheckRuleOptions;
}

const words: Rule = ({ contacts$ }) => contacts$;
const tokens: Rule = ({ sessionToken$ }) => sessionToken$;
const batches: Rule = ({ batches$ }) =>
  batches$.pipe(map(({ kind, events }) => `${kind} ${String(events.length > 0)}`));

const PASTED: readonly Pasted[] = [
  ...['email', 'chat', 'sms', 'voicemail', 'workItem', 'digital', 'voice', 'queueCallback', 'consult', 'takeOver'].map(
    (channel): Pasted => ({
      title: `a contact that comes as ${channel}`,
      rule: words,
      property: ({ flow }) => flow.contacts.length < 2,
      options: { channels: [channel], sessions: false },
    }),
  ),
  ...(
    [
      'late-ack',
      'double-ack',
      'ack-elsewhere',
      'ack-wrapped',
      'doubled-batches',
      'malformed-events',
      'strangers',
    ] as const
  ).flatMap((disturbance) =>
    (['max', 'cxone-agent'] as const).map((profile): Pasted => ({
      title: `${disturbance} on ${profile}`,
      rule: batches,
      property: ({ flow }) => flow.contacts.every(({ statuses }) => statuses.length < 3),
      options: { disturbances: [disturbance], profiles: [profile] },
    })),
  ),
  {
    title: 'batches that are lost, and contacts with them',
    rule: words,
    property: ({ emissions, flow }) => flow.batches.length < 12 || emissions.length > 9,
    options: { disturbances: ['lost-batches'] },
  },
  {
    title: 'a conference',
    rule: words,
    property: ({ flow }) => flow.contacts.every(({ statuses }) => statuses.every(({ status }) => status !== 'Joined')),
  },
  {
    title: 'a customer who is handed over',
    rule: words,
    property: ({ flow }) => !flow.contacts.some(({ callType, masterId }) => callType === 'Regular' && masterId === '7'),
  },
  {
    title: 'a page that came back',
    rule: batches,
    property: ({ emissions }) => !emissions.some(({ value }) => String(value).startsWith('restated')),
  },
  { title: 'sessions', rule: tokens, property: ({ flow }) => flow.sessionEnds.length < 2 || flow.sessions.length < 4 },
  {
    title: 'states that are queued in after-call work, seconds that are counted',
    rule: (max) => acwTimer(max, of('form')),
    property: ({ flow }) => !flow.agent.some(({ isAcw, nextStates }) => isAcw && nextStates.length > 0),
  },
  {
    title: 'two channels at once, with a PopURL',
    rule: ({ batches$ }) => batches$.pipe(map(({ events }) => events.map(({ type }) => type).join(' '))),
    property: ({ flow }) => flow.pops.length === 0 || flow.contacts.length < 2,
  },
  {
    title: 'a rule that ends',
    rule: ({ contacts$ }) => contacts$.pipe(take(3)),
    property: ({ completedAt }) => completedAt === null,
  },
  {
    title: 'a rule that goes on for ever',
    rule: ({ contacts$ }) => concat(contacts$.pipe(take(2)), timer(0, 1000)),
    property: ({ emissions }) => emissions.length < 6,
  },
  { title: 'a rule that gives nothing', rule: () => NEVER, property: ({ flow }) => flow.contacts.length === 0 },
  {
    title: 'a rule that fails',
    rule: ({ contacts$ }) =>
      contacts$.pipe(
        map((contacts) => {
          if (contacts.size > 1) throw new RangeError("it's too much");
          return contacts.size;
        }),
      ),
    property: () => true,
  },
  { title: 'a rule that fails with a code', rule: notEmbedded, property: () => true },
  {
    title: 'a rule that throws before there is a stream',
    rule: () => {
      throw new TypeError('no rule');
    },
    property: () => true,
  },
  { title: 'a rule that fails at once', rule: () => throwError(() => new Error('no')), property: () => true },
  {
    title: 'values of all kinds',
    rule: ({ contacts$ }) =>
      contacts$.pipe(
        map((contacts) => ({
          at: new Date(7),
          'a key': [undefined, null, -0, 12n, "it's\n\\", new Map([[1, new Set(['x'])]])],
          what: { deep: { deeper: { deepest: [...contacts.values()] } } },
          long: 'x'.repeat(200),
          call: () => 1,
        })),
      ),
    property: ({ flow }) => flow.contacts.length === 0,
  },
];

/** Outside a desktop. */
function notEmbedded(): Observable<unknown> {
  return defer(() => connectMax({ port: undefined as never }).batches$);
}

describe.each(PASTED)('the spec of $title', ({ rule, property, options }) => {
  it.each([1, 2])(
    'passes as it is, with the seed %s',
    async (seed) => {
      const message = await failureOf(rule, property, { runs: 2000, ...options, seed });
      const spec = specIn(message);
      expect(spec).not.toMatch(/StartTime(UTC)?|IISHost|\?'/);
      runSpec(spec, 'pasted', rule);
    },
    60_000,
  );
});

it('a spec compiles, and goes red when the rule gives something else', async () => {
  const specs = await Promise.all(
    PASTED.map(async ({ rule, property, options }) =>
      specIn(await failureOf(rule, property, { runs: 2000, ...options, seed: 3 })),
    ),
  );
  const head = [
    `import { expect, it } from '@jest/globals';`,
    `import type { Max } from 'rx-max';`,
    `import { callContact, fromMax } from 'rx-max/testing';`,
    `import { marbles } from 'rx-max/testing/jest';`,
    `import { defer, NEVER, type Observable } from 'rxjs';`,
    `const pasted = (_: Max): Observable<unknown> => NEVER;`,
    `export const used = [expect, callContact, fromMax, defer];`,
  ];
  expect(compileErrors(specs.map((spec) => [...head, spec].join('\n')))).toEqual([]);
  const [spec = ''] = specs;
  expect(() => {
    runSpec(spec, 'pasted', () => of('something else'));
  }).toThrow('is not as written');
}, 60_000);

async function failureOf(rule: Rule, property: Property<unknown>, options: CheckRuleOptions): Promise<string> {
  const pasted: Rule = (max) => rule(max);
  const error: unknown = await checkRule(pasted, property, options).catch((failure: unknown) => failure);
  if (error instanceof Error && error.name === 'RuleFailure') return error.message;
  throw new Error(`No failure: ${String(error)}`);
}
