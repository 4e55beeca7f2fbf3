import type { RawEvent } from '../wire/family';
import { changed } from './contact-change';
import { channelOf } from './channel';
import { idOf, isIn } from './contact';
import type { ContactActions } from './effect';
import type { HostState } from './host-state';
import { isTrue, openContacts } from './memory';

/** The agent turns from one contact to another (protocol.md D.9). */
export const FOCUS_ACTIONS = {
  focus: {
    allows: (_, contact) =>
      channelOf(contact)?.hasFocus === true && isIn(contact, 'Active') && !isTrue(contact['InFocus']),
    does: (state, contact, at) => ({ events: inFocus(state, contact, at), rule: 'protocol.md D.9' }),
  },
} satisfies ContactActions;

/** A contact with the agent's eyes on it, and before it whatever had them until now. */
export function inFocus(state: HostState, contact: RawEvent, at: number, change: RawEvent = {}): readonly RawEvent[] {
  const others = openContacts(state).filter((other) => isTrue(other['InFocus']) && idOf(other) !== idOf(contact));
  return [
    ...others.map((other) => ({ ...other, InFocus: 'False' })),
    // To look at it changes no status, and so no time.
    Object.keys(change).length === 0
      ? { ...contact, InFocus: 'True' }
      : changed(contact, at, { ...change, InFocus: 'True' }),
  ];
}
