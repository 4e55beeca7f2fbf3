import type { Moment } from './moments';

/** A row of a spec, which says what should happen, and what did. */
export interface Check {
  /** Who acts, such as `app` or `posted`. */
  readonly row: string;
  readonly expected: readonly Moment[];
  /** Asked for at the end, when all has happened. */
  readonly actual: () => readonly Moment[];
  /** Made where the row was written, for its stack, whose first lines are the kit's own. */
  readonly site: Error;
}
