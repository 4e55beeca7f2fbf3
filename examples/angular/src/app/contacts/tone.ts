import type { Contact } from 'rx-max';

import { isConnected, isRinging } from './contact-kind';

/** In which colour a contact is shown; each tone has words beside it. */
export type Tone = 'ringing' | 'on' | 'held' | 'late' | 'after' | 'quiet';

/**
 * @param contact - null when it is over
 * @param isHeldTooLong - the customer has waited on hold for too long
 */
export function toneOf(contact: Contact | null, isHeldTooLong: boolean): Tone {
  if (contact === null) return 'after';
  if (isHeldTooLong) return 'late';
  if (isRinging(contact)) return 'ringing';
  if (contact.status === 'Holding') return 'held';
  return isConnected(contact) ? 'on' : 'quiet';
}
