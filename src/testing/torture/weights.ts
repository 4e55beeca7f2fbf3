import type { CallAction } from '../../host/call-action';
import type { LegalAction } from '../../host/legal-actions';

/*
 * How often something is chosen where it is possible, so that flows go deep: a call that is answered rather than refused, a
 * consult that becomes a transfer or a conference, after-call work, another channel beside it.
 */

const ACTIONS: Readonly<Record<CallAction, number>> = {
  answer: 8,
  refuse: 1,
  'no-answer': 1,
  invite: 2,
  hold: 4,
  mute: 2,
  mask: 0.7,
  record: 0.5,
  hangup: 1.5,
  disposition: 2,
  'caller-hangup': 1.3,
  'far-ringing': 2,
  'far-answer': 6,
  'far-busy': 0.7,
  'far-bad-number': 0.5,
  'far-machine': 3,
  consult: 6,
  'consult-answered': 12,
  'consult-refused': 1,
  swap: 3,
  transfer: 9,
  'handed-over': 14,
  'blind-transfer-agent': 1.5,
  'blind-transfer-skill': 1.2,
  'skill-closed': 0.5,
  'reskill-continue': 6,
  'reskill-cancel': 3,
  conference: 8,
  'conference-hold': 5,
  leave: 5,
  focus: 1.5,
  park: 1,
  interrupt: 1,
  resume: 3,
  send: 2,
  discard: 1,
  'transfer-item': 1,
  pause: 1,
  play: 4,
  seek: 0.5,
  'preview-accept': 3,
  'preview-skip': 1,
};

type Offered = Extract<LegalAction, { kind: 'offer' }>;

const OFFERS: Readonly<Record<Offered['channel'], number>> = {
  voice: 5,
  consult: 1,
  queueCallback: 0.7,
  takeOver: 0.7,
  chat: 1.2,
  sms: 0.7,
  email: 0.7,
  voicemail: 0.7,
  workItem: 0.7,
  digital: 0.7,
};

/** Of all that is possible of one kind together. */
const KINDS: Readonly<Record<Exclude<LegalAction['kind'], 'action' | 'offer'>, number>> = {
  dial: 1,
  phone: 0.2,
  dialer: 0.5,
  callback: 0.3,
  supervisor: 0.3,
  'agent-state': 0.7,
};

/** The weight of one of the legal actions. */
export function weightOf(action: LegalAction, legal: readonly LegalAction[]): number {
  if (action.kind === 'action') return ACTIONS[action.action];
  // What comes in another way than usual is rarer.
  if (action.kind === 'offer') return OFFERS[action.channel] * (action.begins === undefined ? 1 : 0.3);
  return KINDS[action.kind] / legal.filter(({ kind }) => kind === action.kind).length;
}
