import type { HostFault, ProfileName } from '../host/host-state';
import type { Check } from './check';
import { wrongWith } from './compare';
import { failure } from './failure';
import { play } from './play';
import type { Stage } from './stage';

export interface MarblesOptions {
  /** The desktops on which lanes are played; both unless it says otherwise, since the contract is one. */
  readonly profiles?: readonly ProfileName[];
  /** Faults that the desktop has from the beginning, where the spec has lanes. */
  readonly faults?: readonly HostFault[];
}

/** What a runner is told of a spec that held: how many rows were compared. */
export type OnPassed = (rows: number) => void;

/**
 * A spec, played in virtual time, as the function that a runner wants: it throws if a row is not as written, and if the spec
 * compares no row at all.
 *
 * ```ts
 * it('opens the customer once', marbles(({ agent, contact, max, app }) => {
 *   agent('          A--i-----------');
 *   contact('42', '  ---r--a--h--a--');
 *   app(opened(max), '---c-----------', { c: '42' });
 * }));
 * ```
 *
 * Rows of lanes are played on MAX and on CXone Agent, one after the other. `rx-max/testing/jest`, `/vitest` and `/jasmine`
 * have the same function for those runners, so that they count its rows as assertions; this one knows no runner.
 *
 * @param onPassed - see {@link OnPassed}
 */
export function marbles(
  spec: (stage: Stage) => void,
  { profiles = ['max', 'cxone-agent'], faults = [] }: MarblesOptions = {},
  onPassed: OnPassed = () => undefined,
): () => void {
  if (profiles.length === 0) throw new TypeError('profiles: name at least one desktop');
  const site = new Error();
  return () => {
    let rows = 0;
    for (const profile of profiles) {
      const { checks, hasLanes, isEndless, leftBehind } = play(spec, { profile, faults });
      const where = hasLanes ? `On ${NAMES[profile]}: ` : '';
      if (checks.length === 0) throw failure(`${where}${NOTHING}`, site, 1);
      complain(checks, where);
      if (isEndless) throw failure(`${where}${ENDLESS}`, site, 1);
      if (leftBehind !== undefined) throw failure(`${where}At ${String(leftBehind)} ms ${LEFT_BEHIND}`, site, 1);
      rows += checks.length;
      // Raw messages are the same on any desktop.
      if (!hasLanes) break;
    }
    onPassed(rows);
  };
}

const NOTHING = 'The spec compares nothing: write what should happen in a row, such as app().';
const ENDLESS =
  "Something still waits an hour after the last row, such as a timer that was left behind. Let the listeners leave: app(listener('^---!', stream), …).";
const LEFT_BEHIND =
  'something happened though nobody listened any more and all rows were over, such as a timer that was left behind.';

const NAMES: Readonly<Record<ProfileName, string>> = { max: 'MAX', 'cxone-agent': 'CXone Agent' };

/** All rows that are not as written are told in one failure, which points to the first. */
function complain(checks: readonly Check[], where: string): void {
  const wrong = checks.flatMap((check) => {
    const text = wrongWith(check);
    return text === undefined
      ? []
      : [{ text: `The row ${nameOf(check, checks)} is not as written.\n\n${text}`, site: check.site }];
  });
  const [first] = wrong;
  // Two of the kit's own functions stand before the row in the spec.
  if (first !== undefined) throw failure(where + wrong.map(({ text }) => text).join('\n\n'), first.site, 2);
}

/** Who acts, and which of the rows of that name it is, if there are several. */
function nameOf(check: Check, checks: readonly Check[]): string {
  const same = checks.filter(({ row }) => row === check.row);
  return same.length === 1 ? check.row : `${check.row} (${String(same.indexOf(check) + 1)} of ${String(same.length)})`;
}
