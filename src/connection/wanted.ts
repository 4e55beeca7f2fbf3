import { contactIdOf } from '../wire/contact-id';
import { nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { cellsOf, type MaxBatch, partOf } from '../wire/max-batch';
import type { Request, SubscriptionType } from '../wire/registration';

/**
 * What of a batch an app asked for, by the documented meaning of its subscription types (protocol.md A.7), on both hosts:
 * `agent` for events without a contact, `contacts` for those with one, `contact` for those of the contact asked for or found
 * for the panel, `sessioninfo` for the token and the session's end, `agentassist` for that type. The acknowledgement always
 * passes. The batch itself where all of it is wanted; undefined where nothing is.
 *
 * @param boundTo - the contact that the host bound the registration to
 */
export function wanted(batch: MaxBatch, request: Request, boundTo: string | null): MaxBatch | undefined {
  const { subscriptionTypes } = request;
  if (subscriptionTypes.includes('all')) return batch;
  const contactId = request.contactId ?? boundTo;
  const places: number[] = [];
  cellsOf(batch).raws.forEach((raw, at) => {
    if (subscriptionTypes.some((type) => brings(type, raw, contactId)) || isAcknowledge(raw)) places.push(at);
  });
  return places.length === 0 ? undefined : partOf(batch, places);
}

function brings(type: SubscriptionType, raw: RawEvent, contactId: string | null): boolean {
  const name = nameOf(raw);
  const owner = contactIdOf(raw);
  switch (type) {
    case 'all':
      return true;
    case 'agent':
      return owner === null && name !== 'SessionInfo';
    case 'contact':
      return owner !== null && owner === contactId;
    case 'contacts':
      return owner !== null;
    case 'sessioninfo':
      return name === 'SessionInfo' || name === 'AgentSessionEnd' || name === 'RemoteAgentSessionEnd';
    case 'agentassist':
      return name === 'AgentAssist';
  }
}

function isAcknowledge(raw: RawEvent): boolean {
  return nameOf(raw) === 'ClientEventSubscriptionAcknowledge';
}
