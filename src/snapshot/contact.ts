import type { RawEvent } from '../wire/family';
import { bool, int, UNREADABLE } from '../wire/scalar';
import type { KnownContact } from './snapshot';

/** How long CXone Agent itself keeps a digital offer, in seconds (protocol.md C.2.7). */
const DIGITAL_OFFER_SECONDS = 45;

/** Whether events of this type tell the state of a contact. */
export function isContactType(name: string): boolean {
  // A chain and not a set: looking a fresh text up costs its hash, and this stands on the path of every event.
  return (
    name === 'CallContactEvent' ||
    name === 'DigitalContactEvent' ||
    name === 'ChatContactEvent' ||
    name === 'TextContactEvent' ||
    name === 'EmailContactEvent' ||
    name === 'VoiceMailContactEvent' ||
    name === 'WorkItemContactEvent'
  );
}

/** Whether an event closes its contact for good: FinalState tells, or the status where it does not (semantics 5.4). */
export function isFinal(raw: RawEvent): boolean {
  const finalState = bool.read(raw['FinalState']);
  if (finalState !== undefined && finalState !== UNREADABLE) return finalState;
  return hasStatus(raw, 'disconnected') || hasStatus(raw, 'discarded');
}

/** A call that was disconnected and has not been closed: the agent is in after-call work. */
export function awaitsFinalState({ type, raw }: KnownContact): boolean {
  return type === 'CallContactEvent' && hasStatus(raw, 'disconnected');
}

/** When an offer lapses that nobody closes, in milliseconds since the epoch; undefined for what is no such offer. */
export function lapsesAt({ type, raw, arrival }: KnownContact): number | undefined {
  if (type !== 'DigitalContactEvent' || !hasStatus(raw, 'incoming')) return undefined;
  const seconds = int.read(raw['RefusalTimeout']);
  const patience = seconds === undefined || seconds === UNREADABLE || seconds === 0 ? DIGITAL_OFFER_SECONDS : seconds;
  return arrival.receivedAt + patience * 1000;
}

/** @param wanted - in lower case; desktops write it in any (protocol.md 0.3) */
function hasStatus(raw: RawEvent, wanted: 'disconnected' | 'discarded' | 'incoming'): boolean {
  const status = raw['Status'];
  return typeof status === 'string' && status.length === wanted.length && status.toLowerCase() === wanted;
}
