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

/** A contact that has not ended: its last event. */
export interface KnownContact extends Known {
  readonly type: string;
}

/** What is known now. Null means unknown; a host that restates nothing has not said that there is nothing. */
export interface Snapshot {
  /** The last OK acknowledgement. */
  readonly acknowledge: Known | null;
  readonly agentState: Known | null;
  readonly mute: Known | null;
  readonly agentLeg: Known | null;
  readonly settings: Known | null;
  readonly sessionInfo: Known | null;
  /** Live contacts of every channel by contact id, in order of arrival. */
  readonly contacts: ReadonlyMap<string, KnownContact>;
  /** The last few contacts that a host may still tell of after their end (CXone Agent keeps ended voicemails). */
  readonly ended: readonly Known[];
}

export const NOTHING_KNOWN: Snapshot = {
  acknowledge: null,
  agentState: null,
  mute: null,
  agentLeg: null,
  settings: null,
  sessionInfo: null,
  contacts: new Map(),
  ended: [],
};
