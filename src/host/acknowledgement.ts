import type { RawEvent } from '../wire/family';
import type { Judged } from './host-state';

/** How a desktop words its acknowledgement (protocol.md A.5.1). */
export interface Wording {
  readonly success: string;
  readonly contactId: string;
  readonly subscriptionTypes: string;
}

/** MAX's English wording was never seen: this is the help page's, translated. */
export const WORDING_OF_MAX: Wording = {
  success: 'success',
  contactId: 'invalid contact id',
  subscriptionTypes: 'invalid subscription types',
};

export const WORDING_OF_CXA: Wording = {
  success: 'Success',
  contactId: 'Invalid Contact Id',
  subscriptionTypes: 'Invalid Subscription Types.',
};

/**
 * The answer to a registration (protocol.md A.5.1).
 *
 * @param none - what stands for "no contact": CXone Agent leaves the key there with undefined, MAX says null
 */
export function acknowledgement(verdict: Judged, wording: Wording, none: null | undefined): RawEvent {
  const isOk = verdict.status === 'OK';
  return {
    messageType: 'ClientEventSubscriptionAcknowledge',
    contactId: isOk ? (verdict.contactId === undefined ? none : verdict.contactId) : null,
    status: verdict.status,
    reason: isOk ? wording.success : wording[verdict.fault],
  };
}
