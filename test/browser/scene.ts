import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';

import type { HostInput } from '../../src/host/host-input';
import type { Received } from './pages/desk';
import type { PanelRecord, PanelSettings } from './pages/panel';
import type { Overheard } from './pages/stranger';
import { type Sites } from './sites';
import { until } from './until';

/** Where code of a page runs: a tab, a pop-out, or a frame. */
export type Place = Page | Frame;

/** A desktop with an embedded page, in a context of its own. */
export interface Scene {
  readonly sites: Sites;
  readonly context: BrowserContext;
  readonly desk: Page;
  readonly close: () => Promise<void>;
}

/** What is said of a page whose document is a panel. */
export interface PanelPlace {
  readonly place: () => Place | undefined;
}

export type Embedding = 'iframe' | 'pop-out';

/** The address of a panel that trusts the desk, unless its settings say otherwise. */
export function panelUrl(sites: Sites, settings: PanelSettings = {}, page = 'panel.html', site = sites.panel): string {
  const connect = { issuer: 'panel', origins: [sites.desk], ...settings.connect };
  return `${site}/${page}#${encodeURIComponent(JSON.stringify({ ...settings, connect }))}`;
}

/** A new context with a desk in a tab, and nothing in it. */
export async function openDesk(browser: Browser, sites: Sites, query = '', site = sites.desk): Promise<Scene> {
  const context = await browser.createBrowserContext();
  const desk = await context.newPage();
  await desk.goto(`${site}/desk.html${query}`);
  return { sites, context, desk, close: () => context.close() };
}

/** A desk with a panel that is registered. */
export async function openPanel(
  browser: Browser,
  sites: Sites,
  embedding: Embedding,
  settings: PanelSettings = {},
): Promise<Scene> {
  const scene = await openDesk(browser, sites);
  await embed(scene, embedding, panelUrl(sites, settings));
  await until(
    'the registration',
    () => registrations(scene.desk),
    (names) => names.includes('panel'),
  );
  return scene;
}

export async function embed(scene: Scene, embedding: Embedding, url: string, name = 'panel'): Promise<void> {
  await scene.desk.evaluate(
    (how, where, called) => {
      if (how === 'iframe') window.desk.frame(called, where);
      else window.desk.popOut(called, where);
    },
    embedding,
    url,
    name,
  );
}

/**
 * Every place of a scene whose address contains a text. The documents are asked: the drivers also tell the addresses of
 * navigations that came to nothing.
 */
export async function placesAt({ context }: Scene, part: string): Promise<readonly Place[]> {
  const pages = await context.pages();
  const frames = pages.flatMap((page) => page.frames());
  const addresses = await Promise.all(frames.map((frame) => addressOf(frame)));
  return frames.filter((_, at) => addresses[at]?.includes(part));
}

/** Undefined for a document that is just being replaced. */
async function addressOf(frame: Frame): Promise<string | undefined> {
  try {
    return await frame.evaluate(() => location.href);
  } catch {
    return undefined;
  }
}

/** The one place at an address; waits for it. */
export async function placeAt(scene: Scene, part: string): Promise<Place> {
  const places = await until(
    `a page at ${part}`,
    () => placesAt(scene, part),
    ({ length }) => length === 1,
  );
  return places[0] as Place; // One was waited for.
}

/** The stranger, once it listens: it is there before its script is, and hears nothing till then. */
export async function strangerAt(scene: Scene): Promise<Place> {
  const stranger = await placeAt(scene, '/stranger.html');
  await until('the stranger', () => stranger.evaluate(() => 'stranger' in window));
  return stranger;
}

/** The page of a pop-out, to bring it to the front, reload or close it. */
export async function pageAt({ context }: Scene, part: string): Promise<Page> {
  const find = async (): Promise<Page | undefined> => {
    const pages = await context.pages();
    const addresses = await Promise.all(pages.map((page) => addressOf(page.mainFrame())));
    return pages.find((_, at) => addresses[at]?.includes(part));
  };
  return (await until(`a window at ${part}`, find)) as Page; // Waited for.
}

export async function panelOf(scene: Scene): Promise<Place> {
  return placeAt(scene, '/panel.html');
}

/** What the panel has recorded, once it is as it is waited for. */
export async function panelWhen(
  scene: Scene,
  what: string,
  isGood: (record: PanelRecord) => boolean,
  part = '/panel.html',
): Promise<PanelRecord> {
  const ask = async (): Promise<PanelRecord> => {
    const [place] = await placesAt(scene, part);
    if (place === undefined) throw new Error('There is no panel');
    return readPanel(place);
  };
  return until(what, ask, isGood);
}

export async function readPanel(place: Place): Promise<PanelRecord> {
  return JSON.parse(await place.evaluate(() => window.panel.read())) as PanelRecord;
}

export async function registrations(desk: Place): Promise<readonly string[]> {
  return desk.evaluate(() => window.desk.registrations());
}

export async function received(desk: Place): Promise<readonly Received[]> {
  return JSON.parse(await desk.evaluate(() => JSON.stringify(window.desk.received))) as readonly Received[];
}

/** The types of the messages that the desk got, in order, of one window. */
export async function said(desk: Place, from = 'panel'): Promise<readonly string[]> {
  const messages = await received(desk);
  return messages.filter((message) => message.from === from).map(({ data }) => messageTypeOf(data));
}

function messageTypeOf(data: unknown): string {
  return String((data as { readonly messageType?: unknown } | null)?.messageType ?? data);
}

/** Something happens to the desktop. */
export async function put(desk: Place, input: HostInput): Promise<void> {
  await desk.evaluate((given) => {
    window.desk.put(given);
  }, input);
}

export async function overheard(stranger: Place): Promise<readonly Overheard[]> {
  return JSON.parse(await stranger.evaluate(() => JSON.stringify(window.stranger.overheard))) as readonly Overheard[];
}

/** The agent chooses a state whose reason nobody else uses; it is the last thing that the panel has heard. */
export async function sayState(desk: Place, state: string): Promise<void> {
  await put(desk, { kind: 'emit', events: [{ Type: 'AgentState', CurrentState: state }] });
}

/** All that the desk posted before has been heard when this state is. */
export async function heardAll(scene: Scene, state: string): Promise<PanelRecord> {
  await sayState(scene.desk, state);
  return panelWhen(scene, `state ${state}`, ({ states }) => states.includes(state));
}

/** What a panel has reported to its site (setting `reportsAs`), once it is as it is waited for. */
export async function reportWhen(
  { sites }: Scene,
  name: string,
  what: string,
  isGood: (record: PanelRecord) => boolean,
): Promise<PanelRecord> {
  return until(what, () => JSON.parse(sites.record(name) ?? '') as PanelRecord, isGood);
}
