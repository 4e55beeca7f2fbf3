import type { RawEvent } from 'rx-max';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** An event with every date and time in it moved, which on the wire is a text in UTC (protocol.md 0.3). */
export function movedDates(event: RawEvent, milliseconds: number): RawEvent {
  return moved(event, milliseconds) as RawEvent; // an object stays one
}

function moved(value: unknown, milliseconds: number): unknown {
  if (typeof value === 'string') return DATE_TIME.test(value) ? movedDate(value, milliseconds) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => moved(each, milliseconds));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, milliseconds)]));
}

/** A date that would leave the calendar stays where it is. */
function movedDate(text: string, milliseconds: number): string {
  const date = new Date(Date.parse(/T.*[Z+-]/.test(text) ? text : `${text}Z`) + milliseconds);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
