import type { PromiseKeeperStatusWire, PromiseKeeperWire } from '../wire/promise-keeper';
import { AGENT } from './agent-identity';
import { idOf, liveCalls } from './contact';
import { canDial, dialNumber } from './dial';
import type { Effect } from './effect';
import type { HostState } from './host-state';
import { SERVERS } from './servers';

/** What becomes of a commitment to call a customer back (protocol.md D.13). */
export type CallbackAction = 'list-changed' | 'due' | 'dial' | 'refuse' | 'reschedule' | 'cancel' | 'deliver';

const RULE = 'protocol.md D.13';
const NUMBER = '2025550143';
const MINUTE = 60_000;

/** What comes of it; undefined where there is no session, or no commitment to do it with. */
export function callBack(state: HostState, action: CallbackAction, at: number): Effect | undefined {
  if (!canCallBack(state, action)) return undefined;
  switch (action) {
    case 'list-changed':
      return { events: [LIST_CHANGED], rule: RULE };
    case 'due':
      return { events: [due(at, state)], keeps: { dueCallback: { number: NUMBER, contactId: null } }, rule: RULE };
    case 'dial':
      return dialIt(state, at);
    default:
      return { events: SETTLED[action], keeps: { dueCallback: null }, rule: RULE };
  }
}

/**
 * Whether the action makes sense now. One commitment is due at a time, and it waits while its customer is called; a call that
 * came to nothing may be made again.
 */
export function canCallBack(state: HostState, action: CallbackAction): boolean {
  const { agentState, dueCallback } = state;
  if (agentState === null) return false;
  if (action === 'list-changed') return true;
  if (action === 'due') return dueCallback === null;
  if (dueCallback === null || liveCalls(state).some((call) => idOf(call) === dueCallback.contactId)) return false;
  return action !== 'dial' || canDial(state);
}

/** The commitment is kept as soon as the customer answers. */
export function deliveredBy({ dueCallback }: HostState, contactId: string): Omit<Effect, 'rule'> {
  if (dueCallback?.contactId !== contactId) return { events: [] };
  return { events: SETTLED.deliver, keeps: { dueCallback: null } };
}

function dialIt(state: HostState, at: number): Effect | undefined {
  const number = state.dueCallback?.number ?? NUMBER;
  const call = dialNumber(state, number, at);
  if (call === undefined) return undefined;
  const { events, keeps, contactId } = call;
  return {
    events: [status('Dialing'), ...events],
    keeps: { ...keeps, dueCallback: { number, contactId } },
    rule: RULE,
  };
}

/** At once; it is due again ten minutes later, and no more after thirty (protocol.md C.1.13). */
function due(at: number, { nextId }: HostState): PromiseKeeperWire {
  const [now, later, expired] = [0, 10, 30].map((minutes) => new Date(at + minutes * MINUTE).toISOString());
  return {
    ...SERVERS,
    Type: 'PromiseKeeper',
    CallbackId: String(nextId),
    AgentId: AGENT.id,
    SkillId: '4410',
    TargetType: 'A',
    CallbackTime: now ?? '',
    CallbackExpireTime: expired ?? '',
    DeliveryTime: later ?? '',
    DialNumber: NUMBER,
    OrigNumber: NUMBER,
    FirstName: 'Ada',
    LastName: 'Byron',
    Notes: 'asked for a quote',
  };
}

function status(Status: 'Dialing' | 'Refused' | 'Delivered' | 'Rescheduled' | 'Cancelled'): PromiseKeeperStatusWire {
  return { ...SERVERS, Type: 'PromiseKeeperStatus', Status };
}

const LIST_CHANGED = { ...SERVERS, Type: 'UpdateCallbacks' } as const;

const SETTLED = {
  refuse: [status('Refused')],
  reschedule: [status('Rescheduled'), LIST_CHANGED],
  cancel: [status('Cancelled'), LIST_CHANGED],
  deliver: [status('Delivered')],
} as const;
