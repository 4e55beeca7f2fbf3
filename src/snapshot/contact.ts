import { nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { bool, int, readScalar } from '../wire/scalar';
import type { Known } from './snapshot';

/** How long CXone Agent itself keeps a digital offer, in seconds (protocol.md C.2.7). */
const DIGITAL_OFFER_SECONDS = 45;

/** Whether an event closes its contact for good: FinalState tells, or the status where it does not (semantics 5.4). */
export function isFinal(raw: RawEvent): boolean {
  return readScalar(raw['FinalState'], bool) ?? hasStatus(raw, /^dis(connected|carded)$/i);
}

/** Whether it is a call. */
export function isCall(raw: RawEvent): boolean {
  return nameOf(raw) === 'CallContactEvent';
}

/** A call that was disconnected and has not been closed: the agent is in after-call work. */
export function awaitsFinalState(raw: RawEvent): boolean {
  return isCall(raw) && hasStatus(raw, /^disconnected$/i);
}

/** Whether a digital offer that nobody closed has lapsed by a time, in milliseconds since the epoch. */
export function hasLapsed({ raw, arrival }: Known, now: number): boolean {
  if (nameOf(raw) !== 'DigitalContactEvent' || !hasStatus(raw, /^incoming$/i)) return false;
  const seconds = readScalar(raw['RefusalTimeout'], int);
  return now >= arrival.receivedAt + (seconds === undefined || seconds === 0 ? DIGITAL_OFFER_SECONDS : seconds) * 1000;
}

/** @param wanted - in any letter case, as desktops may write it (protocol.md 0.3) */
function hasStatus(raw: RawEvent, wanted: RegExp): boolean {
  const status = raw['Status'];
  return typeof status === 'string' && wanted.test(status);
}
