/** The names a registration may ask for (protocol.md A.4). */
export const SUBSCRIPTION_TYPES = ['all', 'agent', 'contact', 'contacts', 'sessioninfo', 'agentassist'] as const;

/** What a registration may ask for. */
export type SubscriptionType = (typeof SUBSCRIPTION_TYPES)[number];

/** What a page asks the host for: kinds of events, and perhaps one contact. */
export interface Request {
  readonly subscriptionTypes: readonly SubscriptionType[];
  /** A digit string. */
  readonly contactId: string | undefined;
}

/** The registration as the host wants it (protocol.md A.3.1). */
export interface RegisterWire {
  readonly messageType: 'RegisterForClientEvents';
  readonly issuer: string;
  readonly subscriptionTypes: readonly string[];
  readonly contactId?: number | string;
}

/** Its end (protocol.md A.3.2). */
export interface UnregisterWire {
  readonly messageType: 'UnregisterFromClientEvents';
  readonly issuer: string;
}

/**
 * Encodes a registration. The contact id goes as a number where that is exact, because CXone Agent compares with a number
 * and a digit string would never match; an id above 2^53 can only go as text (protocol.md A.4).
 */
export function encodeRegister(issuer: string, { subscriptionTypes, contactId }: Request): RegisterWire {
  const register: RegisterWire = { messageType: 'RegisterForClientEvents', issuer, subscriptionTypes };
  return contactId === undefined ? register : { ...register, contactId: contactIdForHost(contactId) };
}

export function encodeUnregister(issuer: string): UnregisterWire {
  return { messageType: 'UnregisterFromClientEvents', issuer };
}

/** A contact id as the host compares it: a number while a number is exact. */
export function contactIdForHost(contactId: string): number | string {
  const number = Number(contactId);
  return Number.isSafeInteger(number) ? number : contactId;
}

/** What a page said to the host: a registration, its end, or neither. The host model reads with it. */
export function readRegistration(data: unknown): RegisterRead | 'unregister' | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { messageType, subscriptionTypes, contactId, issuer } = data as Readonly<Record<string, unknown>>;
  if (messageType === 'UnregisterFromClientEvents') return 'unregister';
  return messageType === 'RegisterForClientEvents' ? { subscriptionTypes, contactId, issuer } : undefined;
}

/** A registration as it came, before the host judged it: its parts may be anything. */
export interface RegisterRead {
  readonly subscriptionTypes: unknown;
  readonly contactId: unknown;
  readonly issuer: unknown;
}
