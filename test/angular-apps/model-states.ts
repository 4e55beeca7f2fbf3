import type { AgentState, Contact } from 'rx-max';
import type { ProfileName, Scenario } from 'rx-max/testing';

import { playToModel, unexpected } from '../simulator/play-to-model';
import type { AppState } from './app-state';

/**
 * What is so after each step of a story, by the host model, without Angular. First what is known before the app registers, then one
 * state for each batch that follows.
 */
export function modelStates(scenario: Scenario, profile: ProfileName): readonly AppState[] {
  const states: AppState[] = [];
  let agent: AgentState | null = null;
  let contacts: ReadonlyMap<string, Contact> = new Map();
  const write = (): void => {
    states.push(inWords(agent, contacts));
  };
  playToModel(
    scenario,
    profile,
    ({ agentState$, contacts$ }) => {
      agentState$.subscribe({ next: (now) => (agent = now), error: unexpected });
      contacts$.subscribe({ next: (now) => (contacts = now), error: unexpected });
    },
    write,
  );
  write();
  return states;
}

function inWords(agent: AgentState | null, contacts: ReadonlyMap<string, Contact>): AppState {
  return {
    agent: agent?.state ?? null,
    contacts: [...contacts.values()].map(({ contactId, status }) => `${contactId} ${String(status)}`).sort(),
  };
}
