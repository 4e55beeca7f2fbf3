import type { Entry } from '../wire/host-message';
import { awaitsFinalState, isFinal, lapsesAt } from './contact';
import { sameEvent } from './same-event';
import type { Snapshot } from './snapshot';
import { isContact, subjectOf } from './subject';

/** How many contacts are remembered after their end. */
const ENDED_REMEMBERED = 16;

/**
 * What is known after a host message. Events are snapshots, so the last one about a subject counts; what arrives before the
 * acknowledgement of a registration counts too, in the order of arrival (semantics 2.1).
 *
 * @param now - milliseconds since the epoch; offers that lapsed by then are known no more
 */
export function fold(before: Snapshot, entries: readonly Entry[], now = entries[0]?.message.receivedAt ?? 0): Snapshot {
  let { latest, ended } = before;
  // At most one copy a message: earlier snapshots keep theirs.
  const own = (): Map<string, Entry> =>
    (latest === before.latest ? (latest = new Map(latest)) : latest) as Map<string, Entry>;
  let state: unknown;
  for (const entry of entries) {
    const { name, raw } = entry;
    if (isSessionEnd(entry)) {
      // Every contact ends with the session, and nothing is known of the next one; the registration stays.
      own().clear();
      ended = [];
      state = undefined;
      continue;
    }
    const subject = subjectOf(entry);
    if (subject === undefined) continue;
    if (name === 'AgentState') state = raw['CurrentState'];
    const last = latest.get(subject);
    if (isContact(subject) && isFinal(entry)) {
      own().delete(subject);
      if (name === 'VoiceMailContactEvent') ended = [...ended, entry].slice(-ENDED_REMEMBERED);
      // An offer that is told again has no more time than it had, until that has passed.
    } else if (lapsesAt(entry) === Infinity || !sameEvent(last?.raw, raw) || now >= lapsesAt(last ?? entry)) {
      own().set(subject, entry);
    }
  }
  // An agent who is available again has closed every call; a FinalState that never came is not waited for. Nor does anybody
  // close an offer: they would pile up over a shift.
  const isAvailable = /^available$/i.test(String(state));
  latest.forEach((entry, subject) => {
    if ((isAvailable && awaitsFinalState(entry)) || now >= lapsesAt(entry)) own().delete(subject);
  });
  return { ...before, latest, ended };
}

/** Whether the session ended, by whomever (protocol.md C.1.2, C.1.3). */
export function isSessionEnd({ name }: Entry): boolean {
  return name === 'AgentSessionEnd' || name === 'RemoteAgentSessionEnd';
}
