import type { Customer } from './customer';

/** Made-up people; numbers and addresses are those that are kept free for examples. Who is not here is an unknown caller. */
export const CUSTOMERS: readonly Customer[] = [
  {
    id: 'C-1043',
    name: 'Ada Byron',
    company: 'Engine Works',
    plan: 'Premium',
    phone: '2025550143',
    email: 'ada.byron@example.com',
    place: 'Washington, DC',
    since: 2019,
    orders: [
      { number: 'A-20418', what: 'Reading lamp, brass', status: 'Delayed' },
      { number: 'A-20377', what: 'Desk, walnut', status: 'Delivered' },
    ],
    history: [
      { on: new Date('2026-11-12'), about: 'Asked when the lamp will come', outcome: 'Follow-up' },
      { on: new Date('2026-08-30'), about: 'Changed the delivery date', outcome: 'Resolved' },
      { on: new Date('2026-03-02'), about: 'Ordered a desk', outcome: 'Resolved' },
    ],
  },
  {
    id: 'C-1161',
    name: 'Kim Min-jun',
    company: 'Hanbit Studio',
    plan: 'Plus',
    phone: '2025550161',
    email: 'minjun.kim@example.com',
    place: 'Arlington, VA',
    since: 2022,
    orders: [{ number: 'A-20391', what: 'Four chairs, ash', status: 'Delivered' }],
    history: [
      { on: new Date('2026-10-21'), about: 'Was charged twice', outcome: 'Escalated' },
      { on: new Date('2026-10-02'), about: 'Asked for an invoice', outcome: 'Resolved' },
    ],
  },
  {
    id: 'C-1118',
    name: 'Grace Okafor',
    company: 'Okafor & Daughters',
    plan: 'Plus',
    phone: '2025550118',
    email: 'grace.okafor@example.com',
    place: 'Baltimore, MD',
    since: 2021,
    orders: [{ number: 'A-20402', what: 'Bookcase, oak', status: 'On its way' }],
    history: [{ on: new Date('2026-06-14'), about: 'Moved to a new address', outcome: 'Resolved' }],
  },
  {
    id: 'C-1172',
    name: 'Luis Ortega',
    company: 'Ortega Catering',
    plan: 'Basic',
    phone: '2025550172',
    email: 'luis.ortega@example.com',
    place: 'Richmond, VA',
    since: 2024,
    orders: [{ number: 'A-20366', what: 'Side table, glass', status: 'Returned' }],
    history: [{ on: new Date('2026-11-19'), about: 'The table came broken', outcome: 'Follow-up' }],
  },
];
