import { readId } from '../wire/contact-id';
import type { RawEvent } from '../wire/family';
import { TOTAL_CONTACTS } from './agent-settings';
import { AGENT } from './agent-identity';
import { channelOf } from './channel';
import { newChat } from './chat';
import { withConsequences } from './consequences';
import { idOf, isInWrapUp, takesAgent } from './contact';
import { changed } from './contact-change';
import type { ContactOffer, OfferChannel } from './contact-offer';
import { newDigitalOffer } from './digital';
import type { Effect } from './effect';
import { newEmail } from './email';
import type { HostState } from './host-state';
import { isDigital, ruleOf } from './life';
import { openContacts } from './memory';
import { newCall } from './new-call';
import { dialled } from './phone';
import { takeOverEvents } from './supervisor';
import { newVoicemail } from './voicemail';
import { newWorkItem } from './work-item';

/** A contact comes in (protocol.md D.3, D.6, D.9 to D.13, D.15); undefined where the agent has no room for it. */
export function offerContact(
  state: HostState,
  channel: OfferChannel,
  offer: ContactOffer,
  at: number,
): Effect | undefined {
  const phone = RINGS_AT_THE_PHONE.includes(channel) ? dialled(state) : { events: [], keeps: { nextId: state.nextId } };
  const id = offer.contactId ?? String(phone.keeps.nextId);
  const contact = NEW[channel](id, offer, at);
  if (!hasRoomFor(state, contact)) return undefined;
  const keeps = { nextId: phone.keeps.nextId + (offer.contactId === undefined ? 1 : 0) };
  const before = channel === 'takeOver' ? takeOverEvents(state.monitored ?? id) : [];
  const events = [...before, ...withConsequences(state, toldOf(contact, channel, offer, at), at), ...phone.events];
  return { events, keeps, rule: channel === 'takeOver' ? 'protocol.md D.15' : ruleOf(contact) };
}

/** For which the phone is dialled, if it is not up (protocol.md D.3). */
const RINGS_AT_THE_PHONE: readonly OfferChannel[] = ['voice', 'queueCallback', 'consult'];

type NewContact = (id: string, offer: ContactOffer, at: number) => RawEvent;

const NEW: Readonly<Record<OfferChannel, NewContact>> = {
  voice: (id, offer, at) => newCall(id, at, offer),
  queueCallback: (id, offer, at) => newCall(id, at, offer, { Status: 'CallBackDisconnected' }),
  consult: (id, offer, at) =>
    newCall(id, at, { ani: AGENT.colleague, dnis: AGENT.id, ...offer }, { CallType: 'Consult' }),
  takeOver: (id, offer, at) => newCall(id, at, offer, { CallType: 'TakeOver', Status: 'Active' }),
  chat: (id, offer, at) => newChat('ChatContactEvent', id, at, offer),
  sms: (id, offer, at) => newChat('TextContactEvent', id, at, offer),
  email: (id, offer, at) => newEmail(id, at, offer),
  voicemail: (id, offer, at) => newVoicemail(id, at, offer),
  workItem: (id, offer, at) => newWorkItem(id, at, offer),
  digital: (id, offer, at) => newDigitalOffer(id, at, offer),
};

/** What connects by itself is told when it rings and when it is there, but for an e-mail (protocol.md D.3, D.10). */
function toldOf(contact: RawEvent, channel: OfferChannel, { begins }: ContactOffer, at: number): readonly RawEvent[] {
  if (begins !== 'connected' || isDigital(contact) || channel === 'queueCallback' || channel === 'takeOver') {
    return [contact];
  }
  const active = changed(contact, at, { Status: 'Active' });
  return channel === 'email' ? [active] : [contact, active];
}

/** Whether a contact of this channel could be offered now. */
export function canOffer(state: HostState, channel: OfferChannel): boolean {
  return hasRoomFor(state, { Type: TYPES[channel] ?? 'CallContactEvent', ContactID: String(state.nextId) });
}

/** Of the channels that are no call. Room is asked for all of them at every turn of a made-up flow, a whole contact is dear. */
const TYPES: Partial<Readonly<Record<OfferChannel, string>>> = {
  chat: 'ChatContactEvent',
  sms: 'TextContactEvent',
  email: 'EmailContactEvent',
  voicemail: 'VoiceMailContactEvent',
  workItem: 'WorkItemContactEvent',
  digital: 'DigitalContactEvent',
};

const AT_WORK = ['InboundContact', 'OutboundContact', 'InboundConsult', 'OutboundConsult', 'Dialer', 'DialerPending'];

/**
 * What takes the agent needs one who is available; others come beside a call as well, as many as the settings say
 * (protocol.md D.3, D.9, C.1.8). An id that is taken, or is none, is no contact of its own.
 */
function hasRoomFor(state: HostState, contact: RawEvent): boolean {
  const name = state.agentState?.CurrentState ?? '';
  const contacts = openContacts(state);
  const isNew = readId(idOf(contact)) !== undefined && !contacts.some((other) => idOf(other) === idOf(contact));
  if (!isNew) return false;
  if (takesAgent(state, contact)) return name === 'Available' && !contacts.some((other) => takesAgent(state, other));
  const live = contacts.filter((other) => !isInWrapUp(other));
  const alike = live.filter((other) => other['Type'] === contact['Type']);
  const hasSlot = alike.length < (channelOf(contact)?.limit ?? 0) && live.length < TOTAL_CONTACTS[state.delivery];
  return hasSlot && (name === 'Available' || AT_WORK.includes(name));
}
