import { hasLapsed } from './contact';
import type { Known, Snapshot } from './snapshot';
import { isContact } from './subject';

/**
 * What a late subscriber is told, in the order of the host's own first message: the acknowledgement, the agent's state, mute,
 * leg and settings, the live contacts in order of arrival, the token.
 *
 * @param now - milliseconds since the epoch; an offer that lapsed by then is left out
 */
export function opening({ acknowledge, latest }: Snapshot, now: number): readonly Known[] {
  const of = (...subjects: readonly string[]): readonly (Known | undefined)[] =>
    subjects.map((name) => latest.get(name));
  const contacts = [...latest].flatMap(([subject, known]) =>
    isContact(subject) && !hasLapsed(known, now) ? [known] : [],
  );
  const told = [
    acknowledge ?? undefined,
    ...of('AgentState', 'Mute', 'AgentLeg', 'MchAgentSettingsChangeEvent'),
    ...contacts,
    ...of('SessionInfo'),
  ];
  return told.filter((known) => known !== undefined);
}
