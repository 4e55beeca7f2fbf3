import { contactOf, type Entry } from '../wire/host-message';

/** What a host tells of the agent, in the order in which an opening does; the token comes last, after the contacts. */
export const AGENT_SUBJECTS = ['AgentState', 'Mute', 'AgentLeg', 'MchAgentSettingsChangeEvent'] as const;
export const TOKEN_SUBJECT = 'SessionInfo';

/**
 * What an event tells the present state of: a contact by its id, or the agent's state, mute, leg, settings or token by the
 * event's name; undefined for an event that tells of no state.
 */
export function subjectOf(entry: Entry): string | undefined {
  const { name } = entry;
  // No set: looking a fresh text up costs its hash, and this stands on the path of every event.
  if (name.endsWith('ContactEvent')) return contactOf(entry) ?? undefined;
  return name === TOKEN_SUBJECT || AGENT_SUBJECTS.some((subject) => subject === name) ? name : undefined;
}

/** Whether a subject is a contact: only ids begin with a digit. */
export function isContact(subject: string): boolean {
  return subject < 'A';
}
