import { compileFunction } from 'node:vm';
import * as rxMax from 'rx-max';
import { cutRecording, type RecordingEntry, toMarbleSpec } from 'rx-max/recording';
import * as kit from 'rx-max/testing';
import * as jestKit from 'rx-max/testing/jest';
import ts from 'typescript';

import { ack, call, contact, offer, state } from '../legend';
import { compileErrors } from './compile-errors';
import { batchAt, formatted, PROFILES, recorded, recordingOf, sequencesOf } from './stage';

/** Runs a spec as a runner would. */
function run(source: string): void {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const tests: (() => void)[] = [];
  const it = (_: string, test: () => void): number => tests.push(test);
  const modules: Readonly<Record<string, unknown>> = {
    'rx-max': rxMax,
    'rx-max/testing/jest': jestKit,
    // Its binding differs in how rows are counted alone.
    'rx-max/testing/vitest': kit,
    vitest: { it },
  };
  const program = compileFunction(outputText, ['require', 'it', 'exports']) as (...given: readonly unknown[]) => void;
  program((name: string) => modules[name], it, {});
  expect(tests).toHaveLength(1);
  for (const test of tests) test();
}

describe.each(PROFILES)('the spec of what was recorded on %s', (profile) => {
  const streams = ['agentState$', 'contacts$', 'batches$'] as const;

  it.each(sequencesOf(profile))('passes: %s', (_, sequence) => {
    const { recording } = recorded(profile, sequence);
    run(toMarbleSpec(recording, { streams }));
    run(toMarbleSpec(recording, { runner: 'vitest' }));
  });

  it.each(sequencesOf(profile))('passes where a stretch was cut out: %s', (_, sequence) => {
    const { recording } = recorded(profile, sequence);
    const end = recording.entries.at(-1)?.at ?? 0;
    for (const from of [end / 3, end / 2, end]) {
      run(toMarbleSpec(cutRecording(recording, { from, to: from + end / 3 }), { streams }));
    }
  });

  it('is laid out as our own', async () => {
    // A process of Prettier's own takes its time, and a few stories have all there is.
    const few = sequencesOf(profile).filter((_, at) => at % 6 === 0);
    const specs = few.map(([, sequence]) => toMarbleSpec(recorded(profile, sequence).recording, { streams }));
    const all = specs.join('\n');
    expect(await formatted(all)).toBe(all);
  }, 60_000);
});

it('written specs compile', () => {
  const specs = sequencesOf('cxone-agent')
    .slice(0, 4)
    .map(([, sequence]) => toMarbleSpec(recorded('cxone-agent', sequence).recording));
  expect(compileErrors(specs)).toEqual([]);
  expect(compileErrors([String(specs[0]).replace('port }', 'window }')])).not.toEqual([]);
});

it('a written spec goes red when something else is told', () => {
  const spec = toMarbleSpec(recordingOf([batchAt(0, ack(), state('Available'))]));
  expect(spec).toContain("b: 'Available'");
  expect(() => {
    run(spec.replace("b: 'Available'", "b: 'Unavailable'"));
  }).toThrow('Unavailable');
});

describe('a spec', () => {
  const alive = [ack(), state('Available')];

  it('shows what happens within a millisecond, and right after it', () => {
    const entries = [
      batchAt(0, ...alive),
      batchAt(10, call('42', 'Incoming')),
      batchAt(10, call('42', 'Active'), state('InboundContact')),
      batchAt(10, call('42', 'Holding')),
      batchAt(11, call('42', 'Active')),
      batchAt(12, call('43', 'Incoming'), contact('ChatContactEvent', '44', 'Active')),
    ];
    const spec = toMarbleSpec(recordingOf(entries), { streams: ['batches$', 'contacts$'] });
    expect(spec).toContain("host('              -a 9ms bcdef', {");
    expect(spec).toContain("app(max.batches$, ' -a 9ms bcdef', {");
    run(spec);
  });

  it('shows an offer that lapses when something is told', () => {
    const entries = [
      batchAt(0, ...alive),
      batchAt(10, offer('42', '5')),
      batchAt(5010, call('43', 'Incoming')),
      batchAt(5012, call('43', 'Active')),
    ];
    run(toMarbleSpec(recordingOf(entries)));
  });

  it('goes on with further letters when the Latin ones are used up', () => {
    const entries: RecordingEntry[] = [batchAt(0, ...alive)];
    for (let at = 1; at < 250; at++) entries.push(batchAt(at * 1000, call(String(at), 'Active')));
    const spec = toMarbleSpec(recordingOf(entries), { streams: ['batches$'] });
    expect(spec).toContain(' Z 999ms α 999ms β');
    run(spec);
  });

  it('compares the batches where the states tell nothing', () => {
    const spec = toMarbleSpec(recordingOf([batchAt(0, ack()), batchAt(5, { Type: 'UpdateSkills' })]));
    expect(spec).toContain("app(max.batches$, '-a 4ms b', { a: 'live: ack OK', b: 'live: UpdateSkills' });");
    run(spec);
  });

  it('answers the registration where the recording begins later, and takes the issuers that were recorded', () => {
    const spec = toMarbleSpec(recordingOf([{ ...batchAt(70, state('Available')), issuer: "it's" }]));
    expect(spec).toContain(`connectMax({ port, hostIssuers: ["it's"] })`);
    run(spec);
  });

  it('names its runner and its title', () => {
    const recording = recordingOf([batchAt(0, ...alive)]);
    expect(toMarbleSpec(recording, { runner: 'vitest', title: "it's" })).toBe(
      [
        "import { connectMax } from 'rx-max';",
        "import { marbles } from 'rx-max/testing/vitest';",
        "import { it } from 'vitest';",
        '',
        'it(',
        `  "it's",`,
      ].join('\n') + toMarbleSpec(recording).slice(toMarbleSpec(recording).indexOf('\n  marbles(')),
    );
    expect(toMarbleSpec(recording, { runner: 'jasmine' })).toContain("'rx-max/testing/jasmine'");
  });

  it('says by its title which desktop told it, unless it is none or several', () => {
    const title = (...issuers: readonly string[]): string | undefined => {
      const entries = issuers.map((issuer, at) => ({ ...batchAt(at, ...alive), issuer }));
      return /^ {2}'(.*)',$/m.exec(toMarbleSpec(recordingOf(entries)))?.[1];
    };
    expect(title('MAX')).toBe('what was recorded on MAX is told');
    expect(title('CXA', 'CXA')).toBe('what was recorded on CXone Agent is told');
    expect(title('CXA', 'MAX')).toBe('what was recorded is told');
    expect(title('ACME')).toBe('what was recorded is told');
  });

  it('is laid out as Prettier would, whatever stands in it', async () => {
    const text = `"${'it is long enough for a line of its own '.repeat(4)}"`;
    const odd = {
      Type: 'CallContactEvent',
      ContactID: '42',
      Status: 'Active',
      CustomData: text,
      Label: `it's "quoted" \\ and\nbroken`,
      'a-b': [
        [],
        {},
        [1, 2],
        [{ a: 1 }],
        [
          { a: 1, b: 2 },
          { a: 1, b: 2 },
        ],
      ],
      x: text,
      ['__proto__']: { y: [text, text], nothing: null },
    };
    const spec = toMarbleSpec(recordingOf([batchAt(0, ...alive), batchAt(1, odd)]), { streams: ['batches$'] });
    expect(await formatted(spec)).toBe(spec);
    expect(spec).toContain("['__proto__']: {");
    run(spec);
  }, 60_000);
});

describe('misuse is told', () => {
  it.each([
    ['a recording without a batch', [], {}, 'recording: one with a batch'],
    ['another runner', [batchAt(0, ack())], { runner: 'mocha' }, 'runner: one of jest'],
    ['another stream', [batchAt(0, ack())], { streams: ['muted$'] }, 'streams: a list of agentState$'],
    ['no stream', [batchAt(0, ack())], { streams: [] }, 'streams: a list of agentState$'],
  ])('%s', (_, entries, options, message) => {
    expect(() => toMarbleSpec(recordingOf(entries), options as never)).toThrow(message);
  });
});

it('the title of a spec is no code', () => {
  run(toMarbleSpec(recordingOf([batchAt(0, ack())]), { title: "'); throw new Error('" }));
});
