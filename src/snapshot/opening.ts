import type { Entry } from '../wire/host-message';
import { lapsesAt } from './contact';
import type { Snapshot } from './snapshot';
import { AGENT_SUBJECTS, isContact, TOKEN_SUBJECT } from './subject';

/**
 * What a late subscriber is told, in the order of the host's own first message: the acknowledgement, the agent's state, mute,
 * leg and settings, the live contacts in order of arrival, the token.
 *
 * @param now - milliseconds since the epoch; an offer that lapsed by then is left out
 */
export function opening({ acknowledge, latest }: Snapshot, now: number): readonly Entry[] {
  const contacts = [...latest].flatMap(([subject, entry]) =>
    isContact(subject) && now < lapsesAt(entry) ? [entry] : [],
  );
  const told = [
    acknowledge,
    ...AGENT_SUBJECTS.map((subject) => latest.get(subject)),
    ...contacts,
    latest.get(TOKEN_SUBJECT),
  ];
  return told.filter((entry) => entry !== undefined);
}
