import type { LaneName } from '../entry';
import { ticksOf, type Tick } from './axis-ticks';
import type { Lane, LaneIndex } from './lane-index';
import { drawnOf, type DrawnMarble } from './layout-marbles';
import { type TimeMode, type TimeScale, valueAt, valueOf, xOf } from './time-scale';

/** The place in which lanes are laid out, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** How far the lanes are scrolled down. */
  readonly top: number;
}

/** A lane as it is drawn. */
export interface DrawnLane {
  readonly name: LaneName;
  /** The middle of its line. */
  readonly y: number;
  /** Where its line begins and ends; it goes on at the right where `end` is null. */
  readonly from: number;
  readonly end: number | null;
}

/** A line that joins the marbles of one message. */
export interface Bracket {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** All that is drawn: a few hundred things, however many entries there are. */
export interface Picture {
  readonly frame: Frame;
  readonly mode: TimeMode;
  /** Where the marbles begin: right of the lanes' names, or at the left edge where the names stand above the lines. */
  readonly left: number;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly DrawnLane[];
  readonly marbles: readonly DrawnMarble[];
  readonly brackets: readonly Bracket[];
  /** The height of all lanes, those outside the frame too. */
  readonly height: number;
}

export const AXIS = 28;
const GUTTER = 148;
const NARROW = 560;

/** The height of a lane, and how far down in it its line is. */
const LANE = { tall: 48, line: 18 };
/** On a narrow page the name stands above the line. */
const NARROW_LANE = { tall: 60, line: 32 };
/** Where a frame is low, five lanes are to be seen in it. */
const LOW_LANE = { tall: 37, line: 15 };
const LOW = 290;

/** Those that are always there. Rejections have a lane as soon as there are any. */
const STANDING: readonly LaneName[] = ['registration', 'agent', 'posted'];

/** The width in which marbles are drawn. */
export function plotOf({ width }: Pick<Frame, 'width'>): { readonly left: number; readonly width: number } {
  const left = width < NARROW ? 0 : GUTTER;
  return { left, width: Math.max(1, width - left) };
}

export function laneHeightOf(frame: Pick<Frame, 'width' | 'height'>): number {
  return laneOf(frame).tall;
}

function laneOf({ width, height }: Pick<Frame, 'width' | 'height'>): typeof LANE {
  if (width < NARROW) return NARROW_LANE;
  return height < LOW ? LOW_LANE : LANE;
}

export function layoutLanes(index: LaneIndex, mode: TimeMode, scale: TimeScale, frame: Frame): Picture {
  const { left, width } = plotOf(frame);
  const { tall, line } = laneOf(frame);
  const shown = lanesShown(index, mode, scale, width);
  const drawn = shown.flatMap((name, row) => {
    const top = AXIS + row * tall - frame.top;
    if (top + tall <= AXIS || top >= frame.height) return [];
    return [{ name, lane: index.lanes.get(name), y: top + line }];
  });
  const marbles = drawn.flatMap(({ lane, y }) => (lane === undefined ? [] : drawnOf(lane, mode, scale, width, y)));
  return {
    frame,
    mode,
    left,
    // Before anything has happened there is no time to show.
    ticks: (index.all.size() === 0 ? [] : ticksOf(mode, scale, width)).map(({ x, label }) => ({ x: x + left, label })),
    lanes: drawn.map(({ name, lane, y }) => ({ name, y, ...lineOf(name, lane, mode, scale, left) })),
    marbles: marbles.map((marble) => ({ ...marble, x: marble.x + left })),
    brackets: bracketsOf(marbles, left),
    height: AXIS + shown.length * tall,
  };
}

/** The names of the lanes from the top: the newest contact is the first of those that live in what is seen. */
export function lanesShown(index: LaneIndex, mode: TimeMode, scale: TimeScale, width: number): readonly LaneName[] {
  const [from, to] = [valueAt(scale, 0), valueAt(scale, width)];
  const contacts = [...index.lanes.values()]
    .filter(({ name }) => name.startsWith('contact '))
    .filter((lane) => {
      const last = lane.end();
      return valueOf(mode, lane.first()) <= to && (last === null || valueOf(mode, last) >= from);
    });
  const rejections: readonly LaneName[] = index.lanes.has('rejections') ? ['rejections'] : [];
  return [...STANDING, ...rejections, ...contacts.map(({ name }) => name).reverse()];
}

function lineOf(
  name: LaneName,
  lane: Lane | undefined,
  mode: TimeMode,
  scale: TimeScale,
  left: number,
): Pick<DrawnLane, 'from' | 'end'> {
  if (lane === undefined || !name.startsWith('contact ')) return { from: left, end: null };
  const last = lane.end();
  return {
    from: Math.max(left, xOf(scale, valueOf(mode, lane.first())) + left),
    end: last === null ? null : xOf(scale, valueOf(mode, last)) + left,
  };
}

/** Only marbles that stand alone are joined: a cluster belongs to many messages. */
function bracketsOf(marbles: readonly DrawnMarble[], left: number): readonly Bracket[] {
  const joined = new Map<string, Bracket>();
  for (const { x, y, first, count, fan } of marbles) {
    if (count > 1 || fan > 0) continue;
    const { batch, window } = first.kept.entry;
    const key = `${window ?? ''} ${String(batch)}`;
    const found = joined.get(key);
    joined.set(key, {
      x: found?.x ?? x + left,
      top: Math.min(found?.top ?? y, y),
      bottom: Math.max(found?.bottom ?? y, y),
    });
  }
  return [...joined.values()].filter(({ top, bottom }) => bottom > top);
}
