import { readId } from '../wire/contact-id';
import type { RawEvent } from '../wire/family';
import { AGENT } from './agent-identity';
import { withConsequences } from './consequences';
import { pairOf } from './consult-pair';
import { idOf, isAnswered, isCall, isConsulted, isConsulting, isIn, liveCalls } from './contact';
import { changed, closed, ended } from './contact-change';
import type { ActionDetails, ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { newCall } from './new-call';
import { resumed } from './voice-call';

const RULE = 'protocol.md D.6';

/** A colleague is consulted, and perhaps gets the call (protocol.md D.6, D.7). */
export const CONSULT_ACTIONS = {
  consult: { allows: canConsult, does: (state, call, at, details) => consulting(state, call, at, details, RULE) },
  'blind-transfer-agent': {
    allows: canConsult,
    // A consult that is handed over as soon as it is answered, as CXone Agent does it.
    does: (state, call, at, details) => {
      const { events, keeps } = consulting(state, call, at, details, 'protocol.md D.7');
      return { events, keeps: { ...keeps, blindConsult: String(state.nextId) }, rule: 'protocol.md D.7' };
    },
  },
  'consult-answered': {
    allows: isDialling,
    does: (state, consult, at) =>
      state.blindConsult === idOf(consult) ? handedOverAtOnce(state, consult, at) : active(consult, at),
  },
  'consult-refused': {
    allows: isDialling,
    does: (state, consult, at) => ({ events: withConsequences(state, [closed(consult, at)], at), rule: RULE }),
  },
  swap: {
    allows: (state, call) => {
      const pair = pairOf(state, call);
      const statuses = pair === undefined ? [] : [pair.primary['Status'], pair.consult['Status']];
      return statuses.includes('Active') && statuses.includes('Holding');
    },
    does: (state, call, at) => {
      const pair = pairOf(state, call);
      const held = [pair?.primary, pair?.consult].find((leg) => leg !== undefined && isIn(leg, 'Holding'));
      return { events: resumed(state, held ?? call, at), rule: RULE };
    },
  },
  transfer: {
    allows: (state, call) => {
      const pair = pairOf(state, call);
      return pair !== undefined && isAnswered(pair.primary) && isAnswered(pair.consult);
    },
    does: (state, call, at) => ({ ...handedOver(state, call, at), rule: RULE }),
  },
  'handed-over': { allows: (_, call) => isConsulted(call) && isAnswered(call), does: customerTaken },
} satisfies ContactActions;

function active(consult: RawEvent, at: number): Effect {
  return { events: [changed(consult, at, { Status: 'Active' })], rule: RULE };
}

/** One colleague at a time, and only about a customer. */
function canConsult(state: HostState, call: RawEvent): boolean {
  const isCustomer = isCall(call) && isIn(call, 'Active', 'Holding') && call['CallType'] !== 'Consult';
  return isCustomer && !liveCalls(state).some(isConsulting);
}

function isDialling(_: HostState, call: RawEvent): boolean {
  return isConsulting(call) && isIn(call, 'Dialing', 'Ringing');
}

/** The customer is put on hold, and the colleague dialled (protocol.md D.6, steps 1 to 3). */
function consulting(state: HostState, call: RawEvent, at: number, { to }: ActionDetails, rule: string): Effect {
  const offer = { masterId: idOf(call), ani: AGENT.id, dnis: to ?? AGENT.colleague, ...interactionOf(call) };
  const consult = newCall(String(state.nextId), at, offer, {
    Status: 'Dialing',
    CallType: 'Consult',
    IsInbound: 'False',
  });
  const held = isIn(call, 'Holding') ? [] : [changed(call, at, { Status: 'Holding' })];
  const events = withConsequences(state, [...held, consult], at);
  return { events, keeps: { nextId: state.nextId + 1 }, rule };
}

/** The consult is over, and the call in after-call work (protocol.md D.6, steps 6 and 7). */
function handedOver(
  state: HostState,
  call: RawEvent,
  at: number,
  before: readonly RawEvent[] = [],
): Omit<Effect, 'rule'> {
  const pair = pairOf(state, call);
  const told = pair === undefined ? [] : [closed(pair.consult, at), ended(state, pair.primary, at)];
  return { events: [...before, ...withConsequences(state, told, at)], keeps: { conference: [] } };
}

function handedOverAtOnce(state: HostState, consult: RawEvent, at: number): Effect {
  const { events, keeps } = handedOver(state, consult, at, [changed(consult, at, { Status: 'Active' })]);
  return { events, keeps: { ...keeps, blindConsult: null }, rule: 'protocol.md D.7' };
}

/** The customer is here under an id of its own; who called is not told any more (protocol.md D.6, agent B). */
function customerTaken(state: HostState, consult: RawEvent, at: number): Effect {
  const offer = { masterId: readId(consult['MasterID']) ?? idOf(consult), ani: '', ...interactionOf(consult) };
  const customer = newCall(String(state.nextId), at, offer, { Status: 'Active' });
  const events = withConsequences(state, [customer, closed(consult, at)], at);
  return { events, keeps: { nextId: state.nextId + 1 }, rule: RULE };
}

/** What stays the same over all legs (protocol.md C.2.1). */
export function interactionOf({ InteractionId }: RawEvent): { readonly interactionId?: string } {
  return typeof InteractionId === 'string' ? { interactionId: InteractionId } : {};
}
