import type { Recording } from 'rx-max/recording';
import { SCENARIOS, scenarioNamed } from 'rx-max/testing';

import { tapeOfScenario } from './from-lanes';
import { batchesOf } from './from-recording';
import type { Tape } from './player';
import type { App, Place, Settings } from './settings';

/** What a person has chosen, and the recording that they loaded, which stands in no address. */
export interface Choice {
  readonly settings: Settings;
  readonly recorded: { readonly name: string; readonly recording: Recording } | null;
}

/**
 * The choice after a person has chosen something else. What cannot be is put right: there is an app of that name and a
 * scenario, the workspace is among the places, and a scenario of one desktop is played on that one. Whoever then chooses the
 * other desktop leaves the scenario; who chooses a scenario or none leaves the recording.
 */
export function chosen(before: Choice, change: Partial<Settings>, apps: readonly App[]): Choice {
  const wished = { ...before.settings, ...change };
  const scenario = SCENARIOS.find(({ name }) => name === wished.scenario) ?? null;
  const asksProfile = change.profile !== undefined && change.scenario === undefined;
  const fits = scenario?.profile === undefined || scenario.profile === wished.profile || !asksProfile;
  const played = fits ? scenario : null;
  const settings: Settings = {
    ...wished,
    scenario: played?.name ?? null,
    profile: played?.profile ?? wished.profile,
    speed: wished.speed > 0 ? wished.speed : before.settings.speed,
    places: PLACES.filter((place) => place === 'workspace' || wished.places.includes(place)),
    app: (apps.find(({ name }) => name === wished.app) ?? apps[0])?.name ?? wished.app,
  };
  return { settings, recorded: change.scenario === undefined ? before.recorded : null };
}

const PLACES: readonly Place[] = ['workspace', 'panel', 'pop-out'];

/** A recording is played on the desktop that it comes from. */
export function chosenRecording(before: Choice, recorded: NonNullable<Choice['recorded']>): Choice {
  const { issuer } = recorded.recording.header;
  const profile = issuer === 'CXA' ? 'cxone-agent' : issuer === 'MAX' ? 'max' : before.settings.profile;
  return { settings: { ...before.settings, profile, scenario: null }, recorded };
}

/** Whether another desktop begins. */
export function isAnotherDesktop(before: Choice, after: Choice): boolean {
  const [one, other] = [before.settings, after.settings];
  const isSame = one.profile === other.profile && one.app === other.app && one.scenario === other.scenario;
  return !isSame || before.recorded !== after.recorded;
}

/** What the desktop is to be told from now on; null where a person plays it. */
export function tapeOf({ settings, recorded }: Choice, now: number): Tape | null {
  if (recorded !== null) {
    const batches = batchesOf(recorded.recording, new Date(now));
    return { name: recorded.name, source: 'recording', batches, began: now };
  }
  return settings.scenario === null ? null : tapeOfScenario(scenarioNamed(settings.scenario), now);
}
