import type { RawEvent } from 'rx-max';

import type { BatchEntry } from './recording';

const ACKNOWLEDGE = 'ClientEventSubscriptionAcknowledge';

/** The events of a batch that answers a registration: what begins in the middle of something has no answer, and is given one. */
export function acknowledged({ events, contactId }: BatchEntry): readonly RawEvent[] {
  return events.some((event) => event['messageType'] === ACKNOWLEDGE) ? events : [acknowledgeOf(contactId), ...events];
}

/** The answer to a registration that is granted. */
export function acknowledgeOf(contactId: string | null): RawEvent {
  return { messageType: ACKNOWLEDGE, contactId, status: 'OK', reason: 'Success' };
}
