/** What the desk asks of a window, over a port of their own: the windows' messages are the protocol's alone. */
export interface ContractOrder {
  readonly say: unknown;
}

/** The last message of a case: what the window has heard by then is all of it. */
export const END_OF_CASE = 'end of the case';

/** A message as a window got it. */
export interface ContractMessage {
  readonly line: string;
  /** In JSON that shows undefined, too. */
  readonly data: string;
  readonly origin: string;
}

/** JSON drops a key that holds undefined, and the key is part of the contract. */
export function exactly(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (value === undefined ? { undefined: true } : value));
}
