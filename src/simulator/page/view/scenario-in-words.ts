import { type Scenario, SCENARIOS } from 'rx-max/testing';

import type { ScenarioWords, Words } from '../words/words';

/** Title and description of a scenario in the language of the page, or else its own. The title begins with a capital. */
export function scenarioInWords(scenario: Scenario, { scenarios }: Words): ScenarioWords {
  const told = Object.hasOwn(scenarios, scenario.name) ? scenarios[scenario.name] : undefined;
  const { title, description } = told ?? scenario;
  return { title: title.slice(0, 1).toUpperCase() + title.slice(1), description };
}

/** The scenario of a name; undefined for a name that none has, such as a recording's. */
export function knownScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
