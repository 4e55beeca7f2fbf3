import type { Envelope } from '../wire/envelope';
import type { RawEvent } from '../wire/family';

/** A host message, where it came from, and when, in milliseconds since the epoch. */
export interface Arrival extends Envelope {
  readonly origin: string;
  readonly receivedAt: number;
}

/** An event that is known, and where it came from: who decodes it again finds it decoded already. */
export interface Known {
  readonly raw: RawEvent;
  readonly arrival: Arrival;
  /** Its place in the arrival's events. */
  readonly at: number;
}

/** What is known now. What is not in it is unknown; a host that restates nothing has not said that there is nothing. */
export interface Snapshot {
  /** The last OK acknowledgement. */
  readonly acknowledge: Known | null;
  /** The last event about each subject (see `subjectOf`); contacts that have not ended, in order of arrival, among them. */
  readonly latest: ReadonlyMap<string, Known>;
  /** The last few contacts that a host may still tell of after their end (CXone Agent keeps ended voicemails). */
  readonly ended: readonly Known[];
}

export const NOTHING_KNOWN: Snapshot = { acknowledge: null, latest: new Map(), ended: [] };
