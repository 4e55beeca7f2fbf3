import { contactIdOf } from '../wire/contact-id';
import { canonicalName, nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';

/**
 * What an event tells the present state of: a contact by its id, or the agent's state, mute, leg, settings or token by the
 * event's name; undefined for an event that tells of no state.
 */
export function subjectOf(raw: RawEvent): string | undefined {
  const name = canonicalName(nameOf(raw));
  // A switch and no set: looking a fresh text up costs its hash, and this stands on the path of every event.
  switch (name) {
    case 'CallContactEvent':
    case 'DigitalContactEvent':
    case 'ChatContactEvent':
    case 'EmailContactEvent':
    case 'VoiceMailContactEvent':
    case 'WorkItemContactEvent':
      return contactIdOf(raw) ?? undefined;
    case 'AgentState':
    case 'AgentLeg':
    case 'Mute':
    case 'MchAgentSettingsChangeEvent':
    case 'SessionInfo':
      return name;
    default:
      return undefined;
  }
}

/** Whether a subject is a contact: only ids begin with a digit. */
export function isContact(subject: string): boolean {
  return subject < 'A';
}
