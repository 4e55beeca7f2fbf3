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
  readonly contacts: readonly FlowContact[];
  readonly sessions: readonly FlowSession[];
  /** Every batch of raw events. */
  readonly batches: readonly { readonly at: number; readonly events: readonly RawEvent[] }[];
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

/** A token, and how long it was good. */
export interface FlowSession {
  readonly token: string;
  readonly from: number;
  /** When the agent's session ended or the token was replaced; null where neither happened. */
  readonly to: number | null;
}

/** What a rule gave, and when. */
export interface Emission<T> {
  readonly at: number;
  readonly value: T;
}

/** What came of a rule in a flow. */
export interface RuleRun<T> {
  readonly emissions: readonly Emission<T>[];
  readonly flow: Flow;
}
