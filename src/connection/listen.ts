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
  const { origin, source } = arrived;
  const hearers: Member[] = [];
  let message: HostMessage | undefined;

  function judged(member: Member): HostMessage | Rejection {
    if (source !== host)
      return { reason: 'foreign-source', path: '', expected: 'the host window', actual: `window of ${origin}` };
    if (!member.allows(origin))
      return { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: origin };
    // Read once for all who take its issuer.
    if (message !== undefined && member.hostIssuers.includes(message.issuer)) return message;
    return readMessage(arrived.data, member.hostIssuers, origin, now());
  }
  for (const member of members) {
    const heard = judged(member);
    if ('reason' in heard) member.onRejection(heard);
    else {
      message ??= heard;
      hearers.push(member);
    }
  }
  return message && { message, hearers };
}
