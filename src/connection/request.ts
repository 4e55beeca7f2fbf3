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
  return { subscriptionTypes: exact ? subscriptionTypes : typesForHost(subscriptionTypes), contactId, exact };
}

function typesForHost(asked: readonly SubscriptionType[]): readonly SubscriptionType[] {
  if (asked.includes('contact')) return ['all', 'contact'];
  if (asked.every((type) => type === 'agent')) return ['agent'];
  // A registration for the token alone never learns of the session's end on CXone Agent.
  return asked.every((type) => type === 'sessioninfo') ? ['agent', 'sessioninfo'] : ['all'];
}

/**
 * Whether a registration already brings what another asks for. Of any two that are not exact one brings the other: so the
 * wider one is what both ask for, and exact ones are not mixed with others.
 */
export function covers(registered: WireRequest | undefined, { subscriptionTypes, contactId }: WireRequest): boolean {
  return (
    registered !== undefined &&
    subscriptionTypes.every(
      (type) =>
        registered.subscriptionTypes.includes(type) ||
        (type !== 'contact' && registered.subscriptionTypes.includes('all')),
    ) &&
    // The host looks up the contact of its panel only for a registration that names none.
    (registered.contactId === undefined || contactId !== undefined || !subscriptionTypes.includes('contact'))
  );
}

/** Whether two registrations cannot stand for each other: one must go exactly as it is, and the other is not the same. */
export function conflicts(one: WireRequest, other: WireRequest): boolean {
  return (one.exact || other.exact) && !(covers(one, other) && covers(other, one) && one.contactId === other.contactId);
}
