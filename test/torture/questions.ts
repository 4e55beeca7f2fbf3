import type { Emission, Flow, FlowAgentState, FlowContact } from 'rx-max/testing';

/*
 * What a property asks of a flow. Contacts and states are what the page can know: what came before the desktop's first answer is
 * known with it.
 */

/** When the page hears of what happened at a time. */
export function heardAt({ knownFrom }: Flow, at: number): number {
  return Math.max(at, knownFrom);
}

/** The contacts that are there at a time, after all that is told then. */
export function liveAt(flow: Flow, now: number): readonly FlowContact[] {
  return flow.contacts.filter((contact) => {
    const [first] = contact.statuses;
    const hasBegun = first !== undefined && heardAt(flow, first.at) <= now;
    return hasBegun && (contact.endedAt === null || heardAt(flow, contact.endedAt) > now);
  });
}

/** The status that a contact has at a time. */
export function statusAt(flow: Flow, { statuses }: FlowContact, now: number): string {
  return statuses.filter(({ at }) => heardAt(flow, at) <= now).at(-1)?.status ?? '';
}

/** The agent's state at a time; undefined where none is known. */
export function agentAt(flow: Flow, now: number): FlowAgentState | undefined {
  const known = flow.agent.filter(({ at }) => heardAt(flow, at) <= now).at(-1);
  return known?.state === null ? undefined : known;
}

/** All times at which something was told, and the page heard it. */
export function moments(flow: Flow): readonly number[] {
  const heard = flow.batches.map(({ at }) => heardAt(flow, at)).filter((at) => at < flow.until);
  return [...new Set(heard)].sort((one, other) => one - other);
}

/** What a rule had given last at a time. */
export function latestAt<T>(emissions: readonly Emission<T>[], now: number): T | undefined {
  return emissions.filter(({ at }) => at <= now).at(-1)?.value;
}

/** What a rule had given last at each time at which it gave something else than before. */
export function changes<T>(emissions: readonly Emission<T>[]): readonly Emission<T>[] {
  const last = emissions.filter(({ at }, index) => emissions[index + 1]?.at !== at);
  return last.filter(({ value }, index) => JSON.stringify(value) !== JSON.stringify(last[index - 1]?.value));
}
