import type { AgentStateWire } from '../wire/agent-state';
import { date, int } from '../wire/scalar';
import { takesAgent } from './contact';
import type { HostState } from './host-state';
import { isTrue, openContacts } from './memory';
import { SERVERS } from './servers';

/** A state that the agent wishes for. */
export interface WishedState {
  readonly state: 'Available' | 'Unavailable';
  /** The unavailable code. */
  readonly outReason?: string;
}

/**
 * The agent chooses a state by the desktop's own buttons. While there is a call or after-call work the wish only shows in
 * `NextStates` of the present state (protocol.md D.2). Who is logged in to the dialer is not available to anybody else.
 * Without a session nothing happens.
 */
export function chooseState(state: HostState, { state: wished, outReason = '' }: WishedState, at: number): Events {
  const { agentState: present } = state;
  if (present === null) return [];
  const name = wished === 'Available' ? homeOf(state) : wished;
  if (!isBusy(state)) return [agentStateAt(at, name, outReason)];
  return [{ ...present, NextStates: [{ State: name, OutReason: outReason }], NextIsAcw: 'False' }];
}

type Events = readonly AgentStateWire[];

/** A contact has the agent, or the work after it. */
export function isBusy(state: HostState): boolean {
  return openContacts(state).some((contact) => takesAgent(state, contact)) || isInAfterCallWork(state);
}

export function isInAfterCallWork({ agentState }: HostState): boolean {
  return isTrue(agentState?.IsAcw);
}

/** An agent state that begins now (protocol.md C.1.5). */
export function agentStateAt(
  at: number,
  name: string,
  outReason = '',
  rest: Pick<AgentStateWire, 'IsAcw' | 'AcwTimeout' | 'NextStates'> = {},
): AgentStateWire {
  return {
    ...SERVERS,
    Type: 'AgentState',
    CurrentState: name,
    CurrentOutReason: outReason,
    StartTimeUTC: new Date(at).toISOString(),
    IsAcw: 'False',
    AcwTimeout: '0',
    NextStates: [],
    NextIsAcw: 'False',
    ...rest,
  };
}

/** After-call work is the state Unavailable with a flag; what was queued stays queued (protocol.md D.3, step 10). */
export function afterCallWorkAt(at: number, state: HostState, seconds: number): AgentStateWire {
  return agentStateAt(at, 'Unavailable', 'After Call Work', {
    IsAcw: 'True',
    AcwTimeout: String(seconds),
    NextStates: queuedStates(state),
  });
}

/**
 * The state after a contact: the first one queued, else where the agent waits (protocol.md D.3, step 13). After the work the
 * dialer still has to find somebody, which is the state DialerPending.
 */
export function nextStateAt(at: number, state: HostState): AgentStateWire {
  const [next, ...later] = queuedStates(state);
  const home = state.campaign !== null && isInAfterCallWork(state) ? 'DialerPending' : homeOf(state);
  return agentStateAt(at, next?.State ?? home, next?.OutReason, { NextStates: later });
}

/** Where an agent waits who has nothing to do. */
function homeOf({ campaign }: HostState): 'Available' | 'Dialer' {
  return campaign === null ? 'Available' : 'Dialer';
}

/** `NextStates` may be absent, or no array at all (protocol.md C.1.5). */
export function queuedStates({ agentState }: HostState): NonNullable<AgentStateWire['NextStates']> {
  const queued: unknown = agentState?.NextStates;
  return Array.isArray(queued) ? (queued as NonNullable<AgentStateWire['NextStates']>) : [];
}

/** Whether after-call work has lasted as long as it may; 0 is no limit (protocol.md C.1.5). */
export function isAfterCallWorkOver({ agentState }: HostState, at: number): boolean {
  if (agentState === null || !isTrue(agentState.IsAcw)) return false;
  const seconds = int.read(agentState.AcwTimeout);
  const since = date.read(agentState.StartTimeUTC);
  return typeof seconds === 'number' && seconds > 0 && since instanceof Date && at >= since.getTime() + seconds * 1000;
}
