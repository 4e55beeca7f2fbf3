import type { Max } from 'rx-max';
import { checkRule, type CheckRuleOptions, type Property } from 'rx-max/testing';
import type { Observable } from 'rxjs';

/** A recipe of the cookbook, and what must hold of it in any flow. */
export interface Trial {
  /** The name of its files. */
  readonly recipe: string;
  /**
   * Tries it.
   *
   * @param module - the recipe's own unless a broken one is given
   */
  readonly check: (options?: CheckRuleOptions, module?: unknown) => Promise<void>;
}

/**
 * @param rule - makes the rule of a recipe, with what it needs from outside
 * @param property - throws if the rule did wrong
 */
export function trial<Recipe, T>(
  recipe: string,
  sound: Recipe,
  rule: (recipe: Recipe) => (max: Max) => Observable<T>,
  property: Property<T>,
): Trial {
  return {
    recipe,
    // A broken recipe has the same exports.
    check: (options, module = sound) => checkRule(rule(module as Recipe), property, options),
  };
}
