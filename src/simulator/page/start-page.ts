import { legalActions } from 'rx-max/testing';

import { createAppEdge } from './app-edge';
import { askForApp } from './ask-server';
import { reportTo, sendToServer } from './headless-report';
import { joinRecording } from './join-recording';
import { createLanesPanel, type LanesPanel } from './lanes-panel';
import { settingsFrom, toSearch } from './model/address';
import { createSimulator } from './model/create-simulator';
import type { AppCheck, ServerConfig } from './model/settings';
import type { SimulatorState } from './model/simulator-state';
import { usualSettings } from './model/usual-settings';
import { createPageView } from './page-view';
import { placeMenus } from './place-menus';
import { keepPreferences, readPreferences } from './preferences';
import { shortcutOf } from './shortcuts';
import type { Act, OwnState } from './view/act';
import { newsOf } from './view/news';
import type { PageState } from './view/page-state';
import { loadWords } from './words/load-words';

const POP_OUT = 'pop-out';
const SECOND = 1000;
/** How often an app that is not there is asked for, in milliseconds. */
const ASKED_AGAIN = 3000;
/** For how long a button says that something was copied, in milliseconds. */
const COPIED = 2500;

/** Joins the simulator, the windows of the app, the page and the server. */
export async function startPage(root: HTMLElement, config: ServerConfig): Promise<void> {
  const language = navigator.language.startsWith('ko') ? 'ko' : 'en';
  const fallback = { ...usualSettings(config.apps[0]?.name ?? ''), language, ...config.settings } as const;
  const settings = settingsFrom(new URLSearchParams(location.search), fallback);
  const edge = createAppEdge();
  const clock = (): number => performance.timeOrigin + performance.now();
  let lanes: LanesPanel | null = null;
  const recording = joinRecording(
    clock,
    () => lanes,
    (name, recorded) => simulator.wish({ kind: 'recording', name, recording: recorded }),
    () => view.touch(),
  );
  const simulator = createSimulator({
    settings,
    apps: config.apps,
    edge: recording.overheard(edge),
    origin: location.origin,
    clock,
  });
  const wide = matchMedia('(min-width: 120rem)');
  let own: OwnState = {
    ...readPreferences(),
    pane: 'desktop',
    dialog: null,
    begins: 'ringing',
    search: '',
    copied: null,
    popOut: false,
  };
  let words = await loadWords(settings.language);
  let check: AppCheck | null = null;
  let asked = '';
  let news = '';
  let known = simulator.state();
  let legal = legalActions(known.host);

  const view = createPageView(
    root,
    () => ({ state: pageState(), words }),
    act,
    () => edge.follow(root, known.windows),
  );
  view.draw();
  recording.load();
  const container = root.querySelector<HTMLElement>('[data-lanes]');
  lanes = container === null ? null : createLanesPanel(container, words.language, view.touch);

  function pageState(): PageState {
    return {
      simulator: known,
      legal,
      apps: config.apps,
      check,
      now: Date.now(),
      origin: location.origin,
      isWide: wide.matches,
      own,
      recording: recording.state(),
      news,
    };
  }

  function follow(state: SimulatorState): void {
    const before = known;
    known = state;
    recording.follow(state);
    if (state.host !== before.host) legal = legalActions(state.host);
    news = newsOf(before, state, words) ?? news;
    if (state.settings !== before.settings) followSettings(state);
    if (state.settings.app !== asked) void ask(state.settings.app);
    view.touch();
  }

  function followSettings({ settings: now }: SimulatorState): void {
    const search = toSearch(now, fallback);
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
    if (now.language !== words.language) void speak(now.language);
  }

  async function speak(language: 'en' | 'ko'): Promise<void> {
    words = await loadWords(language);
    lanes?.speak(language);
    view.touch();
  }

  async function ask(app: string): Promise<void> {
    asked = app;
    const found = await askForApp(app);
    if (app !== asked) return;
    const wasAway = check !== null && check.is !== 'fine';
    check = found;
    if (wasAway && (found === null || found.is === 'fine')) simulator.wish({ kind: 'reload' });
    view.touch();
  }

  function act(done: Act): void {
    switch (done.kind) {
      case 'own':
        own = { ...own, ...done.own };
        keepPreferences(own);
        break;
      case 'pop-out':
        togglePopOut(done.open);
        break;
      case 'copy':
        void copy(done.what, done.text ?? location.href);
        break;
      case 'check':
        simulator.wish({ kind: 'reload' });
        void ask(known.settings.app);
        break;
      case 'record':
        void recording.act(done);
        break;
      case 'clear-lanes':
        lanes?.clear();
        break;
      default:
        simulator.wish(done);
    }
    view.touch();
  }

  function togglePopOut(open: boolean): void {
    const others = known.settings.places.filter((place) => place !== POP_OUT);
    simulator.wish({ kind: 'settings', settings: { places: open ? [...others, POP_OUT] : others } });
    const url = known.windows.find(({ place }) => place === POP_OUT)?.url;
    if (open && url !== undefined) own = { ...own, popOut: edge.openPopOut(url) };
    if (open) return;
    edge.closePopOut();
    own = { ...own, popOut: false };
  }

  async function copy(what: NonNullable<OwnState['copied']>['what'], text: string): Promise<void> {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const copied = { what, done };
    own = { ...own, copied };
    view.touch();
    setTimeout(() => {
      if (own.copied === copied) own = { ...own, copied: null };
      view.touch();
    }, COPIED);
  }

  /** A person closed the pop-out, which no event tells. */
  function watchPopOut(): void {
    if (!own.popOut || edge.isPopOutOpen()) return;
    own = { ...own, popOut: false };
    simulator.closed(POP_OUT);
  }

  addEventListener('message', ({ source, data, origin }) => simulator.hear(edge.idOf(source), data, origin));
  addEventListener('keydown', (event) => {
    const wished = shortcutOf(event, pageState());
    if (wished === null) return;
    event.preventDefault();
    act(wished);
  });
  addEventListener('beforeunload', () => edge.closePopOut());
  wide.addEventListener('change', view.touch);
  placeMenus();
  setInterval(() => {
    watchPopOut();
    view.touch();
  }, SECOND);
  setInterval(() => {
    if (check !== null && check.is !== 'fine') void ask(known.settings.app);
  }, ASKED_AGAIN);

  simulator.entries$.subscribe({ next: (entries) => lanes?.add(entries), error: reportError });
  simulator.deliveries$.subscribe({
    next: ({ id, deliveredAt }) => lanes?.deliver(id, deliveredAt),
    error: reportError,
  });
  if (config.headless) reportTo(simulator, sendToServer);
  simulator.state$.subscribe({ next: follow, error: reportError });
}
