import type { Recording } from './recording';

/**
 * A recording as the text of a file: JSON lines, the header first. A text ends with a line's end, so that one that was cut off
 * shows.
 *
 * @see parseRecording for the way back
 */
export function toJsonLines({ header, entries }: Recording): string {
  return [header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
}
