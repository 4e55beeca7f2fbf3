import type { Entry } from '../wire/host-message';
import { bool, int, readScalar } from '../wire/scalar';

/** How long CXone Agent itself keeps a digital offer, in seconds (protocol.md C.2.7). */
const DIGITAL_OFFER_SECONDS = 45;

/** Whether an event closes its contact for good: FinalState tells, or the status where it does not (semantics 5.4). */
export function isFinal(entry: Entry): boolean {
  return readScalar(entry.raw['FinalState'], bool) ?? hasStatus(entry, /^dis(connected|carded)$/i);
}

/** Whether it is a call. */
export function isCall({ name }: Entry): boolean {
  return name === 'CallContactEvent';
}

/** A call that was disconnected and has not been closed: the agent is in after-call work. */
export function awaitsFinalState(entry: Entry): boolean {
  return isCall(entry) && hasStatus(entry, /^disconnected$/i);
}

/** When a digital offer that nobody closed lapses, in milliseconds since the epoch; never, for what is none. */
export function lapsesAt(entry: Entry): number {
  // The host tells nothing more of a digital contact (protocol.md C.2.7).
  if (entry.name !== 'DigitalContactEvent' || !hasStatus(entry, /^incoming$/i)) return Infinity;
  const seconds = readScalar(entry.raw['RefusalTimeout'], int) || DIGITAL_OFFER_SECONDS; // 0 is none
  return entry.message.receivedAt + seconds * 1000;
}

/** @param wanted - in any letter case, as desktops may write it (protocol.md 0.3) */
function hasStatus({ raw }: Entry, wanted: RegExp): boolean {
  const status = raw['Status'];
  return typeof status === 'string' && wanted.test(status);
}
