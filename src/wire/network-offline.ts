import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `NetworkOfflineEvent` as CXone Agent makes it up (protocol.md C.6). */
export interface NetworkOfflineWire extends AcdWire<'NetworkOfflineEvent'> {
  readonly totalNetworkRequestExecuted?: string;
  readonly retryStatus?: string;
}

/** CXone Agent lost its link to the server, and tries again. Made up by the desktop, as its code shows (protocol.md C.6). */
export interface NetworkOfflineEvent extends AcdEvent<'NetworkOfflineEvent'> {
  /** Retries so far, of sixty at most; 0 when it gave up. */
  readonly totalNetworkRequestExecuted: number | undefined;
  /** Absent when the link is back. */
  readonly retryStatus: Members<'NetworkOfflineEvent', 'retryStatus'> | undefined;
}
