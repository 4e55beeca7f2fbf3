import type { HostState } from 'rx-max/testing';

import type { Words } from '../words/words';

/** How the agent is, in words. */
export interface AgentFacts {
  /** For the colour: what kind of state it is. */
  readonly mood: 'available' | 'unavailable' | 'work' | 'wrap-up' | 'away';
  readonly label: string;
  /** Since when, in milliseconds since 1970; null where it is not told. */
  readonly since: number | null;
  /** The states that are queued for after the contact. */
  readonly queued: readonly string[];
}

export function agentFacts({ agentState }: HostState, words: Words): AgentFacts {
  if (agentState === null) return { mood: 'away', label: words.agent.loggedOut, since: null, queued: [] };
  const { CurrentState = '', CurrentOutReason = '', IsAcw, StartTimeUTC } = agentState;
  const isAcw = String(IsAcw).toLowerCase() === 'true';
  const since = Date.parse(StartTimeUTC ?? '');
  return {
    mood: isAcw ? 'wrap-up' : moodOf(CurrentState),
    label: isAcw ? words.agent.afterCallWork : stateInWords(CurrentState, CurrentOutReason, words),
    since: Number.isNaN(since) ? null : since,
    queued: queuedOf(agentState.NextStates, words),
  };
}

function moodOf(state: string): AgentFacts['mood'] {
  if (state === 'Available' || state === 'DialerPending' || state === 'Dialer') return 'available';
  if (state === 'LoggedOut') return 'away';
  return state === 'Unavailable' || state === 'LoggedIn' ? 'unavailable' : 'work';
}

function stateInWords(state: string, reason: string, { agent }: Words): string {
  return [agent.states[state] ?? state, reason === '' ? '' : (agent.reasons[reason] ?? reason)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** It may be absent, or no array at all (protocol.md C.1.5). */
function queuedOf(states: unknown, words: Words): readonly string[] {
  if (!Array.isArray(states)) return [];
  return states.map((next: { readonly State?: unknown; readonly OutReason?: unknown } | null) =>
    stateInWords(nameOf(next?.State), nameOf(next?.OutReason), words),
  );
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
