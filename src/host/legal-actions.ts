import type { AgentStateWire } from '../wire/agent-state';
import { allowing } from './act';
import { chooseState, type WishedState } from './agent';
import { CALL_ACTIONS, type CallAction } from './call-action';
import { type CallbackAction, canCallBack } from './callback';
import { idOf } from './contact';
import type { ContactOffer, OfferChannel } from './contact-offer';
import { canDial } from './dial';
import { canUseDialer, type DialerAction } from './dialer';
import type { HostInput } from './host-input';
import type { HostState } from './host-state';
import { canOffer } from './offer';
import { type PhoneAction, usePhone } from './phone';
import { canSupervise, type SupervisorAction } from './supervisor';

/** An input that makes sense at a moment, to which the time is to be added. */
export type LegalAction = Timeless<
  Extract<
    HostInput,
    { kind: 'offer' | 'action' | 'dial' | 'phone' | 'dialer' | 'callback' | 'supervisor' | 'agent-state' }
  >
>;

/** Member by member: what a union's members have not in common would be lost. */
type Timeless<Input> = Input extends unknown ? Omit<Input, 'at'> : never;

/**
 * What the agent, the customers and the others can do now, every one of which has an effect: the simulator's buttons, and the
 * choices of whoever makes up call flows. How sessions begin and end is not among them.
 */
export function legalActions(state: HostState): readonly LegalAction[] {
  if (state.agentState === null) return onContacts(state);
  return [
    ...onContacts(state),
    ...CHANNELS.filter((channel) => canOffer(state, channel)).flatMap((channel) => offersOf(channel)),
    ...(canDial(state) ? [{ kind: 'dial', number: '2025550143' } as const] : []),
    ...PHONE.filter((action) => usePhone(state, action) !== undefined).map(
      (action) => ({ kind: 'phone', action }) as const,
    ),
    ...DIALER.filter((action) => canUseDialer(state, action)).map((action) => ({ kind: 'dialer', action }) as const),
    ...CALLBACK.filter((action) => canCallBack(state, action)).map((action) => ({ kind: 'callback', action }) as const),
    ...SUPERVISOR.filter((action) => canSupervise(state, action)).map(
      (action) => ({ kind: 'supervisor', action }) as const,
    ),
    ...STATES.filter((wish) => isNews(state, wish)),
  ];
}

/** Whether a wish would change anything: the state itself, or what is queued. */
function isNews(state: HostState, wish: WishedState): boolean {
  const told = chooseState(state, wish, 0);
  return told.some((next) => textOf(next) !== textOf(state.agentState));
}

function textOf(agent: AgentStateWire | null): string {
  return JSON.stringify([agent?.CurrentState, agent?.CurrentOutReason, agent?.NextStates]);
}

function onContacts(state: HostState): readonly LegalAction[] {
  return CALL_ACTIONS.flatMap((action) => allowing(state, action).map((contact) => legal(action, idOf(contact))));
}

function legal(action: CallAction, contactId: string): LegalAction {
  return { kind: 'action', action, contactId };
}

/** A contact comes as it usually does, or in the other ways of its channel (protocol.md D.3, D.9, D.10). */
function offersOf(channel: OfferChannel): readonly LegalAction[] {
  const ways = WAYS[channel] ?? [];
  return [{ kind: 'offer', channel }, ...ways.map((begins) => ({ kind: 'offer', channel, begins }) as const)];
}

const WAYS: Partial<Readonly<Record<OfferChannel, readonly NonNullable<ContactOffer['begins']>[]>>> = {
  voice: ['connected'],
  email: ['connected'],
  chat: ['waiting'],
  sms: ['waiting'],
};

const STATES = [
  { kind: 'agent-state', state: 'Available' },
  { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' },
] as const;

const CHANNELS: readonly OfferChannel[] = [
  'voice',
  'chat',
  'sms',
  'email',
  'voicemail',
  'workItem',
  'digital',
  'queueCallback',
  'consult',
  'takeOver',
];
const PHONE: readonly PhoneAction[] = ['dial', 'pick-up', 'hang-up'];
const DIALER: readonly DialerAction[] = ['login', 'logout', 'call', 'preview'];
const CALLBACK: readonly CallbackAction[] = [
  'list-changed',
  'due',
  'dial',
  'refuse',
  'reschedule',
  'cancel',
  'deliver',
];
const SUPERVISOR: readonly SupervisorAction[] = ['takes-over', 'monitor', 'stop-monitor'];
