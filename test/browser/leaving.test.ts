import { BROWSERS } from './browsers';
import {
  embed,
  heardAll,
  openDesk,
  openPanel,
  overheard,
  pageAt,
  panelOf,
  panelUrl,
  panelWhen,
  placeAt,
  placesAt,
  put,
  registrations,
  reportWhen,
  said,
  sayState,
  strangerAt,
  type Place,
  type Scene,
} from './scene';
import { PATIENCE, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const GOODBYE = ['UnregisterFromClientEvents'];
const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

/**
 * What the page says of itself. A pop-out that gets the focus asks whether it is still known, which is a Register without an
 * Unregister before it (semantics 4.3); and a browser gives a window the focus when it likes, above all one just opened.
 */
async function saidUnasked({ desk, context }: Scene): Promise<readonly string[]> {
  const all = await said(desk);
  // A frame stands in the desk's own tab.
  const isPopOut = (await context.pages()).length > 1;
  return all.filter((what, at) => !isPopOut || what !== 'RegisterForClientEvents' || all[at - 1] !== what);
}

/** Waits for so many messages of the panel, and then for the answer to the last. */
async function registeredAfter(scene: Scene, messages: number): Promise<void> {
  await until(
    'the messages',
    () => saidUnasked(scene),
    ({ length }) => length >= messages,
  );
  await panelWhen(scene, 'the registration', ({ statuses }) => statuses.at(-1) === 'registered');
}

async function reload(scene: Scene): Promise<void> {
  const panel = await panelOf(scene);
  await panel.evaluate(() => {
    // After the answer to this call, which a page that is gone could not give.
    setTimeout(() => {
      location.reload();
    });
  });
}

/** Waits for the page's last word: another document may be there before the desk has heard it. */
async function goodbye(scene: Scene): Promise<void> {
  await until(
    'the goodbye',
    () => registrations(scene.desk),
    ({ length }) => length === 0,
  );
}

/** What has been posted to a stranger since it was there, up to a marker of the desk's. */
async function toldToStranger(scene: Scene, stranger: Place): Promise<readonly unknown[]> {
  await scene.desk.evaluate(() => {
    window.desk.say('panel', 'marker');
  });
  const messages = await until(
    'the marker',
    () => overheard(stranger),
    (heard) => heard.some(({ data }) => data === 'marker'),
  );
  return messages.map(({ data }) => data);
}

describe.each(BROWSERS)('%s', (name) => {
  const whole = useStage(name);
  // Of the ways that lead back, and of about:blank, the shell has its own idea.
  const stage = name === 'chromium' ? useStage(name, { isForPages: true }) : whole;

  describe.each(['iframe', 'pop-out'] as const)('a page in a desktop, as %s', (embedding) => {
    it('is registered once after a reload that said goodbye', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      await reload(scene);
      await registeredAfter(scene, 5);
      const { batches, states } = await heardAll(scene, 'after the reload');
      expect(batches[0]?.types[0]).toBe('ClientEventSubscriptionAcknowledge');
      expect(states).toEqual(['Unavailable', 'after the reload']);
      expect(await saidUnasked(scene)).toEqual([...REGISTERING, ...GOODBYE, ...REGISTERING]);
      expect(await registrations(scene.desk)).toEqual(['panel']);
    });

    it('is registered once after a reload without a goodbye', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding, { hush: ['beforeunload'] }));
      await reload(scene);
      await registeredAfter(scene, 4);
      const { states } = await heardAll(scene, 'after the reload');
      expect(states).toEqual(['Unavailable', 'after the reload']);
      expect(await saidUnasked(scene)).toEqual([...REGISTERING, ...REGISTERING]);
      expect(await registrations(scene.desk)).toEqual(['panel']);
    });

    it('loses nothing of an older registration that comes before the acknowledgement', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding, { hush: ['beforeunload'] }));
      await scene.desk.evaluate(() => {
        window.desk.hold('UnregisterFromClientEvents');
      });
      await reload(scene);
      await until(
        'the new registration',
        () => scene.desk.evaluate(() => window.desk.held()),
        (count) => count === 2,
      );
      await put(scene.desk, { kind: 'emit', events: [{ Type: 'OldNews' }] });
      await panelWhen(scene, 'the old news', ({ readings }) => readings.length === 1);
      await scene.desk.evaluate(() => {
        window.desk.release();
      });
      const { types } = await panelWhen(scene, 'the token', ({ tokens }) => tokens.length > 0);
      expect(types).toEqual(['ClientEventSubscriptionAcknowledge', 'UnknownEvent', 'AgentState', 'SessionInfo']);
    });

    it('says goodbye when a link leads to another site, which then hears nothing', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const panel = await panelOf(scene);
      await panel.evaluate((href) => {
        window.panel.link('away', href);
      }, `${stage.sites().other}/stranger.html`);
      await panel.click('#away');
      const stranger = await strangerAt(scene);
      await goodbye(scene);
      await put(scene.desk, { kind: 'token', token: 'token-2', by: 'announcement' });
      await sayState(scene.desk, 'not for strangers');
      expect(await toldToStranger(scene, stranger)).toEqual(['marker']);
    });

    it.each(['about:blank', 'blob:'])('says goodbye when it goes to %s, which the browser shows itself', async (to) => {
      const scene = await whole.keep(openPanel(whole.browser(), whole.sites(), embedding));
      const panel = await panelOf(scene);
      await panel.evaluate((href) => {
        const page = new Blob(['<title>made by the page</title>'], { type: 'text/html' });
        window.panel.link('away', href === 'blob:' ? URL.createObjectURL(page) : href);
      }, to);
      await panel.click('#away');
      await until(
        'the end',
        () => placesAt(scene, '/panel.html'),
        ({ length }) => length === 0,
      );
      await goodbye(scene);
      expect(await saidUnasked(scene)).toEqual([...REGISTERING, ...GOODBYE]);
    });

    it('says goodbye after a false alarm, too, when the desktop takes it elsewhere', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const panel = await panelOf(scene);
      await panel.evaluate(() => {
        window.panel.link('call', 'tel:+12025550143');
      });
      await panel.click('#call');
      await panelWhen(scene, 'the false alarm', ({ life }) => life.includes('beforeunload'));
      // Of this the page gets no `navigate` event, which is for navigations of its own.
      await scene.desk.evaluate((url) => {
        window.desk.take('panel', url);
      }, `${stage.sites().other}/stranger.html`);
      const stranger = await strangerAt(scene);
      await goodbye(scene);
      await sayState(scene.desk, 'not for strangers');
      expect(await toldToStranger(scene, stranger)).toEqual(['marker']);
    });

    it('is registered by the next page of the same site, once', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const panel = await panelOf(scene);
      await panel.evaluate(
        (href) => {
          window.panel.link('next', href);
        },
        panelUrl(stage.sites(), {}, 'panel.html?next'),
      );
      await panel.click('#next');
      await placeAt(scene, '?next');
      await registeredAfter(scene, 5);
      await heardAll(scene, 'on the next page');
      expect(await saidUnasked(scene)).toEqual([...REGISTERING, ...GOODBYE, ...REGISTERING]);
      expect(await registrations(scene.desk)).toEqual(['panel']);
    });

    it('is registered again when its user comes back from another site', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const panel = await panelOf(scene);
      await panel.evaluate((href) => {
        setTimeout(() => {
          window.panel.go(href);
        });
      }, `${stage.sites().other}/stranger.html`);
      const stranger = await placeAt(scene, '/stranger.html');
      await stranger.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      await registeredAfter(scene, 5);
      const { states } = await heardAll(scene, 'after the return');
      expect(states.filter((state) => state === 'after the return')).toHaveLength(1);
      expect(await saidUnasked(scene)).toEqual([...REGISTERING, ...GOODBYE, ...REGISTERING]);
      expect(await registrations(scene.desk)).toEqual(['panel']);
    });

    it('may vanish without an error anywhere', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      await scene.desk.evaluate((how) => {
        if (how === 'iframe') window.desk.removeFrame('panel');
        else window.desk.closePopOut('panel');
      }, embedding);
      await until(
        'the end',
        () => placesAt(scene, '/panel.html'),
        ({ length }) => length === 0,
      );
      await sayState(scene.desk, 'to nobody');
      expect(await scene.desk.evaluate(() => window.desk.uncaught)).toEqual([]);
      // Another page is registered beside what the desk may still keep of the old one.
      await embed(scene, 'iframe', panelUrl(stage.sites()), 'next');
      await until(
        'the next',
        () => registrations(scene.desk),
        (names) => names.includes('next'),
      );
      const { uncaught } = await heardAll(scene, 'to the next');
      expect(uncaught).toEqual([]);
    });
  });

  describe('the desktop of a page in an iframe', () => {
    it('may be reloaded', async () => {
      const { browser, sites, keep } = whole;
      const scene = await keep(openDesk(browser(), sites(), `?frame=${encodeURIComponent(panelUrl(sites()))}`));
      await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      await scene.desk.reload();
      await until(
        'the registration',
        () => registrations(scene.desk),
        ({ length }) => length === 1,
      );
      const { states } = await heardAll(scene, 'after the reload');
      expect(states).toEqual(['Unavailable', 'after the reload']);
      expect(await saidUnasked(scene)).toEqual(REGISTERING);
    });

    it('may be left and come back from the back-forward cache: what changed is restated, and no rule fires twice', async () => {
      const scene = await openReporting('changed');
      const { desk } = scene;
      await put(desk, { kind: 'agent-state', state: 'Available', at: 0 });
      await put(desk, { kind: 'offer', channel: 'voice', contactId: '77', at: 0 });
      await reportWhen(scene, 'changed', 'the call', ({ states }) => states.at(-1) === 'InboundContact');
      // So that something can happen before the desk hears of the return.
      await desk.evaluate(() => {
        window.desk.hold('RegisterForClientEvents');
      });

      await leaveAndReturn(scene);
      await until(
        'the registration',
        () => desk.evaluate(() => window.desk.held()),
        (count) => count > 0,
      );
      await goodbye(scene);
      await sayState(desk, 'while away');
      await desk.evaluate(() => {
        window.desk.release();
      });
      await reportWhen(scene, 'changed', 'the news', ({ states }) => states.includes('while away'));
      await sayState(desk, 'after the return');

      const record = await reportWhen(scene, 'changed', 'news', ({ states }) => states.includes('after the return'));
      expect(record.life).toEqual(['pageshow', 'beforeunload', 'pagehide', 'pageshow persisted']);
      expect(record.batches.slice(-2).map(({ kind, types: told }) => [kind, told])).toEqual([
        ['restated', ['AgentState']],
        ['live', ['AgentState']],
      ]);
      expect(record.states).toEqual(['Unavailable', 'Available', 'InboundContact', 'while away', 'after the return']);
      expect(record.calls.map(({ status }) => status)).toEqual(['Incoming']);
      expect(record.tokens).toEqual(['token-1']);
      expect(record.types.filter((type) => type === 'ClientEventSubscriptionAcknowledge')).toHaveLength(1);
      expect(record.statuses).toEqual(['idle', 'registering', 'registered', 'idle', 'registering', 'registered']);
      // At once, and not because it found itself still here after ten seconds.
      expect(record.reasons.slice(-3)).toEqual([
        'the page is about to leave',
        'the page came back',
        'the host said OK',
      ]);
      expect(await registrations(desk)).toEqual(['panel']);
    });

    it('may be left and come back with nothing new: nothing is told', async () => {
      const scene = await openReporting('unchanged');
      await leaveAndReturn(scene);
      await reportWhen(scene, 'unchanged', 'the registration', ({ statuses }) => statuses.length === 6);
      await sayState(scene.desk, 'after the return');
      const record = await reportWhen(scene, 'unchanged', 'news', ({ states }) => states.includes('after the return'));
      expect(record.types).toEqual(['ClientEventSubscriptionAcknowledge', 'AgentState', 'SessionInfo', 'AgentState']);
      expect(record.states).toEqual(['Unavailable', 'after the return']);
      expect(record.uncaught).toEqual([]);
    });

    async function openReporting(reportsAs: string): Promise<Scene> {
      const url = panelUrl(whole.sites(), { reportsAs });
      const scene = await whole.keep(openDesk(whole.browser(), whole.sites(), `?frame=${encodeURIComponent(url)}`));
      await reportWhen(scene, reportsAs, 'the registration', ({ statuses }) => statuses.includes('registered'));
      return scene;
    }

    async function leaveAndReturn({ desk, sites }: Scene): Promise<void> {
      await desk.goto(`${sites.other}/blank.html`);
      // A page out of the cache has no load that could be waited for.
      await desk.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      await until('the desk', () => desk.evaluate(() => 'desk' in window));
    }
  });

  it('a pop-out that comes back from elsewhere by its own history goes on by itself', async () => {
    const scene = await whole.keep(openPanel(whole.browser(), whole.sites(), 'pop-out'));
    const popOut = await pageAt(scene, '/panel.html');
    await popOut.goto(`${whole.sites().panel}/blank.html`);
    await goodbye(scene);
    await popOut.evaluate(() => {
      setTimeout(() => {
        history.back();
      });
    });
    await until(
      'the registration',
      () => registrations(scene.desk),
      ({ length }) => length === 1,
    );
    const { states } = await heardAll(scene, 'after the return');
    expect(states.filter((state) => state === 'after the return')).toHaveLength(1);
  });
});
