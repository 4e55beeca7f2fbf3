import type { RawEvent } from 'rx-max';

/** How a story's own time goes by on the wall. */
export interface ToldTimes {
  /**
   * The events of one moment of the story, which is told now: their times are moved to where they were told. What has the same
   * time in two events has the same time afterwards.
   *
   * @param at - the moment, in milliseconds of the story
   * @param now - in milliseconds since 1970
   */
  readonly tell: (events: readonly RawEvent[], at: number, now: number) => readonly RawEvent[];
}

/** A moment of the story, and when it was told. */
interface Point {
  readonly at: number;
  readonly told: number;
}

/**
 * A story may be told faster than it happened, with pauses, or at once. Its events say when they happened, and an app counts from
 * there to now: so they say when they were told. What was before the story, and what is still to come, keeps its distance.
 *
 * @param began - the time of the story's beginning, as its events have it
 * @param now - when it begins to be told; both in milliseconds since 1970
 */
export function toldTimes(began: number, now: number): ToldTimes {
  const BEGIN: Point = { at: 0, told: now };
  const points = [BEGIN];

  function moved(at: number): number {
    // From the end: what is told has happened lately.
    let index = points.length - 1;
    while (index > 0 && (points[index]?.at ?? 0) >= at) index--;
    const before = points[index] ?? BEGIN;
    const next = points[index + 1];
    const pace = next === undefined || at < 0 ? 1 : (next.told - before.told) / (next.at - before.at);
    return before.told + (at - before.at) * pace;
  }

  function timed([name, value]: readonly [string, unknown]): readonly [string, unknown] {
    if (!NAME_OF_TIME.test(name) || typeof value !== 'string' || !TIME.test(value)) return [name, value];
    const time = Date.parse(value);
    return [name, Number.isNaN(time) ? value : new Date(Math.round(moved(time - began))).toISOString()];
  }

  return {
    tell(events, at, told) {
      const last = points.at(-1) ?? BEGIN;
      // Moments that follow each other do so on the wall, too, even where all is told at once.
      if (at > last.at) points.push({ at, told: Math.max(told, last.told + 1) });
      return events.map((event) => Object.fromEntries(Object.entries(event).map(timed)));
    },
  };
}

const NAME_OF_TIME = /time|date/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
