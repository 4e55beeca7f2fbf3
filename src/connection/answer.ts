import type { Arrival, Known } from '../snapshot/snapshot';
import { answerAmong, answersIn } from '../wire/acknowledge';
import { contactIdOf } from '../wire/contact-id';
import type { RawEvent } from '../wire/family';
import { readScalar, str } from '../wire/scalar';

/** What a host message says to a registration. */
export interface HostAnswer {
  readonly says: 'OK' | 'ERROR';
  readonly acknowledge: Known;
  /** The contact that the registration is bound to: the acknowledgement's, else the envelope's (semantics 3.3). */
  readonly contactId: string | null;
  /** The host's reason, free text. */
  readonly reason: string;
}

/** The answer in a host message, wherever it stands. */
export function answerIn(arrival: Arrival): HostAnswer | undefined {
  const answer = answerAmong(answersIn(arrival.events));
  if (answer === undefined) return undefined;
  const raw = arrival.events[answer.at] as RawEvent; // where the answer was found
  return {
    says: answer.says,
    acknowledge: { raw, arrival, at: answer.at },
    contactId: contactIdOf(raw) ?? arrival.contactId,
    reason: readScalar(raw['reason'], str) ?? 'no reason given',
  };
}
