import type { AgentStateWire } from '../wire/agent-state';
import type { RawEvent } from '../wire/family';
import { afterCallWorkAt, agentStateAt, isInAfterCallWork, nextStateAt, queuedStates } from './agent';
import {
  isAnswered,
  isCall,
  isConsulted,
  isConsulting,
  isIn,
  isInWrapUp,
  isNaturalCalling,
  isOutbound,
  liveCalls,
  takesAgent,
} from './contact';
import type { HostState } from './host-state';
import { openContacts, remember } from './memory';
import { hungUp } from './phone';

/** Where an agent goes who has nothing left to do: on to the next state, or, who did not answer, out of the way (D.3, D.4). */
export type Idle = 'next' | 'refused';

/**
 * A change of contacts, and what follows of it for the agent: the state, in the usual order after the contacts, and the phone.
 * A contact that leaves the agent free for others changes no state.
 */
export function withConsequences(
  state: HostState,
  told: readonly RawEvent[],
  at: number,
  idle: Idle = 'next',
): readonly unknown[] {
  const after = told.reduce<HostState>(remember, state);
  const isTaking = told.some((contact) => takesAgent(state, contact));
  const states = isTaking || (idle === 'refused' && canRefuse(state)) ? agentStateAfter(state, after, at, idle) : [];
  return [...told, ...states, ...(told.some(isCall) ? phoneAfter(state, after) : [])];
}

/** Who refuses a contact beside another one, or in a pause, is not put out of the way. */
function canRefuse({ agentState }: HostState): boolean {
  return agentState?.CurrentState === 'Available';
}

function agentStateAfter(state: HostState, after: HostState, at: number, idle: Idle): readonly AgentStateWire[] {
  const work = workOf(after);
  const isAfterwards = isInAfterCallWork(state);
  if (work === 'after-call work') return isAfterwards ? [] : [afterCallWorkAt(at, state, secondsOf(state))];
  const wanted =
    work === undefined ? idleStateAt(at, state, idle) : agentStateAt(at, work, '', { NextStates: queuedStates(state) });
  const { CurrentState, CurrentOutReason } = state.agentState ?? {};
  const isThere = wanted.CurrentState === CurrentState && wanted.CurrentOutReason === CurrentOutReason && !isAfterwards;
  return isThere ? [] : [wanted];
}

/** The reason of a refusal is not known (protocol.md D.4). */
function idleStateAt(at: number, state: HostState, idle: Idle): AgentStateWire {
  return idle === 'next' ? nextStateAt(at, state) : agentStateAt(at, 'Unavailable', 'Refused');
}

function secondsOf({ afterCallWork }: HostState): number {
  return afterCallWork === 'none' ? 0 : afterCallWork;
}

/**
 * The state of an agent who has something to do, by the contacts that there are: a consult counts before the call that it is
 * about, and what the dialer only tries last of all (protocol.md D.3 to D.8).
 */
function workOf(state: HostState): string | undefined {
  const taking = openContacts(state).filter((contact) => takesAgent(state, contact));
  const live = taking.filter((contact) => !isInWrapUp(contact));
  const [dialer, own] = [live.filter(isDialers), live.filter((contact) => !isDialers(contact))];
  if (own.some(isConsulting)) return 'OutboundConsult';
  if (own.some(isConsulted)) return 'InboundConsult';
  if (own.length > 0)
    return own.some((call) => isCall(call) && isOutbound(call)) ? 'OutboundContact' : 'InboundContact';
  if (dialer.some(isAnswered)) return 'Dialer';
  if (taking.some(isInWrapUp)) return 'after-call work';
  return dialer.length > 0 ? 'Dialer' : undefined;
}

/** The dialer has not handed the call to the agent to make, or makes it itself. */
function isDialers(contact: RawEvent): boolean {
  return isCall(contact) && (isNaturalCalling(contact) || isIn(contact, 'Preview'));
}

/** The phone that was dialled for a call is hung up with the last one; the dialer keeps it for its next call. */
function phoneAfter(state: HostState, after: HostState): readonly unknown[] {
  const stays = state.phone === 'all-day' || state.campaign !== null || liveCalls(after).length > 0;
  return stays ? [] : hungUp(state);
}
