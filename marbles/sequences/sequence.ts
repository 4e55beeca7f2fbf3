import type { Known } from './known';
import { timeOf, type Told, type WireEvent } from './wire';

/** What a desktop is told one batch after another, and what is known of the agent's desk after each (protocol.md D). */
export interface Sequence {
  readonly title: string;
  /** Where the order of the events is written. */
  readonly source: string;
  /** The one desktop that does this, where it is not both. */
  readonly desktop?: 'cxone-agent';
  readonly steps: readonly SequenceStep[];
}

export interface SequenceStep {
  /** ISO 8601, in UTC. It matters where something lapses. */
  readonly at: string;
  readonly what: string;
  /** One answer of get-next-event, as the desktop spells it; empty where only time passes. */
  readonly events: readonly WireEvent[];
  /** The session token of the SessionInfo message that follows, a message of its own (protocol.md A.5.2). */
  readonly token?: string;
  /** What somebody knows who was subscribed to `all` from before the first step (semantics 5.1, 5.2 and 5.4). */
  readonly known: Known;
}

export function step(
  clock: string,
  what: string,
  events: readonly Told[],
  known: Known,
  { token }: { readonly token?: string } = {},
): SequenceStep {
  const at = timeOf(clock);
  return { at, what, events: events.map((tell) => tell(at)), ...(token === undefined ? {} : { token }), known };
}
