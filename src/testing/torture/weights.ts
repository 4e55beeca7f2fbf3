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
  hold: 3,
  mute: 2,
  mask: 0.7,
  record: 0.5,
  hangup: 2,
  disposition: 2,
  'caller-hangup': 2,
  'far-ringing': 2,
  'far-answer': 4,
  'far-busy': 0.7,
  'far-bad-number': 0.5,
  'far-machine': 0.5,
  consult: 4,
  'consult-answered': 7,
  'consult-refused': 1,
  swap: 1,
  transfer: 4,
  'handed-over': 5,
  'blind-transfer-agent': 1.5,
  'blind-transfer-skill': 1.5,
  'skill-closed': 0.5,
  'reskill-continue': 2,
  'reskill-cancel': 1,
  conference: 4,
  'conference-hold': 2,
  leave: 2,
  focus: 0.7,
  park: 1,
  interrupt: 1,
  resume: 2,
  send: 2,
  discard: 1,
  'transfer-item': 1,
  pause: 1,
  play: 1,
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
  dialer: 0.7,
  callback: 0.5,
  supervisor: 0.5,
  'agent-state': 1,
};

/** The weight of one of the legal actions. */
export function weightOf(action: LegalAction, legal: readonly LegalAction[]): number {
  if (action.kind === 'action') return ACTIONS[action.action];
  // What comes in another way than usual is rarer.
  if (action.kind === 'offer') return OFFERS[action.channel] * (action.begins === undefined ? 1 : 0.3);
  return KINDS[action.kind] / legal.filter(({ kind }) => kind === action.kind).length;
}
