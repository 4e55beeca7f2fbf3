/**
 * How the registration with the host stands:
 *
 * - `idle`: nobody listens, or the page is about to leave;
 * - `registering`: asked, not answered yet;
 * - `registered`: the host said OK;
 * - `silent`: not answered in time; it is asked again for as long as anybody listens;
 * - `refused`: the host said ERROR;
 * - `closed`: there is no host, or no longer, or it is not an allowed one.
 */
export type ConnectionStatus = 'idle' | 'registering' | 'registered' | 'silent' | 'refused' | 'closed';

/** What is happening between the page and its host. */
export interface Connection {
  readonly status: ConnectionStatus;
  /** Why, in words for a log; no data of the host but its own reason for a refusal. */
  readonly reason: string;
  /** When it came to this, in milliseconds since the epoch. */
  readonly since: number;
  /** The contact that the host bound the registration to, as a digit string, or null. */
  readonly contactId: string | null;
}
