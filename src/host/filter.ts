import { contactIdOf } from '../wire/contact-id';
import type { Subscriber } from './host-state';
import { asEvent } from './memory';

/** Whether MAX passes a live event on, by the document column of protocol.md A.7. What is no event has no contact. */
export function wantedOfMax({ types, contactId }: Subscriber, entry: unknown): boolean {
  const event = asEvent(entry);
  const id = event === undefined ? null : contactIdOf(event);
  if (types === null || types.includes('all')) return true;
  if (id === null) return types.includes('agent');
  return types.includes('contacts') || (types.includes('contact') && contactId !== null && id === String(contactId));
}

/**
 * Whether CXone Agent passes a live event on. It reads `contactId`, which raw events do not have, so that nearly every event
 * counts as the agent's; and it compares with a number, so that a text never matches (real-host.md, "What each subscription
 * really delivers"). The id counts whatever the types are.
 */
export function wantedOfCxa({ types, contactId }: Subscriber, entry: unknown): boolean {
  const event = asEvent(entry);
  if (types === null ? !contactId : types.includes('all')) return true;
  if (types?.includes('agentassist') && event?.['Type'] === 'AgentAssist') return true;
  const id = event?.['contactId'];
  if (!id) return types?.includes('agent') ?? false;
  return (types?.includes('contacts') ?? false) || (typeof id !== 'object' && Number(id) === contactId);
}

/** Whether a window is told the session token (protocol.md A.7). */
export function wantsToken({ types, contactId }: Subscriber): boolean {
  return types === null ? !contactId : types.includes('all') || types.includes('sessioninfo');
}
