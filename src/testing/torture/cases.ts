import type { Arbitrary } from 'fast-check';
import type * as FastCheck from 'fast-check';

import type { CheckRuleOptions } from './check-rule-options';
import { type Choice, chooseSteps, PICKS } from './choose';
import type { Case } from './judge';
import type { Disturbance } from './run-rule';

/** What must make no difference to a rule. */
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

const MOST_STEPS = 24;

/** The cases that fast-check makes up for a rule. */
export function casesOf(fc: typeof FastCheck, options: CheckRuleOptions): Arbitrary<Case> {
  const { profiles = ['max', 'cxone-agent'], disturbances = HARMLESS, restores = true, sessions = true } = options;
  const choice: Arbitrary<Choice> = fc.record({ pick: fc.nat(PICKS - 1), wait: fc.constantFrom(...WAITS) });
  return fc
    .record({
      choices: fc.array(choice, { minLength: 1, maxLength: MOST_STEPS, size: 'max' }),
      profile: fc.constantFrom(...profiles),
      // Two flows of nine are disturbed by nothing.
      disturbance: fc.constantFrom(undefined, undefined, ...disturbances),
      tail: fc.constantFrom(...TAILS),
    })
    .map(({ choices, profile, disturbance, tail }) => ({
      steps: chooseSteps(choices, { isPageRestored: restores, isTokenChanged: sessions, channels: options.channels }),
      profile,
      disturbances: disturbance === undefined ? [] : [disturbance],
      tail,
    }));
}
