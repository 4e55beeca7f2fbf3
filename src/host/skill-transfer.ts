import type { HoursOfOperationWire } from '../wire/hours-of-operation';
import type { RawEvent } from '../wire/family';
import { withConsequences } from './consequences';
import { interactionOf } from './consult';
import { idOf, isCall, isConsulting, isIn, liveCalls } from './contact';
import { closed, ended } from './contact-change';
import type { ActionDetails, ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { newCall } from './new-call';
import { SERVERS } from './servers';

const RULE = 'protocol.md D.7';

/** A call is sent back to the queue, of another skill; if that is closed the agent is asked first (protocol.md D.7). */
export const SKILL_TRANSFER_ACTIONS = {
  'blind-transfer-skill': { allows: canTransfer, does: queued },
  'skill-closed': {
    allows: (state, call) => canTransfer(state, call) && state.closedSkillAsked !== idOf(call),
    does: (_, call) => ({ events: [CLOSED], keeps: { closedSkillAsked: idOf(call) }, rule: RULE }),
  },
  'reskill-continue': {
    allows: (state, call) => canTransfer(state, call) && state.closedSkillAsked === idOf(call),
    does: queued,
  },
  'reskill-cancel': {
    allows: (state, call) => state.closedSkillAsked === idOf(call),
    // The call goes on as if nobody had asked.
    does: () => ({ events: [], keeps: { closedSkillAsked: null }, rule: RULE }),
  },
} satisfies ContactActions;

/** A customer's call, and nobody is consulted about it. */
function canTransfer(state: HostState, call: RawEvent): boolean {
  const isCustomer = isCall(call) && isIn(call, 'Active', 'Holding') && call['CallType'] !== 'Consult';
  return isCustomer && !liveCalls(state).some(isConsulting);
}

/** It is queued under an id of its own, and has left this agent with that (protocol.md D.7). */
function queued(state: HostState, call: RawEvent, at: number, { to = '4420' }: ActionDetails): Effect {
  const offer = { masterId: idOf(call), skill: to, callType: 'ReskillProxy', ...interactionOf(call) };
  const proxy = newCall(String(state.nextId), at, offer, numbersOf(call));
  const told = [closed(proxy, at), ended(state, call, at)];
  const events = [proxy, ...withConsequences(state, told, at)];
  return { events, keeps: { nextId: state.nextId + 1, closedSkillAsked: null }, rule: RULE };
}

function numbersOf({ ANI, DNIS }: RawEvent): { readonly ANI?: string; readonly DNIS?: string } {
  return { ...(typeof ANI === 'string' ? { ANI } : {}), ...(typeof DNIS === 'string' ? { DNIS } : {}) };
}

const CLOSED: HoursOfOperationWire = { ...SERVERS, Type: 'HoursOfOperation', ShowContinueReskill: 'True' };
