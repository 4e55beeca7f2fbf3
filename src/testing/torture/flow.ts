import type { PageSignal, RawEvent } from 'rx-max';

import type { ProfileName } from '../../host/host-state';
import type { Happening } from '../fake-max';
import type { Channel } from '../lane';

/** One thing that happens in a flow, some time after the one before it. */
export interface FlowStep {
  /** Milliseconds. */
  readonly wait: number;
  readonly what: Happening | { readonly kind: 'page'; readonly signal: PageSignal };
}

/**
 * What really happened, told by the desktop itself and not by any stream of rx-max: what a property is measured against. Times
 * are milliseconds since the rule was subscribed.
 */
export interface Flow {
  readonly profile: ProfileName;
  /** In the order in which they came. One that came back under its id is another. */
  readonly contacts: readonly FlowContact[];
  /** The agent's states, each time that one was told. */
  readonly agent: readonly FlowAgentState[];
  readonly sessions: readonly FlowSession[];
  /** When the agent's session ended. */
  readonly sessionEnds: readonly number[];
  /** The pages that scripts left to the page, each time (`PopURL`). */
  readonly pops: readonly FlowPop[];
  /** Every batch of raw events. */
  readonly batches: readonly { readonly at: number; readonly events: readonly RawEvent[] }[];
  /**
   * When the desktop answered the page for the first time: what happened before becomes known then. The first millisecond, but
   * for the disturbance `late-ack`.
   */
  readonly knownFrom: number;
  /** When the rule's listener left. */
  readonly until: number;
}

export interface FlowContact {
  readonly contactId: string;
  readonly channel: Channel;
  /** The customer's own, and no leg to a colleague or back to a queue. */
  readonly isCustomer: boolean;
  readonly isInbound: boolean;
  /** Of a call; undefined for other channels. */
  readonly callType: string | undefined;
  readonly masterId: string | undefined;
  readonly interactionId: string | undefined;
  /** Every status that was told, the same one again where it was told again. */
  readonly statuses: readonly FlowStatus[];
  /** When it was over for good; null where it was not. */
  readonly endedAt: number | null;
}

export interface FlowStatus {
  readonly at: number;
  readonly status: string;
  readonly isFinal: boolean;
}

export interface FlowAgentState {
  readonly at: number;
  /** Null when the session has ended. */
  readonly state: string | null;
  /** The unavailable code; empty for none. */
  readonly outReason: string;
  /** The agent is in after-call work. */
  readonly isAcw: boolean;
  /** When the state began; one that is told again, as with another queue, has the same. */
  readonly since: number;
  /** What is queued. */
  readonly nextStates: readonly { readonly state: string; readonly outReason: string }[];
}

/** A token, and how long it was good. */
export interface FlowSession {
  readonly token: string;
  readonly from: number;
  /** When the agent's session ended or the token was replaced; null where neither happened. */
  readonly to: number | null;
}

export interface FlowPop {
  readonly at: number;
  readonly contactId: string;
  readonly url: string;
}

/** What a rule gave, and when. */
export interface Emission<T> {
  readonly at: number;
  readonly value: T;
}

/** What came of a rule in a flow. */
export interface RuleRun<T> {
  readonly emissions: readonly Emission<T>[];
  /** When the rule completed; null where it did not. */
  readonly completedAt: number | null;
  readonly flow: Flow;
}
