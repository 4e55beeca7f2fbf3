import type { Entry } from '../wire/host-message';

/** What is known now. What is not in it is unknown; a host that restates nothing has not said that there is nothing. */
export interface Snapshot {
  /** The last OK acknowledgement. */
  readonly acknowledge: Entry | undefined;
  /** The last event about each subject (see `subjectOf`); contacts that have not ended, in order of arrival, among them. */
  readonly latest: ReadonlyMap<string, Entry>;
  /** The last few contacts that a host may still tell of after their end (CXone Agent keeps ended voicemails). */
  readonly ended: readonly Entry[];
}

export const NOTHING_KNOWN: Snapshot = { acknowledge: undefined, latest: new Map(), ended: [] };
