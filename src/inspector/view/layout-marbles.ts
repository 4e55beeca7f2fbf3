import type { Lane, Marble } from './lane-index';
import { firstFrom } from './sorted-shelf';
import { type TimeMode, type TimeScale, valueAt, valueOf, xOf } from './time-scale';

/** A marble, or several in one where they would lie upon each other. */
export interface DrawnMarble {
  readonly x: number;
  readonly y: number;
  /** The first and the last of them, which are the same where it is one. */
  readonly first: Marble;
  readonly last: Marble;
  readonly count: number;
  /** Its place among marbles of one message that are drawn side by side because they have the same time. */
  readonly fan: number;
  /** Pixels to the next marble of the lane, for words under it. */
  readonly room: number;
}

/** Several marbles that lie upon each other, by their places in the lane. */
interface Group {
  readonly x: number;
  readonly place: number;
  readonly end: number;
}

export const RADIUS = 10.5;
const APART = 2 * RADIUS + 1;
/** Grouping begins anew after so many marbles' width, at places that do not depend on what is seen; else it would flicker. */
const BLOCK = 24;
const WIDEST_FAN = 6;
/** What is one moment to whoever looks, in milliseconds. */
const MOMENT = 250;

/** The marbles of a lane that are seen; each entry is in one of them. Their number depends on the width alone. */
export function drawnOf(
  lane: Lane,
  mode: TimeMode,
  scale: TimeScale,
  width: number,
  y: number,
): readonly DrawnMarble[] {
  const groups = groupsOf(lane, mode, scale, width);
  return (
    groups
      .flatMap((group, index) => spread(lane, group, groups[index + 1]?.x ?? Infinity))
      .map((marble, index, all) => ({ ...marble, y, room: (all[index + 1]?.x ?? width) - marble.x }))
      // What begins left of the edge may reach over it.
      .filter(({ x }) => x >= -2 * APART)
  );
}

function groupsOf(lane: Lane, mode: TimeMode, scale: TimeScale, width: number): readonly Group[] {
  const { marbles } = lane;
  const value = (marble: Marble): number => valueOf(mode, marble);
  const apart = APART * scale.perPixel;
  const block = BLOCK * apart;
  const groups: Group[] = [];
  let place = firstFrom(marbles, value, (Math.floor(valueAt(scale, 0) / block) - 1) * block);
  for (let first = marbles.at(place); first !== undefined; first = marbles.at(place)) {
    const own = value(first);
    const x = xOf(scale, own);
    if (x > width + APART) break;
    const blockEnd = (Math.floor(own / block) + 1) * block;
    const end = Math.max(place + 1, firstFrom(marbles, value, Math.min(own + apart, blockEnd), place));
    const before = groups.at(-1);
    // Where two blocks meet, the last group of one may lie upon the first of the other.
    if (before !== undefined && x < before.x + APART - 0.01) groups[groups.length - 1] = { ...before, end };
    else groups.push({ x, place, end });
    place = end;
  }
  return groups;
}

/** A few that came together stand side by side if there is room, since that tells more than their number; others are one cluster. */
function spread(lane: Lane, { x, place, end }: Group, nextX: number): readonly Omit<DrawnMarble, 'y' | 'room'>[] {
  const count = end - place;
  const members = count > WIDEST_FAN ? [] : Array.from({ length: count }, (_, at) => lane.marbles.at(place + at));
  const [first, last] = [lane.marbles.at(place), lane.marbles.at(end - 1)];
  if (first === undefined || last === undefined) return [];
  const isFan = count > 1 && members.length === count && x + count * APART <= nextX && isOneMoment(members);
  if (!isFan) return [{ x, first, last, count, fan: 0 }];
  return members.flatMap((one, fan) =>
    one === undefined ? [] : [{ x: x + fan * APART, first: one, last: one, count: 1, fan }],
  );
}

function isOneMoment(members: readonly (Marble | undefined)[]): boolean {
  const [first, last] = [members[0], members.at(-1)];
  return first !== undefined && last !== undefined && last.kept.entry.at - first.kept.entry.at <= MOMENT;
}
