import { compileErrors } from '../recording/compile-errors';
import { PROBES } from './migration/listener-probes';
import { PAGE, programNamed, PROGRAMS, tableWith } from './migration/page-program';

/*
 * Every program of docs/migration.md compiles, and every "yes" and "no" of its tables is what comes of it when the program is run:
 * what is said to be wrong with the old code is wrong with it, and gone where it is said to be.
 */
const LISTENER = tableWith('a call that rings, and is answered, is shown');
const STEPS = ['before', 'step-1', 'step-2', 'step-3', 'step-4'] as const;

/** What the programs import of an app. */
const APP = new Map([
  ["import { show } from './page';", 'declare function show(rows: readonly string[]): void;'],
  ["import { App } from './app';", 'declare class App {}'],
]);

it('the programs of docs/migration.md compile, and a mistake in one would be seen', () => {
  expect([...PROGRAMS.keys()]).toEqual([
    ...STEPS.map((step) => `${step}.ts`),
    'panel-before.ts',
    'main.ts',
    'panel-step-1.ts',
    'panel-step-2.ts',
    'window-of.ts',
  ]);
  expect(PAGE.match(/^```ts$/gm)).toHaveLength(PROGRAMS.size);
  const mistaken = programNamed('step-3.ts').replace('event.finalState', 'event.FinalState');
  const modules = [...PROGRAMS.values(), mistaken].map(
    (code) => `${[...APP].reduce((text, [line, instead]) => text.replace(line, instead), code)}\nexport {};`,
  );
  expect(compileErrors(modules)).toEqual([expect.stringContaining("'FinalState' does not exist")]);
});

describe('the listener', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it('has a line in the table for each thing that is tried, and no other', () => {
    expect([...LISTENER.keys()]).toEqual(Object.keys(PROBES));
  });

  describe.each(Object.entries(PROBES))('%s', (title, probe) => {
    it.each(STEPS.map((step, at) => [step, LISTENER.get(title)?.[at]] as const))('%s: %s', (step, isRight) => {
      expect(probe(`${step}.ts`)).toBe(isRight);
    });
  });
});
