import { SCENARIOS } from 'rx-max/testing';

import type { Settings } from '../page/model/settings';
import { nearNames } from './near-names';
import type { SimulateOptions } from './simulate-options';

/**
 * What was said on the command line, for the page.
 *
 * @returns a sentence where it cannot be: a scenario that is not there, or not on this desktop
 */
export function chosenSettings({
  app,
  profile,
  scenario,
  speed,
  headless,
}: SimulateOptions): Partial<Settings> | string {
  const [first] = app ?? [];
  const found = scenario === undefined ? undefined : SCENARIOS.find(({ name }) => name === scenario);
  if (scenario !== undefined && found === undefined) return unknownScenario(scenario);
  if (found?.profile !== undefined && profile !== undefined && found.profile !== profile) {
    return `the scenario ${found.name} is one of ${found.profile} alone`;
  }
  const desktop = found?.profile ?? profile;
  const tempo = speed ?? (headless === true ? Infinity : undefined);
  return {
    app: first?.name ?? 'example',
    ...(desktop === undefined ? {} : { profile: desktop }),
    ...(found === undefined ? {} : { scenario: found.name }),
    ...(tempo === undefined ? {} : { speed: tempo }),
  };
}

/** All scenarios, one a line. */
export function listOfScenarios(): string {
  const width = Math.max(...SCENARIOS.map(({ name }) => name.length));
  return SCENARIOS.map(({ name, title, profile }) => {
    const alone = profile === undefined ? '' : ` (${profile} alone)`;
    return `${name.padEnd(width)}  ${title}${alone}`;
  }).join('\n');
}

function unknownScenario(said: string): string {
  const near = nearNames(
    said,
    SCENARIOS.map(({ name }) => name),
  );
  const advice = near.length === 0 ? 'see --list-scenarios' : `did you mean ${near.slice(0, 5).join(', ')}?`;
  return `there is no scenario ${JSON.stringify(said)}; ${advice}`;
}
