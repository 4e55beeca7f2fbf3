import { slowDown } from './delayed';
import { DUE } from './due';
import type { HostOutput, Step } from './host-output';
import type { HostState } from './host-state';

/** Time has come to `at`: what was due by then happens, each at its own time. */
export function passTime(state: HostState, at: number): Step {
  let current = state;
  const outputs: HostOutput[] = [];
  for (;;) {
    const next = firstDue(current);
    if (next === undefined || next.when > at) break;
    // What was overdue happens now: no event is older than the one before it.
    const when = Math.min(Math.max(next.when, current.now), at);
    // What comes of it may itself be late, and due before `at`.
    const [after, told] = slowDown(...next.due.happen({ ...current, now: when }, when));
    current = after;
    outputs.push(...told);
  }
  return [current, outputs];
}

function firstDue(state: HostState): { readonly due: (typeof DUE)[number]; readonly when: number } | undefined {
  return DUE.flatMap((due) => {
    const when = due.at(state);
    return when === null ? [] : [{ due, when }];
  }).sort((one, other) => one.when - other.when)[0];
}
