import type { RawEvent } from '../wire/family';
import { idOf, isConsulting, liveCalls } from './contact';
import type { HostState } from './host-state';

/** A customer, and the colleague who is consulted about them. */
export interface ConsultPair {
  readonly primary: RawEvent;
  readonly consult: RawEvent;
}

/** The pair to which a call belongs, on either side; undefined without both. The consult says whom it is about (D.6). */
export function pairOf(state: HostState, call: RawEvent): ConsultPair | undefined {
  const calls = liveCalls(state);
  const consult = calls.find((leg) => isConsulting(leg) && (isSame(leg, call) || leg['MasterID'] === idOf(call)));
  const primary = calls.find((other) => consult !== undefined && idOf(other) === consult['MasterID']);
  return consult === undefined || primary === undefined ? undefined : { primary, consult };
}

function isSame(one: RawEvent, other: RawEvent): boolean {
  return idOf(one) === idOf(other);
}
