import { ACKNOWLEDGE, nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import { awaitsFinalState, isCall } from './contact';
import { fold } from './fold';
import { sameEvent } from './same-event';
import type { Arrival, Snapshot } from './snapshot';
import { isContact, subjectOf } from './subject';

/** What a repeated answer of the host told. */
export interface Restatement {
  readonly snapshot: Snapshot;
  /** The places of the events that differ from what was known; a rule must not fire twice for the others (semantics 2.3). */
  readonly news: readonly number[];
}

/**
 * Takes in the message of a second acknowledgement. It is held against what is known, it forgets what a new registration
 * leaves unknown, and it removes the contacts that the host can restate and no longer does.
 *
 * @param requestedAll - whether the registration on the wire asks for everything
 */
export function restate(before: Snapshot, arrival: Arrival, requestedAll: boolean): Restatement {
  const told = new Map<string, RawEvent>();
  const news: number[] = [];
  arrival.events.forEach((raw, at) => {
    if (nameOf(raw) === ACKNOWLEDGE) return; // an app gets one, in its opening
    const subject = subjectOf(raw) ?? '';
    const last = told.get(subject) ?? lastOf(before, subject);
    if (!sameEvent(last, raw)) news.push(at);
    told.set(subject, raw);
  });
  const latest = new Map(before.latest);
  // Mute and leg are not restated by any host: what they are is unknown until they are told (semantics 5.1).
  latest.delete('Mute');
  latest.delete('AgentLeg');
  // Without an agent state it is a bare answer, which says "unknown", not "none" (semantics 2.5).
  if (requestedAll && told.has('AgentState')) {
    for (const [subject, { raw }] of before.latest) {
      if (isContact(subject) && !told.has(subject) && isRestated(raw, arrival)) latest.delete(subject);
    }
  }
  return { snapshot: fold({ ...before, latest }, arrival), news };
}

/** The last event known about a subject, ended contacts included. */
function lastOf({ latest, ended }: Snapshot, subject: string): RawEvent | undefined {
  return (latest.get(subject) ?? ended.find(({ raw }) => subjectOf(raw) === subject))?.raw;
}

/** Whether a host tells of a contact while there is one: MAX of every kind, CXone Agent of calls before after-call work. */
function isRestated(raw: RawEvent, { issuer }: Arrival): boolean {
  return issuer === 'MAX' || (isCall(raw) && !awaitsFinalState(raw));
}
