import { of } from 'rxjs';
import type { Flow } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/acw-timer';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

const SECOND = 1000;
const TIMEOUT = 60;
const MARGIN = 5;

/** In after-call work every second is told to its end; the form is saved five seconds before it, and when the work is over. */
export const acwTimer = trial(
  'acw-timer',
  recipe,
  ({ acwTimer }) =>
    function acw(max) {
      return acwTimer(max, of('form'), MARGIN);
    },
  ({ emissions, flow }) => {
    const works = worksOf(flow);
    const expected = [[0, null] as const, ...works.flatMap((work) => toldOf(work, works))];
    expectSame(
      'after-call work',
      emissions.map(({ at, value }) => [at, 'save' in value ? value.save : value.secondsLeft]),
      expected.filter(([at]) => at < flow.until),
    );
  },
);

interface Work {
  /** When it began, and when the page heard so. */
  readonly since: number;
  readonly from: number;
  readonly to: number;
}

/** Told with another queue it is the same. */
function worksOf(flow: Flow): readonly Work[] {
  const states = flow.agent.filter(({ state, isAcw, since }, index) => {
    const before = flow.agent[index - 1];
    return before?.state !== state || before.isAcw !== isAcw || before.since !== since;
  });
  return states.flatMap(({ at, isAcw, since }, index) =>
    isAcw ? [{ since, from: heardAt(flow, at), to: heardAt(flow, states[index + 1]?.at ?? Infinity) }] : [],
  );
}

function toldOf({ since, from, to }: Work, works: readonly Work[]): readonly (readonly [number, unknown])[] {
  const told: (readonly [number, unknown])[] = [];
  let last = Infinity;
  // Work that is over when the page hears of it is not counted down.
  for (let at = from; from < to && at <= to && last > 0; at += SECOND) {
    const left = Math.max(0, Math.round((since + TIMEOUT * SECOND - at) / SECOND));
    told.push([at, left]);
    if (last > MARGIN && left <= MARGIN) told.push([at, 'form']);
    last = left;
  }
  // Work that follows at once counts down in its place.
  const isFollowed = works.some((other) => other.from === to && other.since !== since);
  return [...told, [to, 'form'], ...(isFollowed ? [] : [[to, null] as const])];
}
