import type { ProfileName } from '../host/host-state';
import type { Check } from './check';
import { wrongWith } from './compare';
import { play } from './play';
import type { Stage } from './stage';

export interface MarblesOptions {
  /** The desktops on which lanes are played; both unless it says otherwise, since the contract is one. */
  readonly profiles?: readonly ProfileName[];
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
  { profiles = ['max', 'cxone-agent'] }: MarblesOptions = {},
  onPassed: OnPassed = () => undefined,
): () => void {
  return () => {
    let rows = 0;
    for (const profile of profiles) {
      const { checks, hasLanes, isEndless, leftBehind } = play(spec, profile);
      const where = hasLanes ? `On ${NAMES[profile]}: ` : '';
      if (checks.length === 0)
        throw failure('The spec compares nothing: write what should happen in a row, such as app().');
      complain(checks, where);
      if (isEndless) {
        throw failure(
          `${where}Something still waits an hour after the last row, such as a timer that was left behind. Let the listeners leave: app(listener('^---!', stream), …).`,
        );
      }
      if (leftBehind !== undefined) {
        throw failure(
          `${where}At ${String(leftBehind)} ms something happened though nobody listened any more, such as a timer that was left behind.`,
        );
      }
      rows += checks.length;
      // Raw messages are the same on any desktop.
      if (!hasLanes) break;
    }
    onPassed(rows);
  };
}

const NAMES: Readonly<Record<ProfileName, string>> = { max: 'MAX', 'cxone-agent': 'CXone Agent' };

function complain(checks: readonly Check[], where: string): void {
  const wrong = checks.flatMap((check) => {
    const text = wrongWith(check);
    return text === undefined ? [] : [{ text, site: check.site }];
  });
  const [first] = wrong;
  if (first !== undefined) throw failure(where + wrong.map(({ text }) => text).join('\n\n'), first.site);
}

/** An error that points to the row in the spec. */
function failure(message: string, site?: Error): Error {
  const error = new Error(message);
  error.name = 'MarbleFailure';
  const lines = (site ?? error).stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  // Two of the kit's own functions stand before the row in the spec.
  error.stack = [`MarbleFailure: ${message}`, ...lines.slice(site === undefined ? 0 : 2)].join('\n');
  return error;
}
