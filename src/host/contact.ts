import { contactIdOf } from '../wire/contact-id';
import type { RawEvent } from '../wire/family';
import { bool } from '../wire/scalar';
import { channelOf } from './channel';
import type { HostState } from './host-state';
import { openContacts } from './memory';

/*
 * Questions about a contact, which is its last event as the desktop knows it. Its fields are as much to be trusted as whoever
 * emitted it.
 */

export function idOf(contact: RawEvent): string {
  return contactIdOf(contact) ?? '';
}

export function isIn(contact: RawEvent, ...statuses: readonly string[]): boolean {
  return typeof contact['Status'] === 'string' && statuses.includes(contact['Status']);
}

export function isCall({ Type }: RawEvent): boolean {
  return Type === 'CallContactEvent';
}

export function isOutbound({ IsInbound }: RawEvent): boolean {
  return bool.read(IsInbound) === false;
}

/** A leg to a colleague, as the one sees it who asks. */
export function isConsulting(contact: RawEvent): boolean {
  return isCall(contact) && contact['CallType'] === 'Consult' && isOutbound(contact);
}

/** A leg to a colleague, as the one sees it who is asked. */
export function isConsulted(contact: RawEvent): boolean {
  return isCall(contact) && contact['CallType'] === 'Consult' && !isOutbound(contact);
}

/** The dialer's own call, which is no call of the agent's until it is linked to them (protocol.md D.5). */
export function isNaturalCalling({ CallType }: RawEvent): boolean {
  return CallType === 'NaturalCalling';
}

/** Over for the customer, and not yet for the agent. */
export function isInWrapUp(contact: RawEvent): boolean {
  return isIn(contact, channelOf(contact)?.over ?? 'Disconnected');
}

/** An offer that the agent may answer or refuse. A queue callback is one in spite of its name (protocol.md C.2.1). */
export function isOffered(contact: RawEvent): boolean {
  const rings = isIn(contact, 'Ringing') && isCall(contact) && !isOutbound(contact);
  return rings || isIn(contact, 'Incoming', 'Inviting', 'CallBackDisconnected');
}

/** The other end has picked up, or will be heard again when it is taken off hold. */
export function isAnswered(contact: RawEvent): boolean {
  return isIn(contact, 'Active', 'Holding', 'Masking', 'Joined');
}

/** Whether the agent can have nothing else of this kind beside it: the phone, or, with single contacts, anything. */
export function takesAgent({ delivery }: HostState, contact: RawEvent): boolean {
  const channel = channelOf(contact);
  // Of a digital contact nobody tells the end (protocol.md C.2.7), so that nothing would ever set the agent free.
  if (channel === undefined || channel.name === 'digital') return false;
  return channel.takes === 'agent' || delivery === 'single';
}

/** Voice calls that are neither over nor in after-call work. */
export function liveCalls(state: HostState): readonly RawEvent[] {
  return openContacts(state).filter((contact) => isCall(contact) && !isInWrapUp(contact));
}
