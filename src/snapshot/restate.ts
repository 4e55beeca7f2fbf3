import { ACKNOWLEDGE } from '../wire/event-name';
import type { Entry } from '../wire/host-message';
import { awaitsFinalState, isCall } from './contact';
import { fold } from './fold';
import { sameEvent } from './same-event';
import type { Snapshot } from './snapshot';
import { isContact, subjectOf } from './subject';

/** What a repeated answer of the host told. */
export interface Restatement {
  readonly snapshot: Snapshot;
  /** The events that differ from what was known; a rule must not fire twice for the others (semantics 2.3). */
  readonly news: readonly Entry[];
  /** The subjects that are unknown from now on, or gone. */
  readonly forgotten: readonly string[];
}

/**
 * Takes in the message of a second acknowledgement. It is held against what is known, it forgets what a new registration
 * leaves unknown, and it removes the contacts that the host can restate and no longer does.
 *
 * @param requestedAll - whether the registration on the wire asks for everything
 */
export function restate(before: Snapshot, entries: readonly Entry[], requestedAll: boolean): Restatement {
  const restated = new Map<string, Entry>();
  const news = entries.filter((entry) => {
    const subject = subjectOf(entry);
    if (subject === undefined) return entry.name !== ACKNOWLEDGE; // an app gets one, in its opening
    const last =
      restated.get(subject) ?? before.latest.get(subject) ?? before.ended.find((ended) => subjectOf(ended) === subject);
    restated.set(subject, entry);
    return !sameEvent(last?.raw, entry.raw);
  });
  // Mute and leg are not restated by any host: what they are is unknown until they are told (semantics 5.1).
  const lost = [...NOT_RESTATED];
  // Without an agent state it is a bare answer, which says "unknown", not "none" (semantics 2.5).
  if (requestedAll && restated.has('AgentState')) {
    for (const [subject, entry] of before.latest) {
      // Whether the host tells of it while it lives: MAX of every kind, CXone Agent of calls before after-call work.
      const isRestated = entries[0]?.message.issuer === 'MAX' || (isCall(entry) && !awaitsFinalState(entry));
      if (isContact(subject) && !restated.has(subject) && isRestated) lost.push(subject);
    }
  }
  const snapshot = fold(forget(before, lost), entries);
  // A call that is closed because the agent is available, as before, is told of by nothing else.
  const forgotten = [...before.latest.keys()].filter(
    (subject) => !snapshot.latest.has(subject) && !restated.has(subject),
  );
  return { snapshot, news, forgotten };
}

/** What no host restates; one that tells it all the same is heard. */
export const NOT_RESTATED: readonly string[] = ['Mute', 'AgentLeg'];

/** What is known without some subjects. */
export function forget(before: Snapshot, subjects: readonly string[]): Snapshot {
  if (subjects.length === 0) return before;
  const latest = new Map(before.latest);
  for (const subject of subjects) latest.delete(subject);
  return { ...before, latest };
}
