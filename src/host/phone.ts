import type { AgentLegWire } from '../wire/agent-leg';
import type { MuteWire } from '../wire/mute';
import { liveCalls } from './contact';
import type { Effect } from './effect';
import type { HostState } from './host-state';
import { SERVERS } from './servers';

/** What becomes of a phone that stays up all day: it is dialled, picked up, and hung up (protocol.md D.1, D.5). */
export type PhoneAction = 'dial' | 'pick-up' | 'hang-up';

/** What comes of it; undefined where the phone is not in a state for it, or the calls dial it, or there is no session. */
export function usePhone(state: HostState, action: PhoneAction): Effect | undefined {
  const { agentLeg: present, agentState, phone } = state;
  const rule = 'protocol.md D.1';
  if (agentState === null || phone === 'each-call') return undefined;
  if (action === 'dial') {
    if (present !== null) return undefined;
    const events = [agentLeg(String(state.nextId), 'Dialing')];
    return { events, keeps: { nextId: state.nextId + 1 }, rule };
  }
  if (present === null || (action === 'pick-up') !== (present.Status === 'Dialing')) return undefined;
  // Who hangs up the phone in a call ends the call, which has a button of its own.
  if (action === 'hang-up' && liveCalls(state).length > 0) return undefined;
  return { events: action === 'pick-up' ? pickedUp(state) : hungUp(state), rule };
}

/** The agent's phone, dialled for each call (protocol.md C.1.6, D.3). */
export function agentLeg(AgentLegId: string, Status: 'Dialing' | 'Active' | 'Disconnected'): AgentLegWire {
  return { ...SERVERS, Type: 'AgentLeg', AgentLegId, Status, FinalState: Status === 'Disconnected' ? 'True' : 'False' };
}

/** The leg that a call has dialled; none of it where the phone is up already. */
export function dialled(state: HostState): {
  readonly events: readonly AgentLegWire[];
  readonly keeps: Pick<HostState, 'nextId'>;
} {
  const { phone, agentLeg: present, nextId } = state;
  if (phone === 'all-day' || present !== null) return { events: [], keeps: { nextId } };
  return { events: [agentLeg(String(nextId), 'Dialing')], keeps: { nextId: nextId + 1 } };
}

/** The phone is picked up with a call. */
export function pickedUp({ agentLeg: present }: HostState): readonly unknown[] {
  return present === null || present.Status === 'Active' ? [] : [agentLeg(present.AgentLegId ?? '', 'Active')];
}

/** The phone is hung up; it takes the mute with it, and so that nobody goes on believing in it, says so. */
export function hungUp({ agentLeg: present, muted }: HostState): readonly unknown[] {
  const leg = present === null ? [] : [agentLeg(present.AgentLegId ?? '', 'Disconnected')];
  return muted ? [...leg, mute(false)] : leg;
}

/** The agent's, not the call's (protocol.md C.1.7). */
export function mute(muted: boolean): MuteWire {
  return { ...SERVERS, Type: 'Mute', AgentMuted: muted ? 'True' : 'False' };
}
