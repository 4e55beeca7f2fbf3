import type { RawEvent } from '../wire/family';
import { agentStateAt, isBusy } from './agent';
import { AGENT } from './agent-identity';
import { withConsequences } from './consequences';
import { isAnswered, isCall, isIn, isInWrapUp, liveCalls } from './contact';
import { changed, closed } from './contact-change';
import type { ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { openContacts } from './memory';
import { newOutboundCall } from './new-call';
import { hungUp } from './phone';

/** The dialer, which NICE calls personal connection, and the agent's part in it (protocol.md D.5). */
export type DialerAction = 'login' | 'logout' | 'call' | 'preview';

const RULE = 'protocol.md D.5';
/** How many customers it calls at once for one agent. */
const CALLS_AT_ONCE = 3;

/** What comes of it; undefined where it makes no sense. */
export function useDialer(state: HostState, action: DialerAction, at: number): Effect | undefined {
  if (!canUseDialer(state, action)) return undefined;
  switch (action) {
    case 'login':
      return { events: [agentStateAt(at, 'Dialer')], keeps: { campaign: AGENT.campaign }, rule: RULE };
    case 'logout':
      return { events: loggedOut(state, at), keeps: { campaign: null }, rule: RULE };
    default:
      return called(state, action, at);
  }
}

export function canUseDialer(state: HostState, action: DialerAction): boolean {
  const { agentState, campaign } = state;
  const name = agentState?.CurrentState;
  const isWaiting = name === 'Dialer' || name === 'DialerPending';
  switch (action) {
    case 'login':
      return (name === 'Available' || name === 'Unavailable') && !isBusy(state);
    case 'logout':
      return campaign !== null && !isBusy(state);
    case 'call':
      // It tries several customers at once, and links one.
      return isWaiting && canLink(state) && liveCalls(state).length < CALLS_AT_ONCE && !liveCalls(state).some(isShown);
    case 'preview':
      // Whoever gets a preview is in the dialer's hands with it.
      return (isWaiting || name === 'Available') && !isBusy(state);
  }
}

/** One customer is linked to the agent at a time, and after the work for the one before. */
export function canLink(state: HostState): boolean {
  return !openContacts(state).some((contact) => isCall(contact) && (isAnswered(contact) || isInWrapUp(contact)));
}

/** A customer whom the dialer shows before it calls (protocol.md D.5). */
export const PREVIEW_ACTIONS = {
  'preview-accept': {
    allows: (_, call) => isShown(call),
    does: (state, call, at) => ({
      events: withConsequences(state, [changed(call, at, { Status: 'Dialing' })], at),
      rule: RULE,
    }),
  },
  'preview-skip': {
    allows: (_, call) => isShown(call),
    does: (state, call, at) => ({ events: withConsequences(state, [closed(call, at)], at), rule: RULE }),
  },
} satisfies ContactActions;

function isShown(call: RawEvent): boolean {
  return isCall(call) && isIn(call, 'Preview');
}

/** Who paused is not called back out of the pause. */
function loggedOut(state: HostState, at: number): readonly unknown[] {
  const isPaused = state.agentState?.CurrentState === 'Unavailable';
  return [...(isPaused ? [] : [agentStateAt(at, 'Available')]), ...(state.phone === 'all-day' ? [] : hungUp(state))];
}

function called(state: HostState, how: 'call' | 'preview', at: number): Effect {
  const rest =
    how === 'call'
      ? { CallType: 'NaturalCalling', Status: 'NaturalCallDialing' }
      : { CallType: 'Dialer', Status: 'Preview', ConfirmationRequired: 'True', ComplianceRecord: 'True' };
  // Each customer has another number.
  const number = how === 'call' ? `20255501${String(state.nextId % 100).padStart(2, '0')}` : '2025550143';
  const call = newOutboundCall(String(state.nextId), at, number, rest);
  const keeps = { nextId: state.nextId + 1, campaign: state.campaign ?? AGENT.campaign };
  return { events: withConsequences(state, [call], at), keeps, rule: RULE };
}
