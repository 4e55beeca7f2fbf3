import type { AgentLegWire } from '../wire/agent-leg';
import type { AgentStateWire } from '../wire/agent-state';
import type { RawEvent } from '../wire/family';
import type { SubscriptionType } from '../wire/registration';

/** The desktop that is played: MAX by its help page, or CXone Agent as it was recorded (protocol.md 0.1). */
export type ProfileName = 'max' | 'cxone-agent';

/** A fault that can be switched on; `contacts-freeze`: a `contacts` registration stops all live events (MAX, protocol.md F.1). */
export type HostFault = 'contacts-freeze';

/** A contact id as a registration bound it; CXone Agent takes nearly anything (protocol.md A.4). */
export type BoundId = number | string | boolean | null;

/** A window that registered (protocol.md A.8). */
export interface Subscriber {
  readonly windowId: string;
  /** In lower case; null where the registration had none, which CXone Agent accepts. */
  readonly types: readonly SubscriptionType[] | null;
  readonly contactId: BoundId;
}

/** All that the desktop knows; plain JSON, so that it can stand in a URL or a file. Made by {@link initialHost}. */
export interface HostState {
  readonly profile: ProfileName;
  /** MAX has built its own state; until then a registration is answered with the bare ack (protocol.md A.7). */
  readonly ready: boolean;
  readonly faults: readonly HostFault[];
  readonly subscribers: readonly Subscriber[];
  /** Windows that are closed or removed: the host keeps their subscriptions, and what it posts to them gets lost. */
  readonly gone: readonly string[];
  /** MAX: the contact of each window that stands in a contact panel. */
  readonly panels: Readonly<Record<string, string>>;
  /** The session's token; null where there is no session. */
  readonly token: string | null;
  readonly agentState: AgentStateWire | null;
  /** The last event of each contact, in the order in which the contacts came. */
  readonly contacts: readonly RawEvent[];
  readonly agentLeg: AgentLegWire | null;
  readonly muted: boolean;
  /** After-call work: seconds until it ends by itself, 0 for no limit, or no such work at all. */
  readonly afterCallWork: number | 'none';
  /** The id that the next contact or agent leg without one of its own gets. */
  readonly nextId: number;
}

/** What {@link initialHost} can be told; see {@link HostState} for the meaning. */
export type HostOptions = Partial<Pick<HostState, 'ready' | 'faults' | 'panels' | 'afterCallWork' | 'nextId'>>;

/** A desktop before login, to which no window has spoken yet. */
export function initialHost(profile: ProfileName, options: HostOptions = {}): HostState {
  return {
    profile,
    ready: true,
    faults: [],
    subscribers: [],
    gone: [],
    panels: {},
    afterCallWork: 60,
    nextId: 304828365,
    ...options,
    ...LOGGED_OUT,
  };
}

/** What is known of an agent who is not logged in (protocol.md D.14). */
export const LOGGED_OUT = { token: null, agentState: null, contacts: [], agentLeg: null, muted: false } as const;
