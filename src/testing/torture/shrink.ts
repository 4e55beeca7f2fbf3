import type { FlowStep } from './flow';

/** The pauses that are tried; the shortest leaves room for a group in a row. */
const PAUSES = [10, 500, 3000, 20_000, 130_000];

/**
 * The fewest steps that still break the rule: no single one of them can be left out, and no pause made shorter, without mending
 * it. What does not follow any more when a step is gone does nothing, and goes next.
 */
export function shrinkSteps(
  steps: readonly FlowStep[],
  breaks: (steps: readonly FlowStep[]) => boolean,
): readonly FlowStep[] {
  let left = steps;
  for (let size = Math.ceil(left.length / 2); size > 1; size = Math.ceil(size / 2)) left = without(left, size, breaks);
  for (;;) {
    const fewer = without(left, 1, breaks);
    const next = withShortPauses(fewer, breaks);
    // Without a pause another step may be too many.
    if (next.length === left.length && next.every((step, index) => step.wait === left[index]?.wait)) return next;
    left = next;
  }
}

function withShortPauses(
  steps: readonly FlowStep[],
  breaks: (steps: readonly FlowStep[]) => boolean,
): readonly FlowStep[] {
  return steps.reduce((so, step, index) => {
    const candidates = PAUSES.filter((pause) => pause < step.wait).map((wait) =>
      so.map((other, at) => (at === index ? { ...step, wait } : other)),
    );
    return candidates.find(breaks) ?? so;
  }, steps);
}

/** Without as many stretches of a length as can go. The time that a stretch took stays. */
function without(
  steps: readonly FlowStep[],
  size: number,
  breaks: (steps: readonly FlowStep[]) => boolean,
): readonly FlowStep[] {
  let left = steps;
  for (let from = 0; from < left.length;) {
    const gone = left.slice(from, from + size).reduce((sum, { wait }) => sum + wait, 0);
    const [next, ...later] = left.slice(from + size);
    const moved = next === undefined ? [] : [{ ...next, wait: next.wait + gone }, ...later];
    const fewer = [...left.slice(0, from), ...moved];
    if (breaks(fewer)) left = fewer;
    else from += size;
  }
  return left;
}
