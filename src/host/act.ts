import type { RawEvent } from '../wire/family';
import type { CallAction } from './call-action';
import { CONFERENCE_ACTIONS } from './conference';
import { CONSULT_ACTIONS } from './consult';
import { idOf, isCall, isIn } from './contact';
import { PREVIEW_ACTIONS } from './dialer';
import type { ActionDetails, ContactAction, Effect } from './effect';
import { FOCUS_ACTIONS } from './focus';
import type { HostState } from './host-state';
import { LIFE_ACTIONS } from './life';
import { openContacts } from './memory';
import { FAR_END_ACTIONS } from './outbound-call';
import { SET_ASIDE_ACTIONS } from './set-aside';
import { SKILL_TRANSFER_ACTIONS } from './skill-transfer';
import { CALL_BUTTONS } from './voice-call';
import { PLAYBACK_ACTIONS } from './voicemail';
import { WORK_ITEM_ACTIONS } from './work-item';

const ACTIONS: Readonly<Record<CallAction, ContactAction>> = {
  ...LIFE_ACTIONS,
  ...CALL_BUTTONS,
  ...FAR_END_ACTIONS,
  ...CONSULT_ACTIONS,
  ...SKILL_TRANSFER_ACTIONS,
  ...CONFERENCE_ACTIONS,
  ...PREVIEW_ACTIONS,
  ...FOCUS_ACTIONS,
  ...SET_ASIDE_ACTIONS,
  ...PLAYBACK_ACTIONS,
  ...WORK_ITEM_ACTIONS,
};

/** What comes of an action on a contact; undefined where the contact's state does not allow it. */
export function act(
  state: HostState,
  action: CallAction,
  contact: RawEvent | undefined,
  at: number,
  details: ActionDetails = {},
): Effect | undefined {
  const { allows, does } = ACTIONS[action];
  return contact !== undefined && allows(state, contact) ? does(state, contact, at, details) : undefined;
}

/**
 * The contacts on which an action could be done now, the first choice first: calls go before all others, and what is active
 * before what is not; an action that names no contact is done to the first (protocol.md A.3.4).
 */
export function allowing(state: HostState, action: CallAction): readonly RawEvent[] {
  const allowed = openContacts(state).filter((contact) => ACTIONS[action].allows(state, contact));
  return [...allowed].sort((one, other) => rank(one) - rank(other));
}

function rank(contact: RawEvent): number {
  return (isCall(contact) ? 0 : 2) + (isIn(contact, 'Active') ? 0 : 1);
}

/** The contact of an input that may name one. */
export function contactFor(state: HostState, action: CallAction, contactId?: string): RawEvent | undefined {
  const contacts = allowing(state, action);
  return contactId === undefined ? contacts[0] : contacts.find((contact) => idOf(contact) === contactId);
}
