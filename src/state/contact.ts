import { isContact, subjectOf } from '../snapshot/subject';
import type { CallStatus } from '../wire/call-contact';
import type { Entry } from '../wire/host-message';
import type { MaxEvent } from '../wire/max-event';
import { bool, date, id, int, readScalar, str } from '../wire/scalar';

/** What kind of contact it is, by the type of its events; SMS comes as `chat` (protocol.md C.2.2). */
export type ContactChannel = 'voice' | 'chat' | 'email' | 'voicemail' | 'workItem' | 'digital' | 'unknown';

/** The statuses of contacts of every channel (protocol.md C.2). */
export type ContactStatus = CallStatus | 'Waiting' | 'Inviting' | 'Interrupted' | 'Transfer' | 'Discarded';

/**
 * Why a contact is over:
 *
 * - `final`: its last event says so: `FinalState` true, or `Disconnected` or `Discarded` where FinalState is absent;
 * - `available`: a disconnected call whose FinalState never came, and the agent is available again;
 * - `lapsed`: a digital offer that nobody took within its RefusalTimeout;
 * - `session-end`: the agent's session ended;
 * - `restatement`: the desktop, asked anew, tells of it no longer.
 */
export type ContactEnd = 'final' | 'available' | 'lapsed' | 'session-end' | 'restatement';

/** A contact as it is now, of any channel. Undefined is what its channel does not tell, or not readably. */
export interface Contact {
  /** Digits; it changes on a transfer: the receiver gets another one. */
  readonly contactId: string;
  readonly channel: ContactChannel;
  readonly status: ContactStatus | undefined;
  readonly isInbound: boolean | undefined;
  /** The skill's id; its name, a text, where the channel tells no id. */
  readonly skill: number | string | undefined;
  /** The root contact: itself if it was not transferred, the primary call for a consult. */
  readonly masterId: string | undefined;
  /** Stays the same across legs and transfers. */
  readonly interactionId: string | undefined;
  /** When it began, by the server's clock. */
  readonly startTime: Date | undefined;
  /** When its status was set, by the server's clock. */
  readonly since: Date | undefined;
  /** The last event about it. */
  readonly event: MaxEvent;
  /** Why it is over; null while it lives. */
  readonly ended: ContactEnd | null;
}

/** The channels, by what stands before `ContactEvent`. */
const CHANNELS: readonly (readonly [string, ContactChannel])[] = [
  ['Call', 'voice'],
  ['Chat', 'chat'],
  ['Email', 'email'],
  ['VoiceMail', 'voicemail'],
  ['WorkItem', 'workItem'],
  ['Digital', 'digital'],
];

/** The id of the contact whose state an entry tells; undefined where it tells none. */
export function contactIn(entry: Entry): string | undefined {
  const subject = subjectOf(entry);
  return subject !== undefined && isContact(subject) ? subject : undefined;
}

/**
 * The contact that an event tells. Fields are read from the wire, so that channels with different names for them, and
 * channels that this version does not know, give one shape.
 *
 * @param event - the same event, decoded
 */
export function contactFrom(contactId: string, { raw, name }: Entry, event: MaxEvent): Contact {
  const { status = readScalar(raw['Status'], str) } = event as { readonly status?: ContactStatus };
  return {
    contactId,
    channel: CHANNELS.find(([channel]) => name === `${channel}ContactEvent`)?.[1] ?? 'unknown',
    status,
    isInbound: readScalar(raw['IsInbound'], bool),
    // 0 is no skill.
    skill: readScalar(raw['Skill'] ?? raw['SkillId'], int) || readScalar(raw['SkillName'], str),
    masterId: readScalar(raw['MasterID'], id),
    interactionId: readScalar(raw['InteractionId'], str),
    startTime: readScalar(raw['StartTimeUTC'], date) ?? readScalar(raw['StartTime'], date),
    since: readScalar(raw['LastStateChangeTimeUTC'], date) ?? readScalar(raw['LastStateChangeTime'], date),
    event,
    ended: null,
  };
}
