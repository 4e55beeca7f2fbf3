import { MaxError } from '../max-error';
import type { Restatement } from '../snapshot/restate';
import type { PagePost } from '../window/port';
import type { Entry, HostMessage } from '../wire/host-message';
import type { Rejection } from '../wire/rejection';
import type { ConnectionStatus } from './connection';
import type { WireRequest } from './request';

/**
 * One window has one registration, however many copies of this library its page loads: they find each other here, under
 * `Symbol.for('rx-max')` of the window. The contract is frozen, because copies of any two versions meet in it: it speaks of
 * raw messages and requests only; filters, decoding and the choice of origins belong to each copy. What came to it later may be
 * absent on either side.
 */
export interface SharedRegistration {
  readonly contract: 1;
  /** Whether a request could not share the registration as it stands. */
  readonly conflicts: (request: WireRequest) => boolean;
  readonly join: (member: Member) => Seat;
}

/** A copy of the library, or another connection of the same copy, as the registration sees it. */
export interface Member {
  readonly issuer: string;
  readonly request: WireRequest;
  readonly ackTimeout: number;
  readonly retry: (attempt: number) => number;
  /** The issuers whose messages it takes. */
  readonly hostIssuers: readonly string[];
  readonly allows: (origin: string) => boolean;
  /**
   * A host message, its answer to a registration, and for a repeated acknowledgement what that tells to who had one before.
   */
  readonly onMessage: (message: HostMessage, answer: Entry | undefined, restatement: News | undefined) => void;
  readonly onStatus: (status: ConnectionStatus, reason: string, contactId: string | null) => void;
  readonly onRejection: (rejection: Rejection) => void;
  /** The page posted something, for whichever of its members. */
  readonly onPost?: (post: PagePost) => void;
  /** It is over for this member, by an error or because the host is gone; nothing follows. */
  readonly onEnd: (status: 'refused' | 'closed', reason: string, error?: Error) => void;
}

/** What a repeated acknowledgement tells. */
export type News = Pick<Restatement, 'news' | 'forgotten'>;

/** A member's place. */
export interface Seat {
  /** Asks for what the member wants, if nobody did; what is told meanwhile finds the member at its place. */
  readonly enter: () => void;
  /** What is known, acknowledgement first; nothing while the host has not said OK to what this member asks for. */
  readonly opening: () => readonly Entry[];
  /** The latest message that is part of what is known: who begins with what is known must not get it again. */
  readonly latest: () => HostMessage | undefined;
  /** The origin that the host's latest OK pinned; undefined while the host is unknown. */
  readonly pinnedOrigin: () => string | undefined;
  readonly leave: () => void;
  /** Tells the members what this one has posted by itself. */
  readonly posted?: (post: PagePost) => void;
}

const ENTRY: unique symbol = Symbol.for('rx-max');

/**
 * The registration of a place, if there is one.
 *
 * @throws MaxError `incompatible-copy` if it cannot be shared with this request, or is of another version's contract
 */
export function sharedRegistration(scope: object, request: WireRequest): SharedRegistration | undefined {
  const entry = (scope as { readonly [ENTRY]?: SharedRegistration })[ENTRY];
  if (entry !== undefined && ((entry.contract as number) !== 1 || entry.conflicts(request))) {
    throw new MaxError(
      'incompatible-copy',
      'Another copy of rx-max holds the registration; use one version, and one request if it is exact',
    );
  }
  return entry;
}

export function share(scope: object, registration: SharedRegistration): void {
  Object.defineProperty(scope, ENTRY, { value: Object.freeze(registration), configurable: true });
}

export function unshare(scope: object): void {
  Reflect.deleteProperty(scope, ENTRY);
}
