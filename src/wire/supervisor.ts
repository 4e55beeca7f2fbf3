import type { AcdEvent, AcdWire } from './acd-event';
import { callContact, type CallContactEvent, type CallContactWire } from './call-contact';
import type { AnyFamily } from './family';
import type { Members } from './tables';

/** `SupervisorContact` as the desktop spells it: a call, as far as is known (protocol.md C.2.8). */
export interface SupervisorContactWire extends Omit<CallContactWire, 'Type'> {
  readonly Type: 'SupervisorContact';
}

/** A call that a supervisor is concerned with. Its name is the scenario library's, its fields are inferred (protocol.md C.2.8). */
export interface SupervisorContactEvent extends Omit<CallContactEvent, 'type'> {
  readonly type: 'SupervisorContact';
}

export const supervisorContact: AnyFamily = (wire, read, contactId) => ({
  ...callContact(wire, read, contactId),
  type: 'SupervisorContact',
});

/** `SupervisorMonitor` as the desktop spells it (protocol.md C.2.8). */
export interface SupervisorMonitorWire extends AcdWire<'SupervisorMonitor'> {
  readonly MonitorType?: string;
}

/** A supervisor listens in, or stops. From the scenario library alone (protocol.md C.2.8). */
export interface SupervisorMonitorEvent extends AcdEvent<'SupervisorMonitor'> {
  readonly monitorType: Members<'SupervisorMonitor', 'MonitorType'> | undefined;
}
