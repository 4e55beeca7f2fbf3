/**
 * The lane in which an entry is drawn: how the registration stands, what the page posts, the agent (and the session), what was
 * not passed on, or one contact by its id.
 */
export type LaneName = 'registration' | 'posted' | 'agent' | 'rejections' | `contact ${string}`;

/**
 * One marble of the inspector: something that the desktop told or the page did. Plain data, so that it can go to another tab;
 * the session token is taken out before it is made.
 */
export interface InspectorEntry {
  /** Counts up for each source. */
  readonly id: number;
  /** When it happened at its source, in milliseconds since 1970; the clock has fractions where the browser has them. */
  readonly at: number;
  readonly lane: LaneName;
  /** An event of the desktop, what the page posted, how the connection stands, or a rejection. */
  readonly kind: 'event' | 'post' | 'connection' | 'rejection';
  /** The event's type, the message's type, the connection's status or the rejection's reason. */
  readonly name: string;
  /** What it says in a few words, such as the status; empty where the name says it all. */
  readonly told: string;
  /** Entries of one message have the same number, and are drawn as one batch. */
  readonly batch: number;
  /** Which of the desktop's windows it belongs to; absent where there is one. */
  readonly window?: string;
  /** As it stood on the wire, without the token. */
  readonly raw: unknown;
  /** As rx-max decoded it, without `raw`; undefined for what is not decoded. */
  readonly decoded?: unknown;
  /** The origin of the message, or the one it was posted to; absent where nobody knows it. */
  readonly origin?: string;
  /** The message that it came in: bytes of its JSON in UTF-8. */
  readonly size: number;
  /** When the desktop posted it; only a simulator knows. In milliseconds since 1970. */
  readonly postedAt?: number;
  /** When the page had it. In milliseconds since 1970. */
  readonly deliveredAt?: number;
  /** The rule of the host model that made it, or by which it was done or refused; only a simulator knows. */
  readonly rule?: string;
  /** The faults that made it come otherwise; only a simulator knows. */
  readonly faults?: readonly string[];
}

/** What is known of a message besides what stands in it. */
export interface About extends Pick<
  InspectorEntry,
  'id' | 'at' | 'batch' | 'window' | 'origin' | 'postedAt' | 'deliveredAt' | 'rule' | 'faults'
> {
  /** Bytes of the whole message's JSON in UTF-8; worked out where it is absent. */
  readonly size?: number;
  /** Session tokens that were told before, so that they are hidden wherever they are repeated. */
  readonly tokens?: readonly string[];
}
