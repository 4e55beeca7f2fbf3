import { MaxError } from '../max-error';
import type { Arrival, Snapshot } from '../snapshot/snapshot';
import type { Rejection } from '../wire/rejection';
import type { ConnectionStatus } from './connection';
import type { WireRequest } from './request';

/**
 * One window has one registration, however many copies of this library its page loads: they find each other here, under
 * `Symbol.for('rx-max')` of the window. The contract is frozen, because copies of any two versions meet in it: it speaks of
 * raw messages and requests only; filters, decoding and the choice of origins belong to each copy.
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
  readonly onMessage: (delivery: Delivery) => void;
  readonly onStatus: (status: ConnectionStatus, reason: string, contactId: string | null) => void;
  readonly onRejection: (rejection: Rejection) => void;
  /** It is over for this member; nothing follows. */
  readonly onEnd: (end: End) => void;
}

/** Why it is over: the host refused, its window is gone (or the port has no more to say), or the port itself failed. */
export type End =
  | { readonly why: 'refused'; readonly reason: string }
  | { readonly why: 'host-closed' }
  | { readonly why: 'port-failed'; readonly error: Error };

/** A host message for a member. */
export interface Delivery {
  readonly arrival: Arrival;
  /** For the message of a repeated acknowledgement, the places of the events that tell something new. */
  readonly news: readonly number[] | undefined;
}

/** A member's place. */
export interface Seat {
  /** Asks for what the member wants, if nobody did; what is told meanwhile finds the member at its place. */
  readonly enter: () => void;
  /** What is known, if the registration already brings what this member asks for; else its acknowledgement is yet to come. */
  readonly known: () => Snapshot | undefined;
  /** The latest message that is part of what is known: who begins with what is known must not get it again. */
  readonly latest: () => Arrival | undefined;
  /** The origin that the host's latest OK pinned; undefined while the host is unknown. */
  readonly pinnedOrigin: () => string | undefined;
  readonly post: (message: object, targetOrigin: string) => void;
  readonly leave: () => void;
}

const ENTRY: unique symbol = Symbol.for('rx-max');

/** The registration of a place, if there is one. Another library's version of the contract is no place to join. */
export function sharedRegistration(scope: object): SharedRegistration | undefined {
  const entry = (scope as { readonly [ENTRY]?: SharedRegistration })[ENTRY];
  if (entry !== undefined && (entry.contract as number) !== 1) {
    throw new MaxError(
      'incompatible-copy',
      'Another version of rx-max on this page holds the registration in a form that this version does not know; load one version',
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

/** The error of a request that cannot share the registration as it stands. */
export function conflict(): MaxError {
  return new MaxError(
    'incompatible-copy',
    'The page has another registration, and one of the two must go to the host exactly as it is (exact: true); make their requests the same',
  );
}
