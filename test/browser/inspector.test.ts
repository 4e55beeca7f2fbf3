import { BROWSERS } from './browsers';
import type { InspectedSettings } from './pages/inspected';
import type { WatcherRecord } from './pages/watcher';
import {
  embed,
  type Embedding,
  openDesk,
  pageAt,
  type Place,
  placeAt,
  placesAt,
  put,
  received,
  type Scene,
} from './scene';
import type { Sites } from './sites';
import { PATIENCE, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const TOKEN = 'a-token-that-opens-the-rest-api';
const CALL = { Type: 'CallContactEvent', ContactID: '4711', Status: 'Active' };
const CHANNEL_JUNK: readonly unknown[] = [
  null,
  'junk',
  { rxMaxInspector: 1 },
  { rxMaxInspector: 1, kind: 'hello' },
  { rxMaxInspector: 1, kind: 'entries', source: { id: 'made-up', name: 'made up' }, kept: true, entries: [{ id: 0 }] },
  { rxMaxInspector: 2, kind: 'entries', source: { id: 'other', name: 'other' }, kept: true, entries: [] },
];

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name, { isForPages: true });

  /** A desk with an app in it that is inspected, and registered. */
  async function open(embedding: Embedding, inspect: InspectedSettings['inspect'] = {}): Promise<Scene> {
    const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
    await put(scene.desk, { kind: 'session-start', token: TOKEN, at: Date.now() });
    await embed(scene, embedding, inspectedUrl(stage.sites(), inspect), 'app');
    await registered(scene);
    return scene;
  }

  it('shows a page in another tab: what was and what comes, and no token', async () => {
    const scene = await open('pop-out');
    const tab = await openTab(scene);
    await told(tab, 'the past', ({ entries }) => names(entries).includes('SessionInfo'));
    const app = await placeAt(scene, '/inspected.html');
    await app.evaluate(() => {
      window.inspected.hold();
    });
    await put(scene.desk, { kind: 'emit', events: [{ Type: 'CustomEvent', data: `the session ${TOKEN} goes on` }] });
    const { entries, sources, uncaught } = await told(tab, 'what came', ({ entries: all }) =>
      ['HoldEvent', 'CustomEvent'].every((each) => names(all).includes(each)),
    );
    expect(names(entries)).toEqual(
      expect.arrayContaining(['registering', 'UnregisterFromClientEvents', 'RegisterForClientEvents', 'registered']),
    );
    expect(entries.every(({ window }) => window === 'the inspected')).toBe(true);
    expect(entries.find(({ name: each }) => each === 'HoldEvent')?.origin).toBe(stage.sites().desk);
    expect(sources).toMatchObject([{ name: 'the inspected', isThere: true }]);
    expect(JSON.stringify(entries)).not.toContain(TOKEN);
    expect(JSON.stringify(entries)).toContain('the session (hidden) goes on');
    expect(uncaught).toEqual([]);
  });

  it('shows it to a late tab as to an early one, whatever other scripts of the origin say', async () => {
    const scene = await open('pop-out');
    const early = await openTab(scene);
    await told(early, 'the past', ({ entries }) => names(entries).includes('SessionInfo'));
    const app = await placeAt(scene, '/inspected.html');
    await app.evaluate((junk) => {
      for (const message of junk) window.inspected.say(message);
    }, CHANNEL_JUNK);
    await put(scene.desk, { kind: 'emit', events: [{ Type: 'AgentState', CurrentState: 'Available' }] });
    const late = await openTab(scene);
    const [one, other] = await Promise.all([early, late].map((tab) => told(tab, 'the state', isAvailable)));
    expect(other?.entries.map(({ name: each, at }) => [each, at])).toEqual(
      one?.entries.map(({ name: each, at }) => [each, at]),
    );
    expect([one?.uncaught, other?.uncaught]).toEqual([[], []]);
    expect(await app.evaluate(() => [...window.inspected.uncaught])).toEqual([]);
  });

  it('shows the lanes of it in a tab with one call, until they are removed', async () => {
    const scene = await open('pop-out');
    const tab = await scene.context.newPage();
    await tab.goto(`${stage.sites().panel}/lanes-tab.html`);
    await put(scene.desk, { kind: 'emit', events: [CALL] });
    await until('the lane of the call', () => tab.evaluate(() => window.lanesTab.toSvg().includes('4711')));
    await tab.evaluate(() => {
      window.lanesTab.remove();
    });
    expect(await tab.evaluate(() => document.body.childElementCount)).toBe(0);
  });

  it('shows a framed page to the tab that it opened, although the channel does not reach it, and again after a reload', async () => {
    const scene = await open('iframe');
    const app = await placeAt(scene, '/inspected.html');
    await app.evaluate((url) => {
      window.inspected.openTab(url);
    }, `${stage.sites().panel}/watcher.html`);
    const tab = await pageAt(scene, '/watcher.html');
    await told(tab, 'the past', ({ entries }) => names(entries).includes('SessionInfo'));
    await put(scene.desk, { kind: 'emit', events: [{ Type: 'AgentState', CurrentState: 'Available' }] });
    const { entries } = await told(tab, 'what came', isAvailable);
    expect(JSON.stringify(entries)).not.toContain(TOKEN);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);

    await app.evaluate(() => {
      location.reload();
    });
    const { sources } = await told(tab, 'the page loaded anew', ({ sources: all, entries: since }) => {
      return (
        all.length === 2 && since.some(({ window, name: each }) => window?.includes('(2)') && each === 'registered')
      );
    });
    expect(sources.map(({ isThere }) => isThere)).toContain(true);
  });

  it('tells a simulator around it when the page had each message, at its origin and nowhere else', async () => {
    const scene = await open('iframe', { simulator: stage.sites().desk });
    await put(scene.desk, { kind: 'emit', events: [{ Type: 'AgentState', CurrentState: 'Available' }] });
    const all = await until(
      'the report of the state',
      () => reports(scene),
      (entries) => isAvailable({ entries }),
    );
    const event = all.find(({ told: state }) => state === 'Available');
    expect(event).toMatchObject({ raw: { Type: 'AgentState', CurrentState: 'Available' }, deliveredAt: event?.at });
    expect(JSON.stringify(all)).not.toContain(TOKEN);

    const elsewhere = await open('iframe', { simulator: stage.sites().other });
    const tab = await openTab(elsewhere);
    await put(elsewhere.desk, { kind: 'emit', events: [{ Type: 'AgentState', CurrentState: 'Available' }] });
    const app = await placeAt(elsewhere, '/inspected.html');
    // What is posted after a report would have come after it.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await app.evaluate(() => {
      window.inspected.hold();
    });
    await until(
      'the command',
      () => received(elsewhere.desk),
      (messages) =>
        messages.some(({ data }) => (data as { readonly messageType?: unknown }).messageType === 'HoldEvent'),
    );
    expect(await reports(elsewhere)).toEqual([]);
    await tab.evaluate(() => window.watcher());
  });

  it('does nothing in a page of an opaque origin, and says why', async () => {
    const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
    await scene.desk.evaluate(
      (url) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = url;
        document.body.append(frame);
      },
      inspectedUrl(stage.sites(), {}),
    );
    const app = await placeAt(scene, '/inspected.html');
    await until('the page', () => app.evaluate(() => 'inspected' in window));
    expect(await app.evaluate(() => [window.inspected.note, ...window.inspected.uncaught])).toEqual([
      expect.stringContaining('opaque origin'),
    ]);
  });

  async function registered(scene: Scene): Promise<void> {
    await until('the registration', async () => {
      const [app] = await placesAt(scene, '/inspected.html');
      return app?.evaluate(() => window.inspected.statuses.includes('registered'));
    });
  }

  async function openTab({ context }: Scene): Promise<Place> {
    const tab = await context.newPage();
    await tab.goto(`${stage.sites().panel}/watcher.html`);
    return tab;
  }
});

function inspectedUrl(sites: Sites, inspect: InspectedSettings['inspect']): string {
  const settings = { connect: { issuer: 'app', origins: [sites.desk] }, inspect };
  return `${sites.panel}/inspected.html#${encodeURIComponent(JSON.stringify(settings))}`;
}

/** What a tab was told, once it is as it is waited for. */
async function told(tab: Place, what: string, isGood: (record: WatcherRecord) => boolean): Promise<WatcherRecord> {
  return until(what, async () => JSON.parse(await tab.evaluate(() => window.watcher())) as WatcherRecord, isGood);
}

function isAvailable({ entries }: { readonly entries: readonly Pick<Reported, 'told'>[] }): boolean {
  return entries.some(({ told: state }) => state === 'Available');
}

function names(entries: WatcherRecord['entries']): readonly string[] {
  return entries.map(({ name }) => name);
}

interface Reported {
  readonly told: string;
  readonly at: number;
}

/** What the app's inspector reported to the desk. */
async function reports({ desk }: Scene): Promise<readonly Reported[]> {
  const messages = await received(desk);
  return messages.flatMap(({ data }) => {
    const { messageType, entries } = (data ?? {}) as { readonly messageType?: unknown; readonly entries?: unknown };
    return messageType === 'RxMaxInspector' ? (entries as readonly Reported[]) : [];
  });
}
