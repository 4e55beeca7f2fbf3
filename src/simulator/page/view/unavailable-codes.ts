/** The unavailable codes of the made-up contact centre, as the wire has them. */
export const UNAVAILABLE_CODES = ['Break', 'Lunch', 'Meeting', 'Training', 'Back office'] as const;
