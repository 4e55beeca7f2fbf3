import type { RawEvent } from '../wire/family';
import { channelOf } from './channel';
import { isIn } from './contact';
import { changed } from './contact-change';
import type { ContactAction, ContactActions } from './effect';
import { inFocus } from './focus';
import { ruleOf } from './life';

const WRITTEN = ['chat', 'sms', 'email'];

/** What is written, and a work item, may lie for a while and be taken up again (protocol.md D.9, D.10, D.12). */
export const SET_ASIDE_ACTIONS = {
  park: aside('Holding', WRITTEN, ['Active']),
  interrupt: aside('Interrupted', [...WRITTEN, 'workItem'], ['Active', 'Holding']),
  resume: {
    allows: (_, contact) => isOf(contact, [...WRITTEN, 'workItem']) && isIn(contact, 'Holding', 'Interrupted'),
    does: (state, contact, at) => {
      const change = { Status: 'Active' };
      const isSeen = channelOf(contact)?.hasFocus === true;
      const events = isSeen ? inFocus(state, contact, at, change) : [changed(contact, at, change)];
      return { events, rule: ruleOf(contact) };
    },
  },
} satisfies ContactActions;

function aside(
  Status: 'Holding' | 'Interrupted',
  channels: readonly string[],
  statuses: readonly string[],
): ContactAction {
  return {
    allows: (_, contact) => isOf(contact, channels) && isIn(contact, ...statuses),
    does: (_, contact, at) => {
      const unseen = channelOf(contact)?.hasFocus ? { InFocus: 'False' } : {};
      return { events: [changed(contact, at, { Status, ...unseen })], rule: ruleOf(contact) };
    },
  };
}

function isOf(contact: RawEvent, channels: readonly string[]): boolean {
  return channels.includes(channelOf(contact)?.name ?? '');
}
