import type { SupervisorContactWire, SupervisorMonitorWire } from '../wire/supervisor';
import { withConsequences } from './consequences';
import { isAnswered, isConsulting, liveCalls } from './contact';
import { closed } from './contact-change';
import type { Effect } from './effect';
import type { HostState } from './host-state';
import { SERVERS } from './servers';

/**
 * `takes-over`: a supervisor takes this agent's call. The others are of the supervisor's own desktop, who listens to the call
 * of somebody else; taking it is the offer of a `takeOver` (protocol.md D.15).
 */
export type SupervisorAction = 'takes-over' | 'monitor' | 'stop-monitor';

const RULE = 'protocol.md D.15';

/** What comes of it; undefined where there is no call to take, or nobody to listen to. */
export function supervise(state: HostState, action: SupervisorAction, at: number): Effect | undefined {
  if (!canSupervise(state, action)) return undefined;
  if (action === 'takes-over') {
    // The customer goes, and with them whoever was consulted; the agent has no more to do with it.
    const told = liveCalls(state)
      .filter((call) => isAnswered(call) || isConsulting(call))
      .map((call) => closed(call, at));
    return { events: withConsequences(state, told, at), keeps: { conference: [], blindConsult: null }, rule: RULE };
  }
  if (action === 'stop-monitor') {
    return { events: listening(state.monitored ?? '', at, false), keeps: { monitored: null }, rule: RULE };
  }
  const contactId = String(state.nextId);
  const keeps = { monitored: contactId, nextId: state.nextId + 1 };
  return { events: listening(contactId, at, true), keeps, rule: RULE };
}

export function canSupervise(state: HostState, action: SupervisorAction): boolean {
  if (action === 'takes-over') return liveCalls(state).some((call) => isAnswered(call) && !isConsulting(call));
  return state.agentState !== null && (action === 'monitor') === (state.monitored === null);
}

function listening(contactId: string, at: number, isOn: boolean): readonly unknown[] {
  const now = new Date(at).toISOString();
  const monitor: SupervisorMonitorWire = {
    ...SERVERS,
    Type: 'SupervisorMonitor',
    MonitorType: isOn ? 'Monitor' : 'StopMonitor',
  };
  const contact: SupervisorContactWire = {
    ...SERVERS,
    Type: 'SupervisorContact',
    ContactID: contactId,
    MasterID: contactId,
    Status: isOn ? 'Active' : 'Disconnected',
    LastStateChangeTimeUTC: now,
    FinalState: isOn ? 'False' : 'True',
  };
  return [monitor, contact];
}

/** What a supervisor is told who takes a call, before it is there. The result is the only one that was seen (C.2.8). */
export function takeOverEvents(contactId: string): readonly unknown[] {
  return [
    { ...SERVERS, Type: 'TakeOver', ContactID: contactId },
    { ...SERVERS, Type: 'SupervisorTakeOver', Result: 'ContactTakenOverByOther' },
  ];
}
