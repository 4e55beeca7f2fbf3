import type { Kept, LaneIndex, Marble } from './lane-index';
import type { Picture } from './layout-lanes';
import type { DrawnMarble } from './layout-marbles';
import { firstFrom } from './sorted-shelf';
import { type TimeMode, type TimeScale, valueAt, xOf } from './time-scale';
import type { Stretch } from './view-state';

const TOUCH = 17;

/** The drawn marble at a place of the frame. */
export function drawnAt({ marbles, left }: Picture, x: number, y: number): DrawnMarble | undefined {
  if (x < left) return undefined;
  const distance = (marble: DrawnMarble): number => Math.hypot(marble.x - x, marble.y - y);
  const near = marbles.filter((marble) => distance(marble) <= TOUCH);
  return near.sort((a, b) => distance(a) - distance(b))[0];
}

/** The marble of an entry, if it is seen. */
export function marbleOf({ lanes }: LaneIndex, kept: Readonly<Kept> | null): Marble | null {
  const marbles = kept === null ? undefined : lanes.get(kept.entry.lane)?.marbles;
  if (kept === null || marbles === undefined) return null;
  let place = firstFrom(marbles, ({ kept: { entry } }) => entry.at, kept.entry.at);
  for (let marble = marbles.at(place); marble?.kept.entry.at === kept.entry.at; marble = marbles.at(place)) {
    if (marble.kept === kept) return marble;
    place += 1;
  }
  return null;
}

/** The place of an entry among all that are seen. */
export function rowOf({ all }: LaneIndex, kept: Readonly<Kept>): number {
  let place = firstFrom(all, ({ kept: { entry } }) => entry.at, kept.entry.at);
  while (all.at(place)?.kept.entry.at === kept.entry.at && all.at(place)?.kept !== kept) place += 1;
  return place;
}

/** The place of a marble in its lane. */
export function placeOf({ lanes }: LaneIndex, marble: Marble): number {
  const marbles = lanes.get(marble.kept.entry.lane)?.marbles;
  return marbles === undefined ? -1 : firstFrom(marbles, ({ order }) => order, marble.order);
}

/** When the thing at a place of the scale happened. */
export function timeAt({ all }: LaneIndex, mode: TimeMode, value: number): number {
  if (mode === 'time') return value;
  const place = firstFrom(all, ({ step }) => step, value);
  return all.at(Math.min(place, all.size() - 1))?.kept.entry.at ?? 0;
}

/** Where a time stands on the scale. */
export function valueOfTime({ all }: LaneIndex, mode: TimeMode, time: number): number {
  if (mode === 'time') return time;
  const place = firstFrom(all, ({ kept }) => kept.entry.at, time);
  return all.at(Math.min(place, all.size() - 1))?.step ?? 0;
}

/** The stretch of time between two places of the frame. */
export function stretchOf(index: LaneIndex, mode: TimeMode, scale: TimeScale, one: number, other: number): Stretch {
  const [low, high] = [Math.min(one, other), Math.max(one, other)].map((x) => valueAt(scale, x));
  if (low === undefined || high === undefined) return { from: 0, to: 0 };
  if (mode === 'time') return { from: low, to: high };
  const { all } = index;
  const last = all.at(firstFrom(all, ({ step }) => step, high) - 1);
  const from = timeAt(index, mode, low);
  return { from, to: Math.max(from, last?.kept.entry.at ?? from) };
}

/** Where a stretch is drawn, in the plot. */
export function edgesOf(
  index: LaneIndex,
  mode: TimeMode,
  scale: TimeScale,
  { from, to }: Stretch,
): { readonly left: number; readonly right: number } {
  if (mode === 'time') return { left: xOf(scale, from), right: xOf(scale, to) };
  const last = lastUntil(index, to);
  const first = valueOfTime(index, mode, from);
  return { left: xOf(scale, first - 0.5), right: xOf(scale, (last?.step ?? first) + 0.5) };
}

/** The last that happened at a time or before. */
function lastUntil({ all }: LaneIndex, time: number): Marble | undefined {
  // Numbers that rise: 1 for what is later.
  return all.at(firstFrom(all, ({ kept }) => (kept.entry.at > time ? 1 : 0), 1) - 1);
}
