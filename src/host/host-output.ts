import type { ContactCard } from '../wire/command';
import type { CallAction } from './call-action';
import type { BoundId, HostState } from './host-state';

/** The response object of protocol.md A.5. */
export interface HostMessage {
  readonly issuer: 'MAX' | 'CXA';
  readonly contactId: BoundId;
  readonly events: readonly unknown[];
}

/** A message to a window. It shares its events with the state: give each window its own copy, as `postMessage` does. */
export interface HostPost {
  readonly kind: 'post';
  readonly to: string;
  readonly data: HostMessage;
  /** Where it is written that the desktop does this. */
  readonly rule: string;
}

/** A line of the desktop's own log or console, in our words; `code` says which line it is. */
export interface HostLog {
  readonly kind: 'log';
  readonly level: 'error' | 'warn';
  readonly code:
    | 'invalid-contact-id'
    | 'invalid-subscription-type'
    | 'already-subscribed'
    | 'no-source'
    | 'contact-not-offered'
    | 'action-ignored';
  readonly text: string;
  readonly rule: string;
}

/** A window commanded something. What came of it, if anything, follows as posts. */
export interface HostCommand {
  readonly kind: 'command';
  readonly command: CallAction | 'contact-card';
  readonly from: string | null;
  /** False where the state of the desktop does not allow it: then nothing happened. */
  readonly accepted: boolean;
  readonly card?: ContactCard;
  readonly rule: string;
}

/** What the desktop does. */
export type HostOutput = HostPost | HostLog | HostCommand;

/** The state after an input, and what the desktop did. */
export type Step = readonly [state: HostState, outputs: readonly HostOutput[]];
