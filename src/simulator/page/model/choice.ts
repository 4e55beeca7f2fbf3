import { SCENARIOS } from 'rx-max/testing';

import type { App, Place, Settings } from './settings';

/**
 * The settings after a person has chosen something else. What cannot be is put right: there is an app of that name and a
 * scenario, the workspace is among the places, and a scenario of one desktop is played on that one. Whoever then chooses the
 * other desktop leaves the scenario.
 */
export function chosen(before: Settings, change: Partial<Settings>, apps: readonly App[]): Settings {
  const wished = { ...before, ...change };
  const scenario = SCENARIOS.find(({ name }) => name === wished.scenario) ?? null;
  const asksProfile = change.profile !== undefined && change.scenario === undefined;
  const fits = scenario?.profile === undefined || scenario.profile === wished.profile || !asksProfile;
  const played = fits ? scenario : null;
  return {
    ...wished,
    scenario: played?.name ?? null,
    profile: played?.profile ?? wished.profile,
    speed: wished.speed > 0 ? wished.speed : before.speed,
    places: PLACES.filter((place) => place === 'workspace' || wished.places.includes(place)),
    app: (apps.find(({ name }) => name === wished.app) ?? apps[0])?.name ?? wished.app,
  };
}

const PLACES: readonly Place[] = ['workspace', 'panel', 'pop-out'];

/** Whether another desktop begins. */
export function isAnotherDesktop(before: Settings, after: Settings): boolean {
  return before.profile !== after.profile || before.app !== after.app || before.scenario !== after.scenario;
}
