import type { AgentLegWire } from '../wire/agent-leg';
import type { AgentStateWire } from '../wire/agent-state';
import type { RawEvent } from '../wire/family';
import type { SubscriptionType } from '../wire/registration';

/** The desktop that is played: MAX by its help page, or CXone Agent as it was recorded (protocol.md 0.1). */
export type ProfileName = 'max' | 'cxone-agent';

/** A fault that can be switched on. `FAULTS` says of each when it happens in life. */
export type HostFault =
  | 'contacts-freeze'
  | 'no-ack'
  | 'late-ack'
  | 'double-ack'
  | 'ack-elsewhere'
  | 'ack-wrapped'
  | 'lost-batches'
  | 'doubled-batches'
  | 'reordered-batches'
  | 'malformed-events'
  | 'late-batches';

/** A contact id as a registration bound it; CXone Agent takes nearly anything (protocol.md A.4). */
export type BoundId = number | string | boolean | null;

/** A window that registered (protocol.md A.8). */
export interface Subscriber {
  readonly windowId: string;
  /** In lower case; null where the registration had none, which CXone Agent accepts. */
  readonly types: readonly SubscriptionType[] | null;
  readonly contactId: BoundId;
}

/** A message on its way to a window. */
export interface Posted {
  readonly to: string;
  /** The response object of protocol.md A.5. */
  readonly data: {
    readonly issuer: 'MAX' | 'CXA';
    readonly contactId: BoundId;
    readonly events: readonly unknown[];
  };
  /** Where it is written that the desktop does this. */
  readonly rule: string;
  /** The faults that made it come otherwise; absent where there are none. */
  readonly faults?: readonly HostFault[];
}

/** How a registration was judged, as far as its answer needs it (protocol.md A.4). */
export type Judged =
  | {
      readonly status: 'OK';
      readonly types: Subscriber['types'];
      /** Absent where none was given nor found. */
      readonly contactId?: BoundId;
    }
  | { readonly status: 'ERROR'; readonly fault: 'contactId' | 'subscriptionTypes' };

/** What a fault keeps back until a time: a message as it is, or an answer, which tells what is known when it is given. */
export type Delayed = { readonly due: number; readonly fault: HostFault } & (
  | { readonly kind: 'post'; readonly post: Posted }
  | { readonly kind: 'answer'; readonly windowId: string; readonly judged: Judged }
);

/** The desktop has no link to the server (protocol.md C.6). */
export interface Outage {
  readonly since: number;
  /** The retries that were told; one above sixty says that it gave up. */
  readonly retries: number;
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
  /** The contact of each window that stands in a contact panel; MAX looks it up (protocol.md A.4). */
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
  /** Whether contacts are somebody else's: then nothing about them happens by itself, and `emit` tells it all. */
  readonly scripted: boolean;
  /**
   * Whether the agent gets several digital contacts beside a call, which leave the agent's state alone, or one contact at a
   * time, of whatever channel (protocol.md D.9).
   */
  readonly delivery: 'multi' | 'single';
  /** The agent's phone: dialled for each call, or up all day, so that no legs are told with the calls (protocol.md D). */
  readonly phone: 'each-call' | 'all-day';
  /** The outbound skill of the dialer to which the agent is logged in. */
  readonly campaign: string | null;
  /** The commitment that is due, and the call that was made for it (protocol.md D.13). */
  readonly dueCallback: DueCallback | null;
  /** The consult that becomes a transfer as soon as it is answered (protocol.md D.7). */
  readonly blindConsult: string | null;
  /** The call about which the agent was asked: its transfer goes to a closed skill (protocol.md D.7). */
  readonly closedSkillAsked: string | null;
  /** The legs of the conference, on hold or not (protocol.md D.8). */
  readonly conference: readonly string[];
  /** Somebody else's call, to which this agent listens as a supervisor (protocol.md D.15). */
  readonly monitored: string | null;
  /** Where each voicemail's playback stood when it went on or stopped (protocol.md D.11). */
  readonly playback: Readonly<Record<string, PlaybackMark>>;
  /** The id that the next contact or agent leg without one of its own gets. */
  readonly nextId: number;
  /** The time of the latest input that had one and did something; 0 before it. */
  readonly now: number;
  /** Answers that were given and live batches that were forwarded, since faults were last switched. */
  readonly answers: number;
  readonly batches: number;
  /** What is due later by a fault. */
  readonly delayed: readonly Delayed[];
  /** When a desktop that was reloaded hears from the server what there is; null where it has heard. */
  readonly joinsAt: number | null;
  readonly outage: Outage | null;
}

/** A commitment that is due. */
export interface DueCallback {
  /** The number to dial. */
  readonly number: string;
  readonly contactId: string | null;
}

/** In seconds from the beginning of the voicemail, at a time in milliseconds since 1970. */
export interface PlaybackMark {
  readonly position: number;
  readonly at: number;
}

/** What {@link initialHost} can be told; see {@link HostState} for the meaning. */
export type HostOptions = Partial<
  Pick<HostState, 'ready' | 'faults' | 'panels' | 'afterCallWork' | 'scripted' | 'delivery' | 'phone' | 'nextId'>
>;

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
    scripted: false,
    delivery: 'multi',
    phone: 'each-call',
    nextId: 304828365,
    now: 0,
    answers: 0,
    batches: 0,
    delayed: [],
    joinsAt: null,
    outage: null,
    ...options,
    ...LOGGED_OUT,
  };
}

/** What is known of an agent who is not logged in (protocol.md D.14). */
export const LOGGED_OUT = {
  token: null,
  agentState: null,
  contacts: [],
  agentLeg: null,
  muted: false,
  campaign: null,
  dueCallback: null,
  blindConsult: null,
  closedSkillAsked: null,
  conference: [],
  monitored: null,
  playback: {},
} as const;
