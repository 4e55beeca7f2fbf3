import type { Max } from 'rx-max';
import type { Observable } from 'rxjs';

import type { ProfileName } from '../../host/host-state';
import { show } from '../show';
import type { FlowStep, RuleRun } from './flow';
import { type Disturbance, type Ran, runRule } from './run-rule';
import { truthOf } from './truth';

/** What a rule is tried on. */
export interface Case {
  readonly steps: readonly FlowStep[];
  readonly profile: ProfileName;
  readonly disturbances: readonly Disturbance[];
  /** How long the rule is listened to after the last step, in milliseconds. */
  readonly tail: number;
}

/** A rule, and what is asked of it. */
export interface Judged<T> {
  readonly rule: (max: Max) => Observable<T>;
  readonly property: (run: RuleRun<T>) => unknown;
}

/** What came of a rule in a case. */
export interface Outcome<T> {
  readonly run: RuleRun<T>;
  readonly failure: Ran<T>['failure'];
  /** What the rule did wrong, in a sentence; undefined if it did right. */
  readonly wrong: string | undefined;
}

export function judge<T>({ rule, property }: Judged<T>, { steps, profile, disturbances, tail }: Case): Outcome<T> {
  const until = steps.reduce((sum, { wait }) => sum + wait, tail);
  const truth = truthOf(steps, until, profile);
  const ran = runRule(rule, steps, truth, disturbances);
  const flow = { ...truth, knownFrom: Math.min(ran.answeredAt, until) };
  const run = { emissions: ran.emissions, completedAt: ran.completedAt, flow };
  return { run, failure: ran.failure, wrong: wrongIn(property, run, ran) };
}

function wrongIn<T>(
  property: Judged<T>['property'],
  run: RuleRun<T>,
  { failure, isTimerLeft }: Ran<T>,
): string | undefined {
  if (failure !== undefined) return `The rule failed: ${show(failure.error)}`;
  if (isTimerLeft) return 'A timer goes on after the listener has left.';
  return complaint(property, run);
}

/** What a property has to say; undefined where it holds. */
export function complaint<T>(property: Judged<T>['property'], run: RuleRun<T>): string | undefined {
  try {
    const said = property(run);
    if (isPromise(said)) {
      said.then(undefined, () => undefined); // whatever it says comes too late
      return PROMISE;
    }
    return said === false ? 'The property does not hold.' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : show(error);
  }
}

/** What a property may not give: the next flow does not wait. */
export const PROMISE = 'The property gave a promise: it has to judge at once.';

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
