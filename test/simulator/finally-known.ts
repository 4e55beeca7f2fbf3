import type { Scenario } from 'rx-max/testing';

import { ALL_SEQUENCES } from '../scenarios/all-sequences';
import type { Known } from '../scenarios/known';

/** What is known at the end of a story, as somebody wrote it down who read protocol.md. */
export function finallyKnown({ title }: Scenario): Known {
  const last = ALL_SEQUENCES.find((sequence) => sequence.title === title)?.steps.at(-1);
  if (last === undefined) throw new Error(`nobody wrote down what is known at the end of "${title}"`);
  return last.known;
}
