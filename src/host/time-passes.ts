import type { RawEvent } from '../wire/family';
import { date, int, readScalar } from '../wire/scalar';
import { act, contactFor } from './act';
import { isAfterCallWorkOver } from './agent';
import { channelOf } from './channel';
import { idOf, isOffered } from './contact';
import type { Effect } from './effect';
import type { HostOutput, Step } from './host-output';
import type { HostState } from './host-state';
import { afterCallWorkDone } from './life';
import { openContacts } from './memory';
import { deliver } from './routing';

/** After-call work and the time to answer an offer may be over (protocol.md C.1.5, D.3, D.9). */
export function passTime(state: HostState, at: number): Step {
  const isOver = isAfterCallWorkOver(state, at);
  const after = apply([state, []], isOver ? afterCallWorkDone(state, at) : undefined);
  return openContacts(after[0])
    .filter((contact) => at >= (refusalTimeOf(contact) ?? Infinity))
    .map(idOf)
    .reduce<Step>((so, id) => apply(so, act(so[0], 'no-answer', contactFor(so[0], 'no-answer', id), at)), after);
}

/**
 * When the time to answer an offer is over, in milliseconds since 1970; undefined where that is nobody's wish or it is no offer.
 * What a call's Timeout means is not documented, so that nothing is made of it here (protocol.md C.2).
 */
export function refusalTimeOf(contact: RawEvent): number | undefined {
  const { RefusalTimeout, LastStateChangeTimeUTC, StartTimeUTC, StartTime } = contact;
  // A digital offer that does not say for how long lapses as CXone Agent has it (protocol.md C.2.7).
  const fallback = channelOf(contact)?.name === 'digital' ? 45 : 0;
  const seconds = readScalar(RefusalTimeout, int) || fallback;
  if (!isOffered(contact) || seconds <= 0) return undefined;
  const since = [LastStateChangeTimeUTC, StartTimeUTC, StartTime].map((time) => readScalar(time, date)).find(Boolean);
  return since === undefined ? undefined : since.getTime() + seconds * 1000;
}

/** The moments at which time alone will do something to a contact, in milliseconds since 1970. */
export function contactDeadlines(state: HostState): readonly number[] {
  return openContacts(state).flatMap((contact) => refusalTimeOf(contact) ?? []);
}

function apply([state, outputs]: Step, effect: Effect | undefined): Step {
  if (effect === undefined) return [state, outputs];
  const [next, more]: readonly [HostState, readonly HostOutput[]] = deliver(
    { ...state, ...effect.keeps },
    effect.events,
    effect.rule,
  );
  return [next, [...outputs, ...more]];
}
