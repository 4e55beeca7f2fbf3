import type { PlayerState } from './simulator-state';

/**
 * How far a story is by now, for whoever shows it more often than something is told.
 *
 * @param now - in milliseconds since 1970
 * @returns milliseconds of the story's own time
 */
export function playedTime({ status, time, end, at, next }: PlayerState, speed: number, now: number): number {
  if (status !== 'playing' || speed === Infinity || next === null) return time;
  return Math.min(time + Math.max(0, Math.min(now, next) - at) * speed, end);
}

/**
 * How long it is until something is told, or a loop begins anew.
 *
 * @param now - in milliseconds since 1970
 * @returns milliseconds; null where nothing comes by itself
 */
export function untilNext({ next }: PlayerState, now: number): number | null {
  return next === null ? null : Math.max(0, next - now);
}
