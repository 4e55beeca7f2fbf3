import type { Expected } from '../../scenarios/expected';
import type { CallAction } from '../../../src/host/call-action';
import type { HostInput } from '../../../src/host/host-input';
import type { HostOptions } from '../../../src/host/host-state';
import type { LegalAction } from '../../../src/host/legal-actions';

/** What is put into the desktop at a step; the time is that of the step. */
export type Move =
  | LegalAction
  | { readonly kind: 'session-start' | 'session-join'; readonly token: string }
  | { readonly kind: 'session-refused'; readonly why: string }
  | { readonly kind: 'session-end'; readonly how: 'logout' | 'timeout' | 'takeover' }
  | { readonly kind: 'time' }
  | Extract<HostInput, { readonly kind: 'token' }>
  /** The step's own events are emitted, all or those of a type: they are what the story begins with, or the server's affair. */
  | { readonly kind: 'given'; readonly type?: string };

/** How the model plays a sequence by itself. */
export interface Played {
  readonly sequence: Expected;
  readonly host?: HostOptions;
  /** For each row the number of the sequence's steps that it plays: what those tell apart the model may tell at once. */
  readonly rows: readonly (readonly [steps: number, ...moves: readonly Move[]])[];
  /** What the model tells besides, which protocol.md has as well. */
  readonly besides?: readonly string[];
}

export const GIVEN: Move = { kind: 'given' };

export function does(action: CallAction, contactId?: string): Move {
  return contactId === undefined ? { kind: 'action', action } : { kind: 'action', action, contactId };
}

export const DONE = does('disposition');
