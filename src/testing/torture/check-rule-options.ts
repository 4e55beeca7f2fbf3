import type { ProfileName } from '../../host/host-state';
import type { Disturbance } from './run-rule';

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
