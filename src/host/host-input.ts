import type { UpdateNoticeName } from '../wire/update-notice';
import type { CallAction } from './call-action';
import type { CallbackAction } from './callback';
import type { ContactOffer, OfferChannel } from './contact-offer';
import type { DialerAction } from './dialer';
import type { ActionDetails } from './effect';
import type { HostFault } from './host-state';
import type { PhoneAction } from './phone';
import type { SessionEnd } from './session';
import type { SupervisorAction } from './supervisor';

/** One thing that happens to the desktop. `at` is a time in milliseconds since 1970; without one it is the latest that was told. */
export type HostInput =
  /** A window posted something; `from` is null where `event.source` is (a page that is being left, real-host.md). */
  | { readonly kind: 'message'; readonly from: string | null; readonly data: unknown; readonly at: number }
  /** One answer of get-next-event: raw events in plain JSON, which the desktop forwards and takes in. */
  | { readonly kind: 'emit'; readonly events: readonly unknown[]; readonly at?: number }
  | { readonly kind: 'session-start'; readonly token: string; readonly at: number }
  /** The agent tries to log in and cannot; `why` is the server's word for it. */
  | { readonly kind: 'session-refused'; readonly why: string; readonly at: number }
  /** A new token: by a poll, which tells nobody, or announced as it is on a join (protocol.md A.5.2). */
  | { readonly kind: 'token'; readonly token: string; readonly by: 'poll' | 'announcement'; readonly at?: number }
  | { readonly kind: 'session-end'; readonly how: SessionEnd; readonly at?: number }
  /** The desktop joins a session that is under way, or hears of it anew (protocol.md D.15). */
  | { readonly kind: 'session-join'; readonly token: string; readonly at: number }
  /** The agent chooses a state by the desktop's own buttons. */
  | {
      readonly kind: 'agent-state';
      readonly state: 'Available' | 'Unavailable';
      readonly outReason?: string;
      readonly at: number;
    }
  /** A contact comes in, and waits to be answered. */
  | ({ readonly kind: 'offer'; readonly channel: OfferChannel; readonly at: number } & ContactOffer)
  /** The agent presses a button of a contact, or the other end does something; without an id, of the first that allows it. */
  | ({
      readonly kind: 'action';
      readonly action: CallAction;
      readonly contactId?: string;
      readonly at: number;
    } & ActionDetails)
  /** The agent calls somebody. */
  | { readonly kind: 'dial'; readonly number: string; readonly at: number }
  /** The agent's phone by itself, where it stays up all day. */
  | { readonly kind: 'phone'; readonly action: PhoneAction; readonly at: number }
  | { readonly kind: 'dialer'; readonly action: DialerAction; readonly at: number }
  /** A commitment to call a customer back. */
  | { readonly kind: 'callback'; readonly action: CallbackAction; readonly at: number }
  | { readonly kind: 'supervisor'; readonly action: SupervisorAction; readonly at: number }
  /** Time passes, and what is due happens; `wakeAt` says when to say so. */
  | { readonly kind: 'time'; readonly at: number }
  /** A window was closed or removed. Whatever takes its place is another window, with another id. */
  | { readonly kind: 'window-gone'; readonly windowId: string }
  /** A page is shown: in a custom workspace, or in the panel of a contact. An id that was gone means a new window now. */
  | {
      readonly kind: 'window-opened';
      readonly windowId: string;
      readonly place: 'workspace' | 'panel';
      /** The contact of the panel. */
      readonly contactId?: string;
    }
  /** MAX has built its own state. */
  | { readonly kind: 'ready' }
  /** These faults are on from now, and no others. What a fault kept back comes at once when it is switched off. */
  | { readonly kind: 'faults'; readonly faults: readonly HostFault[]; readonly at?: number }
  /** The desktop's own page is loaded again: it forgets its windows, and hears of the session as one that joins it. */
  | { readonly kind: 'host-reload'; readonly at: number }
  /** The link to the server is lost, or back. The server's batches are the driver's: it holds them back if it wishes. */
  | { readonly kind: 'network'; readonly is: 'lost' | 'back'; readonly at: number }
  | ScreenPop
  | { readonly kind: 'indicator'; readonly name: string; readonly shown: boolean; readonly contactId?: string }
  /** A list of the agent's has changed. */
  | { readonly kind: 'notice'; readonly name: UpdateNoticeName }
  /** An assisting application opens for a contact. */
  | { readonly kind: 'agent-assist'; readonly contactId: string };

/** A script opens a page for a contact: for the first one that is open, where none is named. */
export interface ScreenPop {
  readonly kind: 'screen-pop';
  readonly as: 'PopURL' | 'PageOpen' | 'RunApp';
  readonly contactId?: string;
  readonly url: string;
  readonly at?: number;
}
