/**
 * Something that arrived and was not passed on, or not wholly, as a value. It tells where and what kind of thing stood there;
 * never the thing itself, so that it can be logged: a payload holds customers' data and the session token.
 */
export interface Rejection {
  /**
   * - `foreign-source`: a message of another window than the host;
   * - `foreign-origin`: a message of the host window under an origin that is not allowed;
   * - `not-a-batch`: a message of the host that is no batch (other traffic of the desktop, protocol.md A.9);
   * - `not-an-event`: an entry of a batch without a discriminant;
   * - `unreadable-field`: a known field whose value is not understood; the event was passed on without it.
   */
  readonly reason: 'foreign-source' | 'foreign-origin' | 'not-a-batch' | 'not-an-event' | 'unreadable-field';
  /** Where in the message, in the wire's names: `''` for the whole, `events.3.Timeout` for a field. */
  readonly path: string;
  /** What belongs there, in words. */
  readonly expected: string;
  /** What stood there: the name of its kind (`string`, `null`, `array`, …), or the origin of a foreign message. */
  readonly actual: string;
  /** The event's type where it is one we know. */
  readonly type?: string;
}

/** @param actual - what stood there */
export function rejected(reason: Rejection['reason'], path: string, expected: string, actual: unknown): Rejection {
  return { reason, path, expected, actual: kindOf(actual) };
}

/** The name of a value's kind, as reports have it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
