import type { Max } from 'rx-max';
import type { Observable } from 'rxjs';

import type { ProfileName } from '../../host/host-state';
import { show } from '../show';
import { type Choice, chooseSteps, PICKS } from './choose';
import type { FlowStep, RuleRun } from './flow';
import { type Disturbance, type Ran, runRule } from './run-rule';
import { shrinkSteps } from './shrink';
import { tellFlow } from './tell-flow';
import { truthOf } from './truth';

export interface CheckRuleOptions {
  /** How many flows are tried; 200 unless it says otherwise. */
  readonly runs?: number;
  /** The seed of a run before, as its failure tells it, to see the same again. */
  readonly seed?: number;
  /** The desktops; both unless it says otherwise. */
  readonly profiles?: readonly ProfileName[];
  /** The channels of contacts that come in; all of the host model unless it says otherwise. */
  readonly channels?: readonly string[];
  /**
   * What may disturb a flow, one thing at a time; by default all that must make no difference to a rule: the acknowledgement late,
   * twice, elsewhere or wrapped, malformed events among the good ones, batches told twice, messages of strangers. Batches that are
   * lost or overtake each other are for rules that bear it.
   */
  readonly disturbances?: readonly Disturbance[];
  /** Whether the page may come back from the back-forward cache, whereupon it is told everything again. It may. */
  readonly restores?: boolean;
  /** Whether the token may change and the session end and begin anew. It may. */
  readonly sessions?: boolean;
}

const HARMLESS: readonly Disturbance[] = [
  'late-ack',
  'double-ack',
  'ack-elsewhere',
  'ack-wrapped',
  'doubled-batches',
  'malformed-events',
  'strangers',
];

/** Milliseconds between two things that happen: at once, in a moment, after a hold that is too long, after wrap-up. */
const WAITS = [10, 10, 20, 500, 3000, 20_000, 130_000];

/** How long the rule is listened to after the last thing that happened: it is left at once, or has time to do its work. */
const TAILS = [1, 400_000];

/** Throws, or returns false, if the rule did wrong in a flow. It judges at once: no promise. */
export type Property<T> = (run: RuleRun<T>) => unknown;

interface Case {
  readonly steps: readonly FlowStep[];
  readonly profile: ProfileName;
  readonly disturbances: readonly Disturbance[];
  readonly tail: number;
}

/**
 * Tries a rule on flows that nobody thought of: fast-check makes up legal sequences of what agents, customers and desktops do, on
 * several channels at once and with disturbances, and the property says of each whether the rule did right. A flow in which it did
 * not is made as short as possible and told in lanes, with its seed, and as a spec to paste.
 *
 * ```ts
 * it('pops every customer once', async () => {
 *   await checkRule(screenPop, ({ emissions, flow }) => {
 *     const popped = emissions.map(({ value }) => value.contactId);
 *     expect(popped.length).toBe(new Set(popped).size);
 *   });
 * });
 * ```
 *
 * A rule must also do no more when its listener has left, and must not fail.
 *
 * @param property - throws, or returns false, if the rule did wrong
 * @returns when all flows have been tried; rejects with the shortest flow that breaks the rule
 */
export async function checkRule<T>(
  rule: (max: Max) => Observable<T>,
  property: Property<T>,
  options: CheckRuleOptions = {},
): Promise<void> {
  const fc = await import('fast-check').catch(() => undefined);
  if (fc === undefined) throw new Error('checkRule needs fast-check: npm install --save-dev fast-check');
  const { profiles = ['max', 'cxone-agent'], disturbances = HARMLESS } = options;
  const choice: import('fast-check').Arbitrary<Choice> = fc.record({
    pick: fc.nat(PICKS - 1),
    wait: fc.constantFrom(...WAITS),
  });
  const cases = fc
    .record({
      choices: fc.array(choice, { minLength: 1, maxLength: 24, size: 'max' }),
      profile: fc.constantFrom(...profiles),
      disturbance: fc.constantFrom(undefined, undefined, ...disturbances),
      tail: fc.constantFrom(...TAILS),
    })
    .map(({ choices, profile, disturbance, tail }): Case => ({
      steps: chooseSteps(choices, {
        isPageRestored: options.restores ?? true,
        isTokenChanged: options.sessions ?? true,
        channels: options.channels,
      }),
      profile,
      disturbances: disturbance === undefined ? [] : [disturbance],
      tail,
    }));
  const { failed, counterexample, seed, numRuns } = fc.check(
    fc.property(cases, (tried) => wrongIn(rule, property, tried) === undefined),
    { numRuns: options.runs ?? 200, endOnFailure: true, ...(options.seed === undefined ? {} : { seed: options.seed }) },
  );
  const [found] = counterexample ?? [];
  if (failed && found !== undefined) throw failureOf(rule, property, smallest(rule, property, found), seed, numRuns);
}

function lengthOf({ steps, tail }: Case): number {
  return steps.reduce((sum, { wait }) => sum + wait, 0) + tail;
}

function runOf<T>(rule: (max: Max) => Observable<T>, tried: Case): { readonly ran: Ran<T>; readonly run: RuleRun<T> } {
  const flow = truthOf(tried.steps, lengthOf(tried), tried.profile);
  const ran = runRule(rule, tried.steps, flow, tried.disturbances);
  return { ran, run: { emissions: ran.emissions, flow } };
}

/** What the rule did wrong, in a sentence; undefined if it did right. */
function wrongIn<T>(rule: (max: Max) => Observable<T>, property: Property<T>, tried: Case): string | undefined {
  const { ran, run } = runOf(rule, tried);
  if (ran.failure !== undefined) return `The rule failed: ${show(ran.failure.error)}`;
  if (ran.isTimerLeft) return 'A timer goes on after the listener has left.';
  try {
    const said = property(run);
    if (said instanceof Promise) return 'The property gave a promise: it has to judge at once.';
    return said === false ? 'The property does not hold.' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : show(error);
  }
}

function smallest<T>(rule: (max: Max) => Observable<T>, property: Property<T>, found: Case): Case {
  const breaks = (tried: Case): boolean => wrongIn(rule, property, tried) !== undefined;
  const simpler = [{ disturbances: [] as readonly Disturbance[] }, { profile: 'max' as const }].reduce<Case>(
    (so, change) => (breaks({ ...so, ...change }) ? { ...so, ...change } : so),
    found,
  );
  const steps = shrinkSteps(simpler.steps, (fewer) => breaks({ ...simpler, steps: fewer }));
  return { ...simpler, steps };
}

function failureOf<T>(
  rule: (max: Max) => Observable<T>,
  property: Property<T>,
  tried: Case,
  seed: number,
  runs: number,
): Error {
  const { run } = runOf(rule, tried);
  const where = [tried.profile === 'max' ? 'MAX' : 'CXone Agent', ...tried.disturbances].join(', ');
  const error = new Error(
    [
      `The rule is wrong after ${String(tried.steps.length)} steps (${where}; flow ${String(runs)} of seed ${String(seed)}).`,
      wrongIn(rule, property, tried) ?? '',
      '',
      tellFlow(run.flow, tried.steps, run.emissions, rule.name || 'rule', tried.disturbances),
      '',
      `To try it again: checkRule(rule, property, { seed: ${String(seed)} })`,
    ].join('\n'),
  );
  error.name = 'RuleFailure';
  return error;
}
