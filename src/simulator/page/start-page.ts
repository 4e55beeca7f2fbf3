import { legalActions } from 'rx-max/testing';

import { createAppEdge } from './app-edge';
import { createAppWatch } from './app-watch';
import { reportTo, sendToServer } from './headless-report';
import { joinRecording } from './join-recording';
import { createLanesPanel, type LanesPanel } from './lanes-panel';
import { settingsFrom, toSearch } from './model/address';
import { createSimulator } from './model/create-simulator';
import type { ServerConfig } from './model/settings';
import type { SimulatorState } from './model/simulator-state';
import { usualSettings } from './model/usual-settings';
import { createOwnKeeper } from './own-keeper';
import { createPageView, type PageView } from './page-view';
import { placeMenus } from './place-menus';
import { shortcutOf } from './shortcuts';
import type { Act } from './view/act';
import { newsOf } from './view/news';
import type { PageState } from './view/page-state';
import { loadWords } from './words/load-words';

const POP_OUT = 'pop-out';
const SECOND = 1000;

/** Joins the simulator, the windows of the app, the page and the server. */
export async function startPage(root: HTMLElement, config: ServerConfig): Promise<void> {
  const language = navigator.language.startsWith('ko') ? 'ko' : 'en';
  const fallback = { ...usualSettings(config.apps[0]?.name ?? ''), language, ...config.settings } as const;
  const settings = settingsFrom(new URLSearchParams(location.search), fallback);
  const edge = createAppEdge();
  const clock = (): number => performance.timeOrigin + performance.now();
  let view: PageView | null = null;
  let lanes: LanesPanel | null = null;
  const recording = joinRecording(
    clock,
    () => lanes,
    (name, recorded) => simulator.wish({ kind: 'recording', name, recording: recorded }),
    touch,
  );
  const simulator = createSimulator({
    settings,
    apps: config.apps,
    edge: recording.overheard(edge),
    origin: location.origin,
    clock,
  });
  const wide = matchMedia('(min-width: 120rem)');
  const own = createOwnKeeper(touch);
  const watch = createAppWatch(() => simulator.wish({ kind: 'reload' }), touch);
  let words = await loadWords(settings.language);
  let news = '';
  let known = simulator.state();
  let legal = legalActions(known.host);

  view = createPageView(
    root,
    () => ({ state: pageState(), words }),
    act,
    () => edge.follow(root, known.windows),
  );
  view.draw();
  recording.load();
  const container = root.querySelector<HTMLElement>('[data-lanes]');
  lanes = container === null ? null : createLanesPanel(container, words.language, touch);

  /** Something has changed; until there is a view, it draws that anyway. */
  function touch(): void {
    view?.touch();
  }

  function pageState(): PageState {
    return {
      simulator: known,
      legal,
      apps: config.apps,
      check: watch.found(),
      now: Date.now(),
      origin: location.origin,
      isWide: wide.matches,
      own: own.state(),
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
    watch.follow(state.settings.app);
    touch();
  }

  function followSettings({ settings: now }: SimulatorState): void {
    const search = toSearch(now, fallback);
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
    if (now.language !== words.language) void speak(now.language);
  }

  async function speak(language: 'en' | 'ko'): Promise<void> {
    words = await loadWords(language);
    lanes?.speak(language);
    touch();
  }

  function act(done: Act): void {
    switch (done.kind) {
      case 'own':
        own.change(done.own);
        break;
      case 'pop-out':
        togglePopOut(done.open);
        break;
      case 'copy':
        void own.copy(done.what, done.text ?? location.href);
        break;
      case 'check':
        simulator.wish({ kind: 'reload' });
        watch.again();
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
    touch();
  }

  function togglePopOut(open: boolean): void {
    const others = known.settings.places.filter((place) => place !== POP_OUT);
    simulator.wish({ kind: 'settings', settings: { places: open ? [...others, POP_OUT] : others } });
    const url = known.windows.find(({ place }) => place === POP_OUT)?.url;
    if (open && url !== undefined) own.change({ popOut: edge.openPopOut(url) });
    if (open) return;
    edge.closePopOut();
    own.change({ popOut: false });
  }

  /** A person closed the pop-out, which no event tells. */
  function watchPopOut(): void {
    if (!own.state().popOut || edge.isPopOutOpen()) return;
    own.change({ popOut: false });
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
  wide.addEventListener('change', touch);
  placeMenus();
  setInterval(() => {
    watchPopOut();
    touch();
  }, SECOND);

  simulator.entries$.subscribe({ next: (entries) => lanes?.add(entries), error: reportError });
  simulator.deliveries$.subscribe({
    next: ({ id, deliveredAt }) => lanes?.deliver(id, deliveredAt),
    error: reportError,
  });
  if (config.headless) reportTo(simulator, sendToServer);
  simulator.state$.subscribe({ next: follow, error: reportError });
}
