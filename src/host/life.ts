import type { RawEvent } from '../wire/family';
import { channelOf } from './channel';
import { conferenceEnded, isInConference } from './conference';
import { type Idle, withConsequences } from './consequences';
import { idOf, isAnswered, isCall, isConsulting, isIn, isInWrapUp, isOffered, isOutbound, takesAgent } from './contact';
import { changed, closed, ended } from './contact-change';
import type { ContactAction, ContactActions, Effect } from './effect';
import { inFocus } from './focus';
import type { HostState } from './host-state';
import { openContacts } from './memory';
import { pickedUp } from './phone';

/*
 * What happens to a contact of any channel: it is offered, answered or not, ends, and is closed after the agent's work
 * (protocol.md D.3, D.4, D.9 to D.12).
 */

const NOT_ANSWERED: ContactAction = {
  allows: (_, contact) => isOffered(contact),
  does: (state, contact, at) =>
    isDigital(contact)
      ? withdrawn(state, contact)
      : over(state, [closed(contact, at)], at, 'protocol.md D.4', 'refused'),
};

const ENDED: ContactAction = {
  allows: (_, contact) => {
    const { from = [] } = channelOf(contact)?.ended ?? {};
    // A call that rings at the other end can be taken back, but not the dialer's.
    return isIn(contact, ...from) && (isAnswered(contact) || !isCall(contact) || isOutbound(contact));
  },
  does: finished,
};

export const LIFE_ACTIONS = {
  invite: {
    allows: (_, contact) => isIn(contact, 'Waiting'),
    does: (_, contact, at) => ({ events: [changed(contact, at, { Status: 'Inviting' })], rule: ruleOf(contact) }),
  },
  answer: { allows: (_, contact) => isOffered(contact), does: answered },
  refuse: NOT_ANSWERED,
  'no-answer': NOT_ANSWERED,
  hangup: onlyBy('hangup'),
  send: onlyBy('send'),
  discard: onlyBy('discard'),
  'caller-hangup': {
    allows: (_, contact) => isOffered(contact) || isIn(contact, ...(channelOf(contact)?.left ?? [])),
    does: finished,
  },
  disposition: {
    allows: (_, contact) => channelOf(contact) !== undefined && isInWrapUp(contact),
    does: (state, contact, at) => closedAll(state, [contact, ...legsInWrapUp(state, contact)], at),
  },
} satisfies ContactActions;

function onlyBy(action: 'hangup' | 'send' | 'discard'): ContactAction {
  return {
    allows: (state, contact) => channelOf(contact)?.ended.by.includes(action) === true && ENDED.allows(state, contact),
    does: ENDED.does,
  };
}

/** Whoever ends it. What the agent never had is over at once, and so is a leg to a colleague. */
function finished(state: HostState, contact: RawEvent, at: number): Effect {
  if (isDigital(contact)) return withdrawn(state, contact);
  if (isCall(contact) && isInConference(state, contact)) return conferenceEnded(state, contact, at);
  return over(state, [ended(state, contact, at)], at, ruleOf(contact));
}

/** The desktop connects the phone, or opens the contact. A queue callback is dialled (protocol.md D.13). */
function answered(state: HostState, contact: RawEvent, at: number): Effect {
  if (isDigital(contact)) return withdrawn(state, contact);
  const rule = ruleOf(contact);
  if (channelOf(contact)?.hasFocus) return { events: inFocus(state, contact, at, ACTIVE), rule };
  if (!isCall(contact)) return { events: [changed(contact, at, ACTIVE)], rule };
  const Status = isIn(contact, 'CallBackDisconnected') ? 'Dialing' : 'Active';
  return { events: [...pickedUp(state), changed(contact, at, { Status })], rule };
}

const ACTIVE = { Status: 'Active' } as const;

/** What becomes of a digital contact travels on another socket: nothing more is told of it here (protocol.md C.2.7). */
export function withdrawn(state: HostState, contact: RawEvent): Effect {
  const contacts = state.contacts.filter((other) => idOf(other) !== idOf(contact));
  return { events: [], keeps: { contacts }, rule: 'protocol.md C.2.7' };
}

/** Contacts end, or are in after-contact work. */
export function over(state: HostState, told: readonly RawEvent[], at: number, rule: string, idle?: Idle): Effect {
  return { events: withConsequences(state, told, at, idle), rule };
}

/** All work that keeps the agent is done at once: its time is over (protocol.md C.1.5). */
export function afterCallWorkDone(state: HostState, at: number): Effect | undefined {
  const contacts = openContacts(state).filter((contact) => isInWrapUp(contact) && takesAgent(state, contact));
  return contacts.length === 0 ? undefined : closedAll(state, contacts, at);
}

function closedAll(state: HostState, contacts: readonly RawEvent[], at: number): Effect {
  const told = contacts.map((contact) => closed(contact, at));
  return over(state, told, at, ruleOf(contacts[0]));
}

/** What a conference has left of a call goes with it (protocol.md D.8). */
function legsInWrapUp(state: HostState, contact: RawEvent): readonly RawEvent[] {
  return openContacts(state).filter(
    (leg) => isConsulting(leg) && isInWrapUp(leg) && leg !== contact && leg['MasterID'] === contact['ContactID'],
  );
}

export function isDigital(contact: RawEvent): boolean {
  return channelOf(contact)?.name === 'digital';
}

/** Where the life of a contact is written: of its channel, or of the kind of call (protocol.md D). */
export function ruleOf(contact: RawEvent | undefined): string {
  const channel = contact === undefined ? undefined : channelOf(contact);
  if (channel?.name !== 'voice' || contact === undefined) return channel?.rule ?? 'protocol.md A.7';
  const { CallType, Status } = contact;
  if (CallType === 'Consult') return 'protocol.md D.6';
  if (Status === 'CallBackDisconnected') return 'protocol.md D.13';
  return isOutbound(contact) ? 'protocol.md D.5' : channel.rule;
}
