import { nameOf } from '../wire/event-name';
import { awaitsFinalState, isFinal } from './contact';
import type { Arrival, Known, Snapshot } from './snapshot';
import { isContact, subjectOf } from './subject';

/** How many contacts are remembered after their end. */
const ENDED_REMEMBERED = 16;

/**
 * What is known after a host message. Events are snapshots, so the last one about a subject counts; what arrives before the
 * acknowledgement of a registration counts too, in the order of arrival (semantics 2.1).
 */
export function fold(before: Snapshot, arrival: Arrival): Snapshot {
  let { latest } = before;
  // At most one copy a message: earlier snapshots keep theirs.
  const own = (): Map<string, Known> =>
    (latest === before.latest ? (latest = new Map(latest)) : latest) as Map<string, Known>;
  let { ended } = before;
  let state: unknown;
  arrival.events.forEach((raw, at) => {
    const name = nameOf(raw);
    if (name === 'AgentSessionEnd' || name === 'RemoteAgentSessionEnd') {
      // Every contact ends with the session, and nothing is known of the next one; the registration stays.
      own().clear();
      ended = [];
      state = undefined;
      return;
    }
    const subject = subjectOf(raw);
    if (subject === undefined) return;
    if (name === 'AgentState') state = raw['CurrentState'];
    if (!isContact(subject) || !isFinal(raw)) {
      own().set(subject, { raw, arrival, at });
      return;
    }
    own().delete(subject);
    if (name === 'VoiceMailContactEvent') ended = [...ended, { raw, arrival, at }].slice(-ENDED_REMEMBERED);
  });
  // An agent who is available again has closed every call; a FinalState that never came is not waited for.
  if (/^available$/i.test(String(state))) {
    for (const [subject, { raw }] of latest) if (awaitsFinalState(raw)) own().delete(subject);
  }
  return { ...before, latest, ended };
}
