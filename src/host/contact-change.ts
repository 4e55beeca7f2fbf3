import type { RawEvent } from '../wire/family';
import { channelOf } from './channel';
import { isConsulted, isConsulting, isOffered } from './contact';
import type { HostState } from './host-state';

/**
 * A contact is told as a whole at every change (protocol.md C.7). A chat says twice that it is active (protocol.md C.2.2).
 *
 * @param at - without it the time of the change stays what it was
 */
export function changed(contact: RawEvent, at: number | undefined, change: RawEvent): RawEvent {
  const now = at === undefined ? undefined : new Date(at).toISOString();
  const times = now === undefined ? [] : (channelOf(contact)?.changed.map((key) => [key, now] as const) ?? []);
  const isActive = 'IsActive' in contact ? { IsActive: change['Status'] === 'Active' ? 'True' : 'False' } : {};
  return { ...contact, ...Object.fromEntries(times), ...isActive, ...change };
}

/** It is closed for good (protocol.md C.2). */
export function closed(contact: RawEvent, at: number | undefined, change: RawEvent = {}): RawEvent {
  return changed(contact, at, { ...overIn(contact), FinalState: 'True', ...change });
}

/**
 * The customer is gone. After-contact work follows, if the agent has some; none is due for what the agent never had, for a
 * consult, and for what was taken away (protocol.md D.3, D.6, D.9).
 */
export function ended({ afterCallWork }: HostState, contact: RawEvent, at: number): RawEvent {
  const hasWork = !['Interrupted', 'Waiting', 'Dialing', 'Ringing'].includes(String(contact['Status']));
  const isConsult = isConsulting(contact) || isConsulted(contact);
  const isForWork = afterCallWork !== 'none' && hasWork && !isConsult && !isOffered(contact);
  return isForWork ? inWrapUp(contact, at) : closed(contact, at);
}

/** It is over for the customer, and the agent has work to do after it. */
export function inWrapUp(contact: RawEvent, at: number): RawEvent {
  return changed(contact, at, { ...overIn(contact), FinalState: 'False' });
}

function overIn(contact: RawEvent): RawEvent {
  const channel = channelOf(contact);
  return {
    Status: channel?.over ?? 'Disconnected',
    ...(channel?.name === 'voice' ? { DisconnectCode: 'NA', IsLinked: 'False' } : {}),
    ...(channel?.hasFocus ? { InFocus: 'False' } : {}),
  };
}
