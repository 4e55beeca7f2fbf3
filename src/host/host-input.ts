import type { CallAction } from './call-action';
import type { HostFault } from './host-state';
import type { CallOffer } from './offer';
import type { SessionEnd } from './session';

/** One thing that happens to the desktop. `at` is a time in milliseconds since 1970. */
export type HostInput =
  /** A window posted something; `from` is null where `event.source` is (a page that is being left, real-host.md). */
  | { readonly kind: 'message'; readonly from: string | null; readonly data: unknown; readonly at: number }
  /** One answer of get-next-event: raw events in plain JSON, which the desktop forwards and takes in. */
  | { readonly kind: 'emit'; readonly events: readonly unknown[] }
  | { readonly kind: 'session-start'; readonly token: string; readonly at: number }
  /** A new token: by a poll, which tells nobody, or announced as it is on a join (protocol.md A.5.2). */
  | { readonly kind: 'token'; readonly token: string; readonly by: 'poll' | 'announcement' }
  | { readonly kind: 'session-end'; readonly how: SessionEnd }
  /** The agent chooses a state by the desktop's own buttons. */
  | {
      readonly kind: 'agent-state';
      readonly state: 'Available' | 'Unavailable';
      readonly outReason?: string;
      readonly at: number;
    }
  /** A voice call comes in. */
  | ({ readonly kind: 'call'; readonly at: number } & CallOffer)
  /** The agent presses a button of the call, the caller hangs up, or nobody answers. */
  | { readonly kind: 'action'; readonly action: CallAction; readonly at: number }
  /** Time passes: after-call work may be over. */
  | { readonly kind: 'time'; readonly at: number }
  /** A window was closed or removed. Whatever takes its place is another window, with another id. */
  | { readonly kind: 'window-gone'; readonly windowId: string }
  /** A window stands in the panel of a contact, or in none any more. */
  | { readonly kind: 'panel'; readonly windowId: string; readonly contactId: string | null }
  /** MAX has built its own state. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'faults'; readonly faults: readonly HostFault[] };
