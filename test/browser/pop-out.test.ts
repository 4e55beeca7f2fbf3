import { BROWSERS } from './browsers';
import type { PanelRecord } from './pages/panel';
import {
  heardAll,
  openDesk,
  openPanel,
  overheard,
  pageAt,
  panelOf,
  panelWhen,
  placeAt,
  strangerAt,
  readPanel,
  registrations,
  said,
  type Scene,
} from './scene';
import { PATIENCE, type Stage, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

/**
 * The user turns to the pop-out: from a frame inside it, since in headless Chromium all windows have the focus all the time.
 */
async function turnTo(scene: Scene): Promise<void> {
  const popOut = await pageAt(scene, '/panel.html');
  const before = focusesOf(await readPanel(popOut));
  await popOut.bringToFront();
  await popOut.evaluate(() => {
    document.querySelector('iframe')?.focus();
    window.focus();
  });
  await until('the focus', async () => focusesOf(await readPanel(popOut)) > before);
}

/** A pop-out with a frame in it. */
async function openPopOut(stage: Stage): Promise<Scene> {
  const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), 'pop-out'));
  const panel = await panelOf(scene);
  await panel.evaluate((url) => {
    window.panel.embed(url);
  }, `${stage.sites().panel}/blank.html`);
  await placeAt(scene, '/blank.html');
  return scene;
}

function focusesOf({ life }: PanelRecord): number {
  return life.filter((what) => what === 'focus').length;
}

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name);

  describe('a pop-out whose user turns to it', () => {
    it('finds out that its desktop was reloaded and has forgotten it, and is registered anew', async () => {
      const scene = await openPopOut(stage);
      await scene.desk.reload();
      expect(await registrations(scene.desk)).toEqual([]);
      await turnTo(scene);

      // The reloaded desk did not open the pop-out, and knows it only by its message.
      await until(
        'the registration',
        () => registrations(scene.desk),
        ({ length }) => length === 1,
      );
      const { states, tokens, types } = await heardAll(scene, 'after the reload');
      expect(states.at(-1)).toBe('after the reload');
      expect(states.filter((state) => state === 'after the reload')).toHaveLength(1);
      expect(tokens).toEqual(['token-1']);
      expect(types.filter((type) => type === 'ClientEventSubscriptionAcknowledge')).toHaveLength(1);
      expect(await said(scene.desk, 'unknown-0')).toEqual(['RegisterForClientEvents']);
      expect(await registrations(scene.desk)).toEqual(['unknown-0']);
    });

    it('asks without a goodbye, so that a desktop that knows it goes on as before', async () => {
      const scene = await openPopOut(stage);
      await turnTo(scene);
      await until(
        'the question',
        () => said(scene.desk),
        ({ length }) => length === 3,
      );
      const { states, statuses } = await heardAll(scene, 'as before');
      expect(states).toEqual(['Unavailable', 'as before']);
      expect(statuses).toEqual(['idle', 'registering', 'registered']);
      expect(await said(scene.desk)).toEqual([...REGISTERING, 'RegisterForClientEvents']);
    });

    it('learns that its desktop was closed, and ends', async () => {
      const scene = await openPopOut(stage);
      await scene.desk.close();
      await turnTo(scene);
      const { errors, completed, standing } = await panelWhen(
        scene,
        'the end',
        ({ statuses }) => statuses.at(-1) === 'closed',
      );
      expect({ errors, completed, standing }).toEqual({ errors: [], completed: true, standing: {} });
    });
  });

  describe('a pop-out whose desktop went to another site', () => {
    it('tells that site nothing, and takes nothing from it', async () => {
      const scene = await openPopOut(stage);
      const popOut = await panelOf(scene);
      // From inside, as a script of the desktop or a link in it would. An address typed by the user makes Chromium part the two.
      await scene.desk.evaluate((url) => {
        setTimeout(() => {
          location.href = url;
        });
      }, `${stage.sites().other}/stranger.html`);
      const stranger = await strangerAt(scene);
      await turnTo(scene);
      await popOut.evaluate(() => {
        window.panel.command('hold');
        window.panel.command('hangup');
        window.panel.mark('host');
      });
      const told = await until(
        'the marker',
        () => overheard(stranger),
        (heard) => heard.some(({ data }) => data === 'marker'),
      );
      expect(told.map(({ data }) => data)).toEqual(['marker']);

      const forged = await stranger.evaluate(() => window.stranger.attack('pop-out'));
      const record = await panelWhen(scene, 'the attack', ({ rejections }) => rejections.length >= forged);
      const { origin } = new URL(stage.sites().other);
      expect(record.rejections).toEqual(
        Array.from({ length: forged }, () => ({
          reason: 'foreign-origin',
          path: '',
          expected: 'allowed origin',
          actual: origin,
        })),
      );
      expect(record).toMatchObject({
        states: ['Unavailable'],
        tokens: ['token-1'],
        calls: [],
        errors: [],
        uncaught: [],
      });
      expect(record.readings.filter((reading) => reading.origin === origin)).toEqual(
        Array.from({ length: forged }, () => ({ origin, reads: ['origin', 'source'] })),
      );
    });
  });

  it('a page that was opened by an ordinary tab in a frame of a desktop takes the opener for its host', async () => {
    // The desk in a frame opens the pop-out; its parent, another site, has no part in it.
    const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '', stage.sites().other));
    await scene.desk.evaluate((url) => {
      window.desk.frame('inner', url);
    }, `${stage.sites().desk}/desk.html?inner`);
    const inner = await placeAt(scene, '?inner');
    await until('the inner desk', () => inner.evaluate(() => 'desk' in window));
    await inner.evaluate(
      (url) => {
        window.desk.popOut('panel', url);
      },
      `${stage.sites().panel}/panel.html#${encodeURIComponent(JSON.stringify({ connect: { origins: [stage.sites().desk] } }))}`,
    );
    await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
    expect(await registrations(inner)).toEqual(['panel']);
    expect(await scene.desk.evaluate(() => window.desk.received.length)).toBe(0);
  });
});
