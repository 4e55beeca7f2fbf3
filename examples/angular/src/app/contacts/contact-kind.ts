import type { Contact } from 'rx-max';

/** It waits for the agent to take it. */
export function isRinging({ status, ended }: Contact): boolean {
  return ended === null && (status === 'Incoming' || status === 'Inviting' || status === 'CallBackDisconnected');
}

/** It is over for the customer: it has gone, or awaits its after-call work. */
export function isOver({ status, ended }: Contact): boolean {
  return ended !== null || status === 'Disconnected' || status === 'Discarded';
}

/** The agent and the other end have each other. */
export function isConnected(contact: Contact): boolean {
  const { status = '' } = contact;
  return !isOver(contact) && ['Active', 'Holding', 'Masking', 'Joined', 'Interrupted', 'Transfer'].includes(status);
}

/** Since when it stands as it does; since its beginning, where the channel tells no more. */
export function sinceOf({ since, startTime }: Contact): Date | undefined {
  return since ?? startTime;
}

/** It is the customer's own, and no leg of a call to a colleague or back to a queue, which rings and ends as a call does. */
export function isCustomer({ event }: Contact): boolean {
  return event.type !== 'CallContactEvent' || (event.callType !== 'Consult' && event.callType !== 'ReskillProxy');
}

/**
 * Under which key a customer's case is kept. A transfer changes the contact's id, and not its interaction's; where a channel
 * tells none, the root contact is the next best.
 */
export function caseKeyOf({ interactionId, masterId, contactId }: Contact): string {
  return interactionId ?? masterId ?? contactId;
}
