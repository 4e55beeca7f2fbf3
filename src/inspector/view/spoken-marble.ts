import { clockText } from './clock-text';
import type { LaneIndex, Marble } from './lane-index';
import { placeOf } from './lane-places';
import { laneText, type Words } from './words';

/** What a marble is, to be spoken. */
export function spokenMarble(index: LaneIndex, marble: Marble, words: Words): string {
  const { entry } = marble.kept;
  const size = index.lanes.get(entry.lane)?.marbles.size() ?? 0;
  return [
    laneText(words, entry.lane),
    `${entry.name} ${entry.told}`.trim(),
    clockText(entry.at),
    words.place(placeOf(index, marble) + 1, size),
    ...(entry.faults ?? []),
  ].join(', ');
}
