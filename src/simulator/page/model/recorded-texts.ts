import {
  cutRecording,
  parseRecording,
  type Recording,
  type RecordingFault,
  toJsonLines,
  toMarbleSpec,
} from 'rx-max/recording';

import type { Recorded } from './recorder';

/* What is made of recordings when somebody asks for it; the page loads it then, and not before. */

/** A spec, or why there is none. */
export type SpecOutcome =
  | { readonly is: 'spec'; readonly text: string }
  /** The desktop told nothing there, and nothing was known. */
  | { readonly is: 'nothing-told' }
  /** More is told at one time, or at all, than can be drawn. */
  | { readonly is: 'too-much' };

/** A recording that somebody gave. */
export type LoadOutcome =
  | { readonly is: 'whole'; readonly recording: Recording }
  /** What stands before the fault can be played. */
  | { readonly is: 'damaged'; readonly recording: Recording; readonly fault: RecordingFault }
  /** There is nothing that could be played. */
  | { readonly is: 'unreadable'; readonly fault: RecordingFault }
  | { readonly is: 'empty' };

/** The file of a recording. */
export function fileOf({ recording, from, to }: Recorded): string {
  return toJsonLines(cutRecording(recording, { from, to }));
}

/**
 * A spec for Jest in which the desktop tells what it told in this stretch.
 *
 * @param write - throws a RangeError where it is too much
 */
export function specOf({ recording, from, to }: Recorded, write = toMarbleSpec): SpecOutcome {
  const cut = cutRecording(recording, { from, to });
  if (!hasBatches(cut)) return { is: 'nothing-told' };
  try {
    return { is: 'spec', text: write(cut) };
  } catch (error) {
    if (error instanceof RangeError) return { is: 'too-much' };
    throw error;
  }
}

/** Reads the text of a file. */
export function loadRecording(text: string): LoadOutcome {
  const { recording, fault } = parseRecording(text);
  const isPlayable = recording !== null && hasBatches(recording);
  if (fault !== null) return isPlayable ? { is: 'damaged', recording, fault } : { is: 'unreadable', fault };
  return isPlayable ? { is: 'whole', recording } : { is: 'empty' };
}

function hasBatches({ entries }: Recording): boolean {
  return entries.some(({ entry }) => entry === 'batch');
}
