import type { Known } from './known';

/** What is known of the agent's desk after each column of a scenario, as long as one is listening. */
export interface Expected {
  /** The scenario's name. */
  readonly scenario: string;
  /** One for each column of its lanes. */
  readonly steps: readonly ExpectedStep[];
}

export interface ExpectedStep {
  /** What happens in the column, or that only time has passed. */
  readonly what: string;
  /** What somebody knows who was subscribed to `all` from before the first column (semantics 5.1, 5.2 and 5.4). */
  readonly known: Known;
}

export function after(what: string, known: Known): ExpectedStep {
  return { what, known };
}
