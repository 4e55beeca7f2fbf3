import type { Contact } from 'rx-max';

/** Legs of a call to a colleague or back to a queue: they ring and end as a call of the customer does. */
const LEGS: readonly unknown[] = ['Consult', 'ReskillProxy'];

/** Whether a contact is the customer's own, and no leg of a call. */
export function isCustomer({ event }: Contact): boolean {
  return event.type !== 'CallContactEvent' || !LEGS.includes(event.callType);
}
