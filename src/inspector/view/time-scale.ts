import type { Marble } from './lane-index';

/** What the places along the lanes mean: the time at which things happened, or only their order. */
export type TimeMode = 'time' | 'order';

/** Which part of the time is seen. Its unit is a millisecond since 1970, or a place in the order of events. */
export interface TimeScale {
  /** What stands at the left edge. */
  readonly start: number;
  /** How much a pixel is. */
  readonly perPixel: number;
}

/** The pixels in which marbles are drawn, without the names of the lanes. */
export const LEAD = 28;
const TRAIL = 84;

const FINEST: Readonly<Record<TimeMode, number>> = { time: 0.002, order: 1 / 96 };
const COARSEST: Readonly<Record<TimeMode, number>> = { time: 120_000, order: 400 };
const FIRST: Readonly<Record<TimeMode, number>> = { time: 18, order: 1 / 34 };

export function firstScale(mode: TimeMode): TimeScale {
  return { start: 0, perPixel: FIRST[mode] };
}

/** Where a marble stands, in the unit of the scale. */
export function valueOf(mode: TimeMode, marble: Marble): number {
  return mode === 'time' ? marble.kept.entry.at : marble.order;
}

export function xOf({ start, perPixel }: TimeScale, value: number): number {
  return (value - start) / perPixel;
}

export function valueAt({ start, perPixel }: TimeScale, x: number): number {
  return start + x * perPixel;
}

/** Makes things wider by a factor, so that what stands at `x` stays there. */
export function zoomed(mode: TimeMode, scale: TimeScale, x: number, factor: number): TimeScale {
  const perPixel = Math.min(COARSEST[mode], Math.max(FINEST[mode], scale.perPixel / factor));
  return { start: valueAt(scale, x) - x * perPixel, perPixel };
}

/** Shows what is so many pixels further to the right. */
export function panned(scale: TimeScale, pixels: number): TimeScale {
  return { ...scale, start: scale.start + pixels * scale.perPixel };
}

/** All from the first to the last. */
export function fitted(mode: TimeMode, first: number, last: number, width: number): TimeScale {
  const room = Math.max(1, width - LEAD - TRAIL);
  const wanted = last > first ? (last - first) / room : FIRST[mode];
  const perPixel = Math.min(COARSEST[mode], Math.max(FINEST[mode], wanted));
  return { start: first - LEAD * perPixel, perPixel };
}

/** The newest at the right, but never further than the first at the left. */
export function following(scale: TimeScale, first: number, newest: number, width: number): TimeScale {
  const { perPixel } = scale;
  const left = first - LEAD * perPixel;
  return { perPixel, start: Math.max(left, newest - Math.max(LEAD, width - TRAIL) * perPixel) };
}

/** Moved just so far that a place is well within; the same scale where it is already. */
export function revealing(scale: TimeScale, value: number, width: number): TimeScale {
  const x = xOf(scale, value);
  if (x < LEAD) return panned(scale, x - width / 3);
  return x > width - LEAD ? panned(scale, x - (width * 2) / 3) : scale;
}
