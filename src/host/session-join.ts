import { agentStateAt } from './agent';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { openContacts } from './memory';
import { deliver } from './routing';
import { sessionStartOf } from './session';

/**
 * The desktop joins a session that is under way, or asks with an old session id: it hears of the start, and of what is so at
 * present; the token follows (protocol.md D.15, C.7).
 */
export function joinSession(state: HostState, token: string, at: number): Step {
  return deliver({ ...state, token }, presentOf(state, at), 'protocol.md D.15');
}

/** The start of the session and the present state, leg and contacts, as the server tells them again. */
export function presentOf(state: HostState, at: number): readonly unknown[] {
  const { agentState, agentLeg } = state;
  return [
    sessionStartOf(state),
    agentState ?? agentStateAt(at, 'Unavailable'),
    ...(agentLeg === null ? [] : [agentLeg]),
    ...openContacts(state),
  ];
}
