import type { RawEvent } from '../wire/family';
import type { CallAction } from './call-action';
import type { HostState } from './host-state';

/** What comes of an action. */
export interface Effect {
  /** One batch; empty where the desktop does something of which it tells nobody. */
  readonly events: readonly unknown[];
  /** What the desktop keeps in mind, but for what the events say. */
  readonly keeps?: Partial<HostState>;
  /** Where it is written. */
  readonly rule: string;
}

/** What an action may need to know. */
export interface ActionDetails {
  /** Who is consulted, or to whom or where a call is sent: an agent's id or a skill's. */
  readonly to?: string;
  /** Where a voicemail's playback goes on, in seconds from its beginning. */
  readonly position?: number;
}

/** An action on a contact: when it makes sense, and what comes of it then. */
export interface ContactAction {
  readonly allows: (state: HostState, contact: RawEvent) => boolean;
  readonly does: (state: HostState, contact: RawEvent, at: number, details: ActionDetails) => Effect;
}

/** The actions of one subject. */
export type ContactActions = Partial<Readonly<Record<CallAction, ContactAction>>>;
