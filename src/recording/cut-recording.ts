import { openingAt } from './opening-at';
import type { Recording, RecordingEntry } from './recording';

/** Which stretch of a recording, in milliseconds since it began; both ends belong to it. */
export interface RecordingCut {
  /** Default 0. */
  readonly from?: number;
  /** Default `Infinity`: the end. */
  readonly to?: number;
}

/**
 * A stretch of a recording, as a recording of its own. It begins with what was known then, as a recorder does that comes late:
 * how the connection stands, and a batch of the kind `opening`; so that every state says at each of its entries what it says
 * there in the whole. Times count from its beginning, and `begins` is that moment.
 *
 * An offer of a digital contact that was told before has the time that was left of its own, to the second.
 *
 * ```ts
 * const call = cutRecording(recording, { from: 60_000, to: 90_000 });
 * save(toMarbleSpec(call));
 * ```
 *
 * @returns a recording that shares its entries' events with the whole
 * @throws TypeError for times that cannot be right, by their name
 */
export function cutRecording(
  { header, entries }: Recording,
  { from = 0, to = Infinity }: RecordingCut = {},
): Recording {
  if (typeof from !== 'number' || !(Math.abs(from) < Infinity)) throw new TypeError('from: milliseconds are needed');
  if (typeof to !== 'number' || !(to >= from))
    throw new TypeError('to: milliseconds that are not before from are needed');
  const start = Math.max(0, from);
  const before = entries.filter(({ at }) => at < start);
  const inside = entries.filter(({ at }) => at >= start && at <= to);
  const connection = before.filter((entry) => entry.entry === 'connection').at(-1);
  const { opening, since } = openingAt(
    before.filter((entry) => entry.entry === 'batch'),
    start,
  );
  const known: readonly RecordingEntry[] = [...(connection ? [connection] : []), ...(opening ? [opening] : [])];
  return {
    header: { ...header, begins: new Date(Date.parse(header.begins) + start).toISOString() },
    entries: [
      ...known.map((entry) => ({ ...entry, at: 0 })),
      ...inside.map((entry) => since({ ...entry, at: entry.at - start })),
    ],
  };
}
