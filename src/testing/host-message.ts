/** A message as a desktop posts it to a window (protocol.md A.5). */
export interface HostMessage {
  readonly issuer: string;
  readonly contactId: number | string | null;
  readonly events: readonly object[];
}

/**
 * A message of any host, for what {@link fromMax} and {@link fromCxa} do not say.
 *
 * @param message - the issuer is MAX, the contact id null, and there are no events, where it does not say otherwise
 */
export function hostMessage(message: Partial<HostMessage> = {}): HostMessage {
  return { issuer: 'MAX', contactId: null, events: [], ...message };
}

/** A message of MAX with these events. */
export function fromMax(...events: readonly object[]): HostMessage {
  return hostMessage({ issuer: 'MAX', events });
}

/** A message of CXone Agent with these events. */
export function fromCxa(...events: readonly object[]): HostMessage {
  return hostMessage({ issuer: 'CXA', events });
}
