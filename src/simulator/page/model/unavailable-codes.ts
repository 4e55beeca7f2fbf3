/** The codes for being unavailable that a person can choose from, as a tenant could have them (protocol.md D.2). */
export const UNAVAILABLE_CODES: readonly string[] = [
  'Break',
  'Lunch',
  'Meeting',
  'Training',
  'Coaching',
  'System Issue',
];
