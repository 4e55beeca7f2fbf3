import { contactIdOf, readId } from '../wire/contact-id';
import type { SessionInfoWire } from '../wire/session-info';
import type { HostState, Subscriber } from './host-state';
import { contactsOfCxa, contactsToldByCxa, currentContacts } from './memory';

/**
 * What MAX tells with its ack, by the document column of protocol.md A.7; nothing before it has built its own state, be it after
 * its start or after it was loaded again.
 */
export function firstBatchOfMax(state: HostState, { types, contactId }: Subscriber, at: number): readonly unknown[] {
  if (!state.ready || state.joinsAt !== null || types === null) return [];
  const asksAll = types.includes('all');
  const contacts = currentContacts(state, at);
  const bound = contactId === null ? null : String(contactId);
  return [
    ...(asksAll || types.includes('agent') ? agentStateOf(state) : []),
    ...(asksAll || types.includes('contacts') ? contacts : contacts.filter((event) => contactIdOf(event) === bound)),
    ...(asksAll || types.includes('sessioninfo') ? tokenOf(state) : []),
  ];
}

/** What CXone Agent tells with its ack; nothing while the agent state is unknown (protocol.md A.7, real-host.md, First batch). */
export function firstBatchOfCxa(state: HostState, { types, contactId }: Subscriber): readonly unknown[] {
  if (state.agentState === null || state.joinsAt !== null) return [];
  const asksAll = types?.includes('all') ?? false;
  const isMissingAll = types === null && !contactId;
  const contacts = asksAll || isMissingAll || types?.includes('contacts') ? contactsToldByCxa(state) : [];
  // The id counts whatever the types are.
  const bound = contactId
    ? contactsOfCxa(state).find(({ ContactID }) => readId(ContactID) === String(contactId))
    : null;
  return [
    ...(asksAll || isMissingAll || types?.includes('agent') ? agentStateOf(state) : []),
    ...contacts,
    ...(bound && !contacts.includes(bound) ? [bound] : []),
    ...(asksAll || types?.includes('sessioninfo') ? tokenOf(state) : []),
  ];
}

function agentStateOf({ agentState }: HostState): readonly unknown[] {
  return agentState === null ? [] : [agentState];
}

/** The token as an event of the host (protocol.md A.5.2), if there is a session. */
export function tokenOf({ token }: HostState): readonly unknown[] {
  if (token === null) return [];
  const info: SessionInfoWire = { messageType: 'SessionInfo', sessionToken: token };
  return [info];
}
