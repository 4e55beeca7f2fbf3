import type { Rule } from '@angular-devkit/schematics';

/**
 * A rule of @schematics/angular as one of ours. The command brings that package with a copy of the devkit of its own, whose
 * types are the same in form and others by name.
 */
export function ruleOf(rule: unknown): Rule {
  return rule as Rule;
}
