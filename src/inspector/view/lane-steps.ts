import type { LaneName } from '../entry';
import type { LaneIndex, Marble } from './lane-index';
import { placeOf } from './lane-places';
import { AXIS, type Frame, laneHeightOf } from './layout-lanes';
import { firstFrom } from './sorted-shelf';
import { type TimeMode, valueOf } from './time-scale';

/** The marble to which a key leads from the one on which the keyboard stands, or from nowhere. */
export function ledTo(
  index: LaneIndex,
  mode: TimeMode,
  lanes: readonly LaneName[],
  from: Marble | null,
  key: string,
): Marble | null {
  const { all } = index;
  if (from === null) return all.at(all.size() - 1) ?? null;
  const lane = index.lanes.get(from.kept.entry.lane);
  if (lane === undefined) return all.at(all.size() - 1) ?? null;
  const { marbles } = lane;
  const place = placeOf(index, from);
  switch (key) {
    case 'ArrowLeft':
      return marbles.at(place - 1) ?? from;
    case 'ArrowRight':
      return marbles.at(place + 1) ?? from;
    case 'Home':
      return marbles.at(0) ?? from;
    case 'End':
      return marbles.at(marbles.size() - 1) ?? from;
    case 'ArrowUp':
      return inLane(index, mode, lanes, from, -1) ?? from;
    case 'ArrowDown':
      return inLane(index, mode, lanes, from, 1) ?? from;
    default:
      return from;
  }
}

/** The nearest marble of the next lane that has one. */
function inLane(
  index: LaneIndex,
  mode: TimeMode,
  lanes: readonly LaneName[],
  from: Marble,
  step: number,
): Marble | undefined {
  const value = valueOf(mode, from);
  const row = lanes.indexOf(from.kept.entry.lane);
  const further = step > 0 ? lanes.slice(row + 1) : lanes.slice(0, row).reverse();
  const next = further.map((name) => index.lanes.get(name)).find((lane) => lane !== undefined);
  if (next === undefined) return undefined;
  const { marbles } = next;
  const place = firstFrom(marbles, (marble) => valueOf(mode, marble), value);
  const [before, after] = [marbles.at(place - 1), marbles.at(place)];
  if (before === undefined || after === undefined) return before ?? after;
  return value - valueOf(mode, before) < valueOf(mode, after) - value ? before : after;
}

/** How far the lanes are to be scrolled so that a lane is in sight. */
export function scrolledTo(row: number, frame: Frame): number {
  const tall = laneHeightOf(frame);
  const room = frame.height - AXIS;
  if (row * tall < frame.top) return row * tall;
  return (row + 1) * tall > frame.top + room ? (row + 1) * tall - room : frame.top;
}
