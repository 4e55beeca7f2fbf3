import type { Arrival } from '../snapshot/snapshot';
import type { PortMessage } from '../window/port';
import { readEnvelope } from '../wire/envelope';
import type { Rejection } from '../wire/rejection';
import { now } from './clock';
import type { Member } from './shared-registration';

/** A message that is a batch for some of the members. */
export interface Heard {
  readonly arrival: Arrival;
  readonly hearers: readonly Member[];
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
  const allowed = passing(members, (member) => member.allows(origin));
  if (allowed !== members) {
    const strangers = members.filter((member) => !allowed.includes(member));
    reject(strangers, { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: origin });
  }
  if (allowed.length === 0) return undefined;

  const envelope = readEnvelope(message.data, issuersOf(allowed));
  if ('reason' in envelope) {
    reject(allowed, envelope);
    return undefined;
  }
  const { issuer, contactId, events, placeOf, rejections } = envelope;
  const hearers = passing(allowed, (member) => member.hostIssuers.includes(issuer));
  if (hearers !== allowed) {
    const deaf = allowed.filter((member) => !hearers.includes(member));
    reject(deaf, { reason: 'not-a-batch', path: 'issuer', expected: 'accepted issuer', actual: 'string' });
  }
  return { arrival: { issuer, contactId, events, placeOf, rejections, origin, receivedAt: now() }, hearers };
}

/** Those that pass, and the very list where all do: nearly always they do, and no message should cost a list. */
function passing(members: readonly Member[], passes: (member: Member) => boolean): readonly Member[] {
  return members.every(passes) ? members : members.filter(passes);
}

function issuersOf(members: readonly Member[]): readonly string[] {
  const lists = members.map((member) => member.hostIssuers);
  const [first] = lists;
  return first !== undefined && lists.every((list) => list === first) ? first : [...new Set(lists.flat())];
}

function reject(members: readonly Member[], rejection: Rejection): void {
  for (const member of members) member.onRejection(rejection);
}
