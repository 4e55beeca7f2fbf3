import type { Arrival } from '../snapshot/snapshot';
import type { PortMessage } from '../window/port';
import { readEnvelope } from '../wire/envelope';
import type { Rejection } from '../wire/rejection';
import { now } from './clock';
import type { Member } from './shared-registration';

/** A message that is a batch for some of the members. */
export interface Heard {
  readonly arrival: Arrival;
  readonly hearers: ReadonlySet<Member>;
}

/**
 * Judges a message: of the host's window, under an origin that a member allows, a batch by an issuer it takes. What a member
 * does not hear it is told of as a rejection. The origin is read before anything else, and `data` of a foreign message never
 * (promise 6; see {@link PortMessage}).
 */
export function listen(message: PortMessage, host: unknown, members: readonly Member[]): Heard | undefined {
  const { origin } = message;
  if (message.source !== host) {
    reject(members, { reason: 'foreign-source', path: '', expected: 'the host window', actual: `window of ${origin}` });
    return undefined;
  }
  const allowed = members.filter((member) => member.allows(origin));
  const strangers = members.filter((member) => !allowed.includes(member));
  reject(strangers, { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: origin });
  if (allowed.length === 0) return undefined;

  const issuers = new Set(allowed.flatMap((member) => member.hostIssuers));
  const envelope = readEnvelope(message.data, [...issuers]);
  if ('reason' in envelope) {
    reject(allowed, envelope);
    return undefined;
  }
  const hearers = new Set(allowed.filter((member) => member.hostIssuers.includes(envelope.issuer)));
  const expected = 'accepted issuer';
  reject(
    allowed.filter((member) => !hearers.has(member)),
    { reason: 'not-a-batch', path: 'issuer', expected, actual: 'string' },
  );
  return { arrival: { ...envelope, origin, receivedAt: now() }, hearers };
}

function reject(members: readonly Member[], rejection: Rejection): void {
  for (const member of members) member.onRejection(rejection);
}
