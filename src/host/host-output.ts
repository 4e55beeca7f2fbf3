import type { ContactCard } from '../wire/command';
import type { CallAction } from './call-action';
import type { HostState, Posted } from './host-state';

/** The response object of protocol.md A.5. */
export type HostMessage = Posted['data'];

/** A message to a window. It shares its events with the state: give each window its own copy, as `postMessage` does. */
export interface HostPost extends Posted {
  readonly kind: 'post';
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
    | 'action-ignored'
    /** No line of a desktop's: a fault that is switched on has just kept something back. */
    | 'fault';
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
  /** The contact that it was done to, as a digit string: the first of several, and none where nothing happened. */
  readonly contactId?: string;
  readonly card?: ContactCard;
  readonly rule: string;
}

/** A contact is over and its panel goes, with the window in it. The driver takes the window away after what it was posted. */
export interface HostPanelClosed {
  readonly kind: 'panel-closed';
  readonly windowId: string;
  readonly contactId: string;
  readonly rule: string;
}

/** What the desktop does. */
export type HostOutput = HostPost | HostLog | HostCommand | HostPanelClosed;

/** The state after an input, and what the desktop did. */
export type Step = readonly [state: HostState, outputs: readonly HostOutput[]];
