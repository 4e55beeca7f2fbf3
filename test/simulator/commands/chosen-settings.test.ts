import { SCENARIOS } from 'rx-max/testing';

import { chosenSettings, listOfScenarios } from '../../../src/simulator/commands/chosen-settings';
import { nearNames } from '../../../src/simulator/commands/near-names';
import type { SimulateOptions } from '../../../src/simulator/commands/simulate-options';

const OPTIONS: SimulateOptions = { example: 'crm', port: 4300, timeout: 60 };
const ONE_DESKTOP = SCENARIOS.find(({ profile }) => profile === 'cxone-agent');

it('leaves to the page what was not said', () => {
  expect(chosenSettings(OPTIONS)).toEqual({ app: 'example' });
});

it('passes on what was said, and shows the first app', () => {
  const app = [
    { name: 'crm', url: 'http://localhost:4200/' },
    { name: 'other', url: 'http://localhost:4201/' },
  ];
  expect(chosenSettings({ ...OPTIONS, app, profile: 'cxone-agent', scenario: 'chat', speed: 2 })).toEqual({
    app: 'crm',
    profile: 'cxone-agent',
    scenario: 'chat',
    speed: 2,
  });
});

it('waits for nothing where nobody looks, unless it is said', () => {
  expect(chosenSettings({ ...OPTIONS, headless: true })).toMatchObject({ speed: Infinity });
  expect(chosenSettings({ ...OPTIONS, headless: true, speed: 1 })).toMatchObject({ speed: 1 });
});

it('plays the desktop of a scenario, and refuses another one', () => {
  const scenario = ONE_DESKTOP?.name ?? '';
  expect(chosenSettings({ ...OPTIONS, scenario })).toMatchObject({ scenario, profile: 'cxone-agent' });
  expect(chosenSettings({ ...OPTIONS, scenario, profile: 'max' })).toBe(
    `the scenario ${scenario} is one of cxone-agent alone`,
  );
});

it.each([
  ['inbund-call', /^there is no scenario "inbund-call"; did you mean inbound-call[,?]/],
  ['Chat', /did you mean chat[,?]/],
  ['voicemale', /did you mean voicemail\?/],
  ['xyzzy', /see --list-scenarios/],
])('says what %s may have meant', (scenario, told) => {
  expect(chosenSettings({ ...OPTIONS, scenario })).toMatch(told);
});

it('lists every scenario with its title', () => {
  const lines = listOfScenarios().split('\n');
  expect(lines).toHaveLength(SCENARIOS.length);
  for (const { name, title } of SCENARIOS) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} +`)));
    expect(listOfScenarios()).toContain(title);
  }
});

it('finds names by their parts and by a few letters, the nearest first', () => {
  const names = ['inbound-call', 'outbound-call', 'login', 'logout', 'call'];
  expect(nearNames('logim', names)).toEqual(['login', 'logout']);
  expect(nearNames('call', names)).toEqual(['call', 'inbound-call', 'outbound-call']);
  expect(nearNames('', names)).toEqual([]);
});
