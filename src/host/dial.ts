import { isBusy } from './agent';
import { withConsequences } from './consequences';
import type { Effect } from './effect';
import type { HostState } from './host-state';
import { newOutboundCall } from './new-call';
import { dialled, pickedUp } from './phone';

/** An agent may call who is there and has nothing on the phone; a pause is no hindrance. */
export function canDial(state: HostState): boolean {
  const isThere = ['Available', 'Unavailable'].includes(state.agentState?.CurrentState ?? '');
  return isThere && !isBusy(state);
}

/** The agent's phone and then the customer's are dialled (protocol.md D.5); undefined where the agent cannot. */
export function dialNumber(
  state: HostState,
  number: string,
  at: number,
): (Effect & { readonly contactId: string }) | undefined {
  if (!canDial(state)) return undefined;
  const { events: leg, keeps } = dialled(state);
  const contactId = String(keeps.nextId);
  // Who dials has the receiver in the hand.
  const [up] = leg;
  const phone = up === undefined ? pickedUp(state) : [up, { ...up, Status: 'Active' }];
  return {
    contactId,
    events: [...phone, ...withConsequences(state, [newOutboundCall(contactId, at, number)], at)],
    keeps: { nextId: keeps.nextId + 1 },
    rule: 'protocol.md D.5',
  };
}
