import type { FlowStep } from './flow';

/** The shortest pause that leaves room for a group in a row. */
const SHORT = 10;

/**
 * The fewest steps that still break the rule: no single one of them can be left out, and no pause made short, without mending
 * it. What does not follow any more when a step is gone does nothing, and goes next.
 */
export function shrinkSteps(
  steps: readonly FlowStep[],
  breaks: (steps: readonly FlowStep[]) => boolean,
): readonly FlowStep[] {
  let left = steps;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2))
    left = without(left, size, breaks);
  for (;;) {
    const fewer = without(left, 1, breaks);
    if (fewer.length === left.length) break;
    left = fewer;
  }
  return left.reduce((so, step, index) => {
    const shorter = so.map((other, at) => (at === index ? { ...step, wait: SHORT } : other));
    return step.wait > SHORT && breaks(shorter) ? shorter : so;
  }, left);
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
    const rest = left.slice(from + size);
    const [next, ...later] = rest;
    const moved = next === undefined ? [] : [{ ...next, wait: next.wait + gone }, ...later];
    const fewer = [...left.slice(0, from), ...moved];
    if (breaks(fewer)) left = fewer;
    else from += size;
  }
  return left;
}
