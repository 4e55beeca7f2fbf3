import type { RawEvent } from '../wire/family';
import { bool, int, oneOf, UNREADABLE } from '../wire/scalar';
import type { Known, KnownContact } from './snapshot';

const CONTACT_TYPES: ReadonlySet<string> = /* #__PURE__ */ new Set([
  'CallContactEvent',
  'ChatContactEvent',
  'TextContactEvent',
  'EmailContactEvent',
  'VoiceMailContactEvent',
  'WorkItemContactEvent',
  'DigitalContactEvent',
]);

const STATUS = /* #__PURE__ */ oneOf(['Disconnected', 'Discarded', 'Incoming']);

/** How long CXone Agent itself keeps a digital offer, in seconds (protocol.md C.2.7). */
const DIGITAL_OFFER_SECONDS = 45;

/** Whether events of this type tell the state of a contact. */
export function isContactType(name: string): boolean {
  return CONTACT_TYPES.has(name);
}

/** A contact as its last event has it. */
export function contactFrom(known: Known, type: string): KnownContact {
  const status = statusOf(known.raw);
  const offered = type === 'DigitalContactEvent' && status === 'Incoming';
  const lapsesAt = offered ? known.arrival.receivedAt + offerSeconds(known.raw) * 1000 : undefined;
  return { ...known, type, status, lapsesAt };
}

/** Whether an event closes its contact for good: FinalState tells, or the status where it does not (semantics 5.4). */
export function isFinal(raw: RawEvent): boolean {
  const finalState = bool.read(raw['FinalState']);
  if (finalState !== undefined && finalState !== UNREADABLE) return finalState;
  const status = statusOf(raw);
  return status === 'Disconnected' || status === 'Discarded';
}

/** A call that was disconnected and has not been closed: the agent is in after-call work. */
export function awaitsFinalState({ type, status }: KnownContact): boolean {
  return type === 'CallContactEvent' && status === 'Disconnected';
}

function statusOf(raw: RawEvent): string | undefined {
  const status = STATUS.read(raw['Status']);
  return status === UNREADABLE ? undefined : status;
}

function offerSeconds(raw: RawEvent): number {
  const seconds = int.read(raw['RefusalTimeout']);
  return seconds === undefined || seconds === UNREADABLE || seconds === 0 ? DIGITAL_OFFER_SECONDS : seconds;
}
