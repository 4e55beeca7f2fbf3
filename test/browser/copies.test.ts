import { BROWSERS } from './browsers';
import type { Recording } from './pages/recorder';
import {
  embed,
  openDesk,
  panelUrl,
  placeAt,
  type Place,
  put,
  readPanel,
  received,
  registrations,
  said,
  sayState,
  type Scene,
} from './scene';
import { PATIENCE, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const GOODBYE = ['UnregisterFromClientEvents'];
const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

async function readSecond(place: Place): Promise<Recording> {
  return JSON.parse(await place.evaluate(() => JSON.stringify(window.secondCopy.recording))) as Recording;
}

async function heardByBoth(scene: Scene, place: Place, state: string): Promise<void> {
  await sayState(scene.desk, state);
  await until(
    'the first copy',
    () => readPanel(place),
    ({ states }) => states.at(-1) === state,
  );
  await until(
    'the second copy',
    () => readSecond(place),
    ({ states }) => states.at(-1) === state,
  );
}

/** One module and one classic script, each with a copy of the library of its own. */
describe.each(BROWSERS)('two copies of the library on one page, in %s', (name) => {
  const stage = useStage(name, { isForPages: true });

  async function openCopies(types: readonly ('agent' | 'all')[] = ['all']): Promise<readonly [Scene, Place]> {
    const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
    const url = panelUrl(stage.sites(), { connect: { subscriptionTypes: types } }, 'two-copies.html');
    await embed(scene, 'iframe', url);
    const place = await placeAt(scene, '/two-copies.html');
    await until(
      'the first copy',
      () => readPanel(place),
      ({ statuses }) => statuses.includes('registered'),
    );
    await place.evaluate((origin) => {
      window.secondCopy.connect({ issuer: 'second', origins: [origin] });
      window.secondCopy.subscribe();
    }, stage.sites().desk);
    await until(
      'the second copy',
      () => readSecond(place),
      ({ statuses }) => statuses.includes('registered'),
    );
    return [scene, place];
  }

  it('share one registration, and each hears everything', async () => {
    const [scene, place] = await openCopies();
    await heardByBoth(scene, place, 'for both');
    expect(await said(scene.desk)).toEqual(REGISTERING);
    expect(await registrations(scene.desk)).toEqual(['panel']);
    const second = await readSecond(place);
    expect(second.batches[0]).toMatchObject({
      kind: 'opening',
      types: ['ClientEventSubscriptionAcknowledge', 'AgentState', 'SessionInfo'],
    });
    expect({ states: second.states, tokens: second.tokens }).toEqual({
      states: ['Unavailable', 'for both'],
      tokens: ['token-1'],
    });
    expect((await readPanel(place)).states).toEqual(['Unavailable', 'for both']);
  });

  it('ask for more together than the first did alone, and the first hears no more than it asked for', async () => {
    const [scene, place] = await openCopies(['agent']);
    await until(
      'the second copy',
      () => readSecond(place),
      ({ tokens }) => tokens.length > 0,
    );
    await put(scene.desk, { kind: 'agent-state', state: 'Available', at: 0 });
    await put(scene.desk, { kind: 'offer', channel: 'voice', contactId: '77', at: 0 });
    await heardByBoth(scene, place, 'for both');
    expect(await said(scene.desk)).toEqual([...REGISTERING, ...REGISTERING]);
    expect((await received(scene.desk)).at(-1)?.data).toMatchObject({ subscriptionTypes: ['all'] });
    const first = await readPanel(place);
    const second = await readSecond(place);
    expect({ calls: first.calls, tokens: first.tokens }).toEqual({ calls: [], tokens: [] });
    expect({ calls: second.calls.length, tokens: second.tokens }).toEqual({ calls: 1, tokens: ['token-1'] });
    const acks = first.types.filter((type) => type === 'ClientEventSubscriptionAcknowledge');
    expect(acks).toHaveLength(1);
  });

  it('leave it to the last of them to say goodbye', async () => {
    const [scene, place] = await openCopies();
    await place.evaluate(() => {
      window.panel.leave();
    });
    await until(
      'the first to leave',
      () => readPanel(place),
      ({ statuses }) => statuses.at(-1) === 'idle',
    );
    await sayState(scene.desk, 'for the second');
    await until(
      'the second copy',
      () => readSecond(place),
      ({ states }) => states.at(-1) === 'for the second',
    );
    expect((await readPanel(place)).states).toEqual(['Unavailable']);
    expect(await said(scene.desk)).toEqual(REGISTERING);

    await place.evaluate(() => {
      window.secondCopy.leave();
    });
    await until(
      'the goodbye',
      () => registrations(scene.desk),
      ({ length }) => length === 0,
    );
    expect(await said(scene.desk)).toEqual([...REGISTERING, ...GOODBYE]);
    expect(await readPanel(place)).toMatchObject({ standing: {}, entry: false, uncaught: [] });
  });
});
