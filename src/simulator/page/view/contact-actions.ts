import type { CallAction, LegalAction } from 'rx-max/testing';

import type { ContactFacts } from './contact-facts';
import type { IconName } from './icons';

/** Who does something: the agent with the contact, or with a colleague, or after it; or whoever is at the other end. */
export type Doer = 'agent' | 'hand-over' | 'wrap-up' | 'other-end';

/** An action as a card shows it. */
export interface ShownAction {
  readonly action: CallAction;
  /** It cannot be done now, but is one of the main ones, which stay where they are. */
  readonly isPossible: boolean;
}

const OF_COLLEAGUES: readonly CallAction[] = [
  'consult',
  'swap',
  'transfer',
  'conference',
  'conference-hold',
  'blind-transfer-agent',
  'blind-transfer-skill',
  'skill-closed',
  'reskill-continue',
  'reskill-cancel',
  'transfer-item',
];

const OF_OTHERS: readonly CallAction[] = [
  'far-ringing',
  'far-answer',
  'far-busy',
  'far-bad-number',
  'far-machine',
  'consult-answered',
  'consult-refused',
  'handed-over',
  'leave',
  'invite',
  'no-answer',
  'interrupt',
  'caller-hangup',
];

/** The buttons that every call has, possible or not. */
const OF_A_CALL: readonly CallAction[] = ['hold', 'mute', 'mask', 'record', 'hangup'];

/** What a card offers, in groups. */
export function contactActions(
  contact: ContactFacts,
  legal: readonly LegalAction[],
): Readonly<Record<Doer, readonly ShownAction[]>> {
  const possible = legal.flatMap((action) =>
    action.kind === 'action' && action.contactId === contact.id ? [action.action] : [],
  );
  const isCall = contact.isVoice && !contact.isOffered && !contact.isInWrapUp && contact.status !== 'Preview';
  const main = isCall ? OF_A_CALL : [];
  const shown = (action: CallAction): ShownAction => ({ action, isPossible: possible.includes(action) });
  const others = possible.filter((action) => !main.includes(action));
  return {
    agent: [...main, ...others.filter((action) => doerOf(action) === 'agent')].map(shown),
    'hand-over': inOrder(OF_COLLEAGUES, possible).map(shown),
    'wrap-up': others.filter((action) => doerOf(action) === 'wrap-up').map(shown),
    'other-end': inOrder(OF_OTHERS, possible).map(shown),
  };
}

function inOrder(order: readonly CallAction[], possible: readonly CallAction[]): readonly CallAction[] {
  return order.filter((action) => possible.includes(action));
}

function doerOf(action: CallAction): Doer {
  if (action === 'disposition') return 'wrap-up';
  if (OF_COLLEAGUES.includes(action)) return 'hand-over';
  return OF_OTHERS.includes(action) ? 'other-end' : 'agent';
}

/** The pictures of those that have one. */
export const ACTION_ICONS: Partial<Readonly<Record<CallAction, IconName>>> = {
  answer: 'call',
  refuse: 'hang-up',
  hold: 'hold',
  mute: 'mute',
  mask: 'mask',
  record: 'record',
  hangup: 'hang-up',
  pause: 'pause',
  play: 'play',
  send: 'email',
  disposition: 'check',
  'preview-accept': 'call',
};
