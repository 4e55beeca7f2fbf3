import { SCENARIOS } from 'rx-max/testing';

import { assertFreshBuild } from '../packaging/fresh-build';
import { registered, useSimulator } from '../simulator/simulator-stage';
import { type Harnesses, HARNESSES, openHarnesses } from './harness';
import { callByCommands } from './press-command';
import { stepThrough } from './step-through';

/** Six apps are built, which may take long beside other tests. */
const PATIENCE = 300_000;
jest.setTimeout(PATIENCE);

/*
 * The smallest app with rx-max/angular, built for production by Angular 17, 19 and 21, with Zone and without: on another site than
 * the desktop, under a policy that forbids a compiler in the browser, and whatever it complains of fails its test.
 */
let harnesses: Harnesses;

beforeAll(async () => {
  assertFreshBuild();
  harnesses = await openHarnesses();
}, PATIENCE);
afterAll(() => harnesses.close());

const stage = useSimulator('chromium', () => harnesses.args);

beforeAll(() => {
  harnesses.serve(new URL(stage.address()).origin);
});

/** The most that a story of four steps has: two channels at once, the work after a call, and the end of the session. */
const STORY = 'remote-logoff';

describe.each(HARNESSES)('Angular $version, $kind', (harness) => {
  it(`shows what the model says, at each step of ${STORY}`, async () => {
    const scenario = SCENARIOS.find(({ name }) => name === STORY);
    if (scenario === undefined) throw new Error(`there is no scenario ${STORY}`);
    const page = await stage.open();
    expect(await stepThrough(page, stage.address(), harness.name, 'max', scenario)).toBe(4);
  });

  it('is told of a call by its event, and takes it by commands', async () => {
    const page = await stage.open(`?app=${harness.name}`);
    const app = await registered(page);
    await callByCommands(page);
    const shown = await app.$$eval('h1, #rings, #problem', (all) => all.map(({ textContent }) => textContent));
    expect(shown).toEqual([expect.stringMatching(`^Angular ${harness.version}\\.`), '1', '']);
  });

  it('has no compiler, and Zone where it was asked for alone', () => {
    const sources = harnesses.sourcesOf(harness);
    const has = (name: string): boolean => sources.some((path) => path.includes(`node_modules/${name}/`));
    expect(['@angular/core', 'rx-max', '@angular/compiler', 'zone.js'].filter(has)).toEqual(
      harness.kind === 'zone' ? ['@angular/core', 'rx-max', 'zone.js'] : ['@angular/core', 'rx-max'],
    );
  });
});
