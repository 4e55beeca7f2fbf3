import type { RawEvent } from '../wire/family';
import { date, int, readScalar } from '../wire/scalar';
import { act, allowing, contactFor } from './act';
import { carryOut, notNow } from './carry-out';
import { channelOf } from './channel';
import { idOf, isOffered } from './contact';
import type { Step } from './host-output';
import type { HostState } from './host-state';

/** When the time to answer the next offer is over; null where nobody is waited for (protocol.md D.9). */
export function offerLapsesAt(state: HostState): number | null {
  if (state.scripted) return null;
  const times = allowing(state, 'no-answer').flatMap((contact) => answerUntil(contact) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** Nobody answered in time. */
export function lapseOffer(state: HostState, at: number): Step {
  const late = allowing(state, 'no-answer').find((contact) => at >= (answerUntil(contact) ?? Infinity));
  const contact = late && contactFor(state, 'no-answer', idOf(late));
  return carryOut(state, act(state, 'no-answer', contact, at), notNow('no-answer', 'protocol.md D.4'));
}

/**
 * When the time to answer an offer is over, in milliseconds since 1970; undefined where that is nobody's wish or it is no offer.
 * What a call's Timeout means is not documented, so that nothing is made of it here (protocol.md C.2).
 */
function answerUntil(contact: RawEvent): number | undefined {
  const { RefusalTimeout, LastStateChangeTimeUTC, StartTimeUTC, StartTime } = contact;
  // A digital offer that does not say for how long lapses as CXone Agent has it (protocol.md C.2.7).
  const fallback = channelOf(contact)?.name === 'digital' ? 45 : 0;
  const seconds = readScalar(RefusalTimeout, int) || fallback;
  if (!isOffered(contact) || seconds <= 0) return undefined;
  const since = [LastStateChangeTimeUTC, StartTimeUTC, StartTime].map((time) => readScalar(time, date)).find(Boolean);
  return since === undefined ? undefined : since.getTime() + seconds * 1000;
}
