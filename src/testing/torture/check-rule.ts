import type { Max } from 'rx-max';
import type { Observable } from 'rxjs';

import { casesOf } from './cases';
import type { CheckRuleOptions } from './check-rule-options';
import type { RuleRun } from './flow';
import { type Case, judge, PROMISE } from './judge';
import { ruleFailure } from './rule-failure';
import { smallest } from './smallest';

/** Throws, or returns false, if the rule did wrong in a flow. It judges at once: no promise. */
export type Property<T> = (run: RuleRun<T>) => unknown;

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
  const judged = { rule, property };
  const breaks = (tried: Case): boolean => judge(judged, tried).wrong !== undefined;
  if (judge(judged, NOTHING).wrong === PROMISE) throw new TypeError(`property: ${PROMISE}`);
  const { counterexample, seed, numRuns } = fc.check(
    fc.property(casesOf(fc, options), (tried) => !breaks(tried)),
    { numRuns: options.runs ?? 200, endOnFailure: true, ...(options.seed === undefined ? {} : { seed: options.seed }) },
  );
  const [found] = counterexample ?? [];
  if (found !== undefined) throw ruleFailure(judged, smallest(found, breaks), { seed, runs: numRuns });
}

/** An agent who waits. */
const NOTHING: Case = { steps: [], profile: 'max', disturbances: [], tail: 10 };
