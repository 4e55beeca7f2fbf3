import { lapsesAt } from './contact';
import type { Known, Snapshot } from './snapshot';

/**
 * What a late subscriber is told, in the order of the host's own first message: the acknowledgement, the agent's state, leg,
 * mute and settings, the live contacts in order of arrival, the token.
 *
 * @param now - milliseconds since the epoch; an offer that lapsed by then is left out
 */
export function opening(known: Snapshot, now: number): readonly Known[] {
  const { acknowledge, agentState, mute, agentLeg, settings, sessionInfo } = known;
  const live = [...known.contacts.values()].filter((contact) => now < (lapsesAt(contact) ?? Infinity));
  return [acknowledge, agentState, mute, agentLeg, settings, ...live, sessionInfo].filter((event) => event !== null);
}
