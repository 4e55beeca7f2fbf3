import type { AgentState, AgentStateName } from 'rx-max';

/** The words of a state's name: `InboundContact` is two. */
export function wordsOf(state: AgentStateName | undefined): readonly string[] {
  return state === undefined ? ['–'] : state.split(/(?<=[a-z])(?=[A-Z])/);
}

/** Why the agent is in this state; empty where there is nothing to tell. */
export function reasonText(agent: AgentState | null): string {
  return agent?.isAcw === true ? 'after-call work' : (agent?.reason ?? '');
}

/** In which colour it is shown; the words are beside it. */
export function agentTone(agent: AgentState | null): 'on' | 'work' | 'after' | 'away' | 'quiet' {
  if (agent?.state === undefined) return 'quiet';
  if (agent.isAcw) return 'after';
  if (agent.state === 'Available') return 'on';
  return agent.state === 'Unavailable' || agent.state === 'LoggedOut' ? 'away' : 'work';
}
