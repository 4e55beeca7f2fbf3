import type { Request, SubscriptionType } from '../wire/registration';

/** A registration as it goes to the host, and whether it must go exactly so. */
export interface WireRequest extends Request {
  readonly exact: boolean;
}

/**
 * What is sent for what an app asks. On CXone Agent `contact` and `contacts` deliver only the first snapshot, `agent`
 * delivers contact events too, and on MAX `contacts` has been reported to freeze the desktop: so the host is asked for what
 * works on both, and the app's own request is applied to what comes (semantics 3.2, protocol.md A.7).
 */
export function wireRequest({ subscriptionTypes, contactId }: Request, exact: boolean): WireRequest {
  if (exact) return { subscriptionTypes, contactId, exact };
  return { subscriptionTypes: typesForHost(new Set(subscriptionTypes)), contactId, exact };
}

function typesForHost(asked: ReadonlySet<SubscriptionType>): readonly SubscriptionType[] {
  if (asked.has('contact')) return ['all', 'contact'];
  if (asked.size > 1) return ['all'];
  if (asked.has('agent')) return ['agent'];
  // A registration for the token alone never learns of the session's end on CXone Agent.
  return asked.has('sessioninfo') ? ['agent', 'sessioninfo'] : ['all'];
}

/** Whether a registration already brings what another asks for. */
export function covers(registered: WireRequest, asked: WireRequest): boolean {
  if (!asked.subscriptionTypes.every((type) => bringsType(registered, type))) return false;
  // The host looks up the contact of its panel only for a registration that names none.
  const looksUp = asked.subscriptionTypes.includes('contact') && asked.contactId === undefined;
  return !looksUp || registered.contactId === undefined;
}

function bringsType({ subscriptionTypes }: WireRequest, type: SubscriptionType): boolean {
  return subscriptionTypes.includes(type) || (type !== 'contact' && subscriptionTypes.includes('all'));
}

/** The registration that brings what both ask for. */
export function union(one: WireRequest, other: WireRequest): WireRequest {
  const asked = new Set([...one.subscriptionTypes, ...other.subscriptionTypes]);
  const contact: readonly SubscriptionType[] = asked.has('contact') ? ['contact'] : [];
  const subscriptionTypes: readonly SubscriptionType[] = asked.has('all') ? ['all', ...contact] : [...asked];
  const bound = [one, other].filter((request) => request.subscriptionTypes.includes('contact'));
  const named = bound.every(({ contactId }) => contactId !== undefined);
  return { subscriptionTypes, contactId: named ? bound[0]?.contactId : undefined, exact: one.exact || other.exact };
}

/** Whether two registrations cannot stand for each other: one must go exactly as it is, and the other is not the same. */
export function conflicts(one: WireRequest, other: WireRequest): boolean {
  return (one.exact || other.exact) && !(covers(one, other) && covers(other, one) && one.contactId === other.contactId);
}
