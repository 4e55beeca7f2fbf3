import { contactIdOf } from '../wire/contact-id';
import { canonicalName, nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { awaitsFinalState, contactFrom, isContactType, isFinal } from './contact';
import { type Arrival, type Known, type KnownContact, NOTHING_KNOWN, type Snapshot } from './snapshot';

type Draft = { -readonly [Key in keyof Snapshot]: Snapshot[Key] };

/** How many contacts are remembered after their end. */
const ENDED_REMEMBERED = 16;

/**
 * What is known after a host message. Events are snapshots, so the last one of a kind counts; what arrives before the
 * acknowledgement of a registration counts too, in the order of arrival (semantics 2.1).
 */
export function fold(before: Snapshot, arrival: Arrival): Snapshot {
  const { events } = arrival;
  const draft: Draft = { ...before };
  let stateTold = false;
  for (let at = 0; at < events.length; at++) {
    const raw = events[at] as RawEvent; // within bounds
    const known: Known = { raw, arrival, at };
    const name = canonicalName(nameOf(raw));
    switch (name) {
      case 'AgentState':
        draft.agentState = known;
        stateTold = true;
        break;
      case 'Mute':
        draft.mute = known;
        break;
      case 'AgentLeg':
        draft.agentLeg = known;
        break;
      case 'MchAgentSettingsChangeEvent':
        draft.settings = known;
        break;
      case 'SessionInfo':
        draft.sessionInfo = known;
        break;
      case 'AgentSessionEnd':
      case 'RemoteAgentSessionEnd':
        // Every contact ends with the session, and nothing is known of the next one; the registration stays.
        Object.assign(draft, NOTHING_KNOWN, { acknowledge: draft.acknowledge });
        break;
      default:
        if (isContactType(name)) foldContact(draft, before, known, name);
    }
  }
  if (stateTold && isAvailable(draft.agentState)) endAfterCallWork(draft, before);
  return draft;
}

function foldContact(draft: Draft, before: Snapshot, known: Known, type: string): void {
  const contactId = contactIdOf(known.raw);
  if (contactId === null) return;
  const contacts = ownContacts(draft, before);
  if (!isFinal(known.raw)) {
    contacts.set(contactId, contactFrom(known, type));
    return;
  }
  contacts.delete(contactId);
  if (type === 'VoiceMailContactEvent') draft.ended = [...draft.ended, known].slice(-ENDED_REMEMBERED);
}

/** An agent who is available again has closed every call; a FinalState that never came is not waited for. */
function endAfterCallWork(draft: Draft, before: Snapshot): void {
  const finished = [...draft.contacts].filter(([, contact]) => awaitsFinalState(contact));
  if (finished.length === 0) return;
  const contacts = ownContacts(draft, before);
  for (const [contactId] of finished) contacts.delete(contactId);
}

/** The draft's own map, copied at most once a message: earlier snapshots keep theirs. */
function ownContacts(draft: Draft, before: Snapshot): Map<string, KnownContact> {
  if (draft.contacts === before.contacts || draft.contacts === NOTHING_KNOWN.contacts) {
    draft.contacts = new Map(draft.contacts);
  }
  return draft.contacts as Map<string, KnownContact>; // made just above, or by an earlier event of this message
}

function isAvailable(state: Known | null): boolean {
  const name = state?.raw['CurrentState'];
  return typeof name === 'string' && name.toLowerCase() === 'available';
}
