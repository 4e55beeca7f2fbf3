import type { OfferChannel } from 'rx-max/testing';

/** A customer who is made up: the numbers and addresses are those that are kept free for examples. */
interface Customer {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly subject: string;
}

const CUSTOMERS: readonly Customer[] = [
  { name: 'Ada Byron', phone: '2025550143', email: 'ada.byron@example.com', subject: 'My order has not come' },
  { name: 'Kim Min-jun', phone: '2025550161', email: 'minjun.kim@example.com', subject: 'A question about my bill' },
  { name: 'Grace Okafor', phone: '2025550118', email: 'grace.okafor@example.com', subject: 'Please change my address' },
  { name: 'Luis Ortega', phone: '2025550172', email: 'luis.ortega@example.com', subject: 'The delivery was damaged' },
  { name: 'Ingrid Solberg', phone: '2025550109', email: 'ingrid.solberg@example.com', subject: 'I wish to cancel' },
];

/** What an offer says of its customer, so that a page has something to show. */
export interface CustomerOffer {
  readonly customerName: string;
  readonly ani?: string;
  readonly subject: string;
  readonly screenPopUrl: string;
}

/**
 * Who calls or writes; they take turns.
 *
 * @param turn - how many came before
 */
export function customerOf(turn: number, channel: OfferChannel): CustomerOffer {
  const { name, phone, email, subject } = CUSTOMERS[turn % CUSTOMERS.length] ?? NOBODY;
  const query = new URLSearchParams({ name, phone });
  const ani = BY_ADDRESS.includes(channel) ? email : phone;
  return {
    customerName: name,
    subject,
    screenPopUrl: `https://crm.example.com/customers?${query.toString()}`,
    // Whoever consults is a colleague, whose number the desktop knows.
    ...(channel === 'consult' ? {} : { ani }),
  };
}

const BY_ADDRESS: readonly OfferChannel[] = ['chat', 'email', 'digital'];

const NOBODY: Customer = { name: '', phone: '', email: '', subject: '' };
