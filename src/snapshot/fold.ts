import { contactIdOf } from '../wire/contact-id';
import { canonicalName, nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { awaitsFinalState, isContactType, isFinal } from './contact';
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
    const name = nameOf(raw);
    // Most events are a contact's, and of the others few are kept: this stands on the path of every event.
    if (isContactType(name)) {
      foldContact(draft, before, { raw, arrival, at, type: canonicalName(name) });
      continue;
    }
    switch (name) {
      case 'AgentState':
        draft.agentState = { raw, arrival, at };
        stateTold = true;
        break;
      case 'AgentLeg':
      case 'AgentLegEvent':
        draft.agentLeg = { raw, arrival, at };
        break;
      case 'Mute':
        draft.mute = { raw, arrival, at };
        break;
      case 'MchAgentSettingsChangeEvent':
        draft.settings = { raw, arrival, at };
        break;
      case 'SessionInfo':
        draft.sessionInfo = { raw, arrival, at };
        break;
      case 'AgentSessionEnd':
      case 'RemoteAgentSessionEnd':
        // Every contact ends with the session, and nothing is known of the next one; the registration stays.
        Object.assign(draft, NOTHING_KNOWN, { acknowledge: draft.acknowledge });
    }
  }
  if (stateTold && isAvailable(draft.agentState)) endAfterCallWork(draft, before);
  return draft;
}

function foldContact(draft: Draft, before: Snapshot, known: KnownContact): void {
  const contactId = contactIdOf(known.raw);
  if (contactId === null) return;
  const contacts = ownContacts(draft, before);
  if (!isFinal(known.raw)) {
    contacts.set(contactId, known);
    return;
  }
  contacts.delete(contactId);
  if (known.type === 'VoiceMailContactEvent') draft.ended = [...draft.ended, known].slice(-ENDED_REMEMBERED);
}

/** An agent who is available again has closed every call; a FinalState that never came is not waited for. */
function endAfterCallWork(draft: Draft, before: Snapshot): void {
  for (const [contactId, contact] of draft.contacts) {
    if (awaitsFinalState(contact)) ownContacts(draft, before).delete(contactId);
  }
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
