import { clockText } from './clock-text';
import { type TimeMode, type TimeScale, valueAt, xOf } from './time-scale';

/** A mark of the axis. */
export interface Tick {
  readonly x: number;
  /** Empty for a small mark. */
  readonly label: string;
}

/** Pixels between two labels, at least. */
const APART: Readonly<Record<TimeMode, number>> = { time: 116, order: 60 };
const PER_LABEL = 5;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ROUND_TIMES: readonly number[] = [
  ...[0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 6, 12, 24, 48, 24 * 7].map((hours) => hours * HOUR),
];

/** The marks of the part of the time that is seen; their number depends on the width alone. */
export function ticksOf(mode: TimeMode, scale: TimeScale, width: number): readonly Tick[] {
  const step = stepOf(mode, scale.perPixel * APART[mode]);
  const small = mode === 'order' ? Math.max(1, step / PER_LABEL) : step / PER_LABEL;
  // Days and hours are those of the reader's clock.
  const shift = mode === 'time' ? new Date(scale.start).getTimezoneOffset() * MINUTE : 0;
  const first = Math.ceil((valueAt(scale, 0) - shift) / small);
  const last = Math.floor((valueAt(scale, width) - shift) / small);
  const perLabel = Math.round(step / small);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const count = first + index;
    const value = count * small + shift;
    const label = count % perLabel === 0 ? labelOf(mode, value, step) : '';
    return { x: xOf(scale, value), label };
  }).filter(({ label, x }) => label !== '' || x >= 0);
}

function stepOf(mode: TimeMode, least: number): number {
  if (mode === 'time') return ROUND_TIMES.find((step) => step >= least) ?? least;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least) ?? power;
}

function labelOf(mode: TimeMode, value: number, step: number): string {
  if (mode === 'order') return value < 0 ? '' : String(value);
  return clockText(value, step < 1 ? 4 : step < SECOND ? 3 : 0);
}
