import type { PortMessage } from '../window/port';
import { type HostMessage, readMessage } from '../wire/host-message';
import type { Rejection } from '../wire/rejection';
import { now } from './clock';
import type { Member } from './shared-registration';

/** A message that is a batch for some of the members. */
export interface Heard {
  readonly message: HostMessage;
  readonly hearers: readonly Member[];
}

/**
 * Judges a message: of the host's window, under an origin that a member allows, a batch by an issuer it takes. What a member
 * does not hear it is told of as a rejection. The origin is read before anything else, and `data` of a foreign message never
 * (promise 6; see {@link PortMessage}).
 */
export function listen(arrived: PortMessage, host: unknown, members: readonly Member[]): Heard | undefined {
  const { origin } = arrived;
  const own = arrived.source === host;
  const allowed = members.filter((member) => {
    if (own && member.allows(origin)) return true;
    member.onRejection(
      own
        ? { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: origin }
        : { reason: 'foreign-source', path: '', expected: 'the host window', actual: `window of ${origin}` },
    );
    return false;
  });
  if (allowed.length === 0) return undefined;

  const issuers = allowed.flatMap(({ hostIssuers }) => hostIssuers);
  const message = readMessage(arrived.data, issuers, origin, now());
  if ('reason' in message) {
    for (const member of allowed) member.onRejection(message);
    return undefined;
  }
  const hearers = allowed.filter((member) => {
    if (member.hostIssuers.includes(message.issuer)) return true;
    member.onRejection(ANOTHER_ISSUER);
    return false;
  });
  return { message, hearers };
}

const ANOTHER_ISSUER: Rejection = {
  reason: 'not-a-batch',
  path: 'issuer',
  expected: 'accepted issuer',
  actual: 'string',
};
