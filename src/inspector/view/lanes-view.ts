import { render } from 'lit-html';

import type { InspectorEntry, LaneName } from '../entry';
import { clockText } from './clock-text';
import { dress } from './dress';
import { drawCanvas } from './draw-canvas';
import { drawSvg } from './draw-svg';
import { entryList } from './entry-list';
import { watchHands } from './gestures';
import { inspectorPage } from './inspector-page';
import { keyOnLanes } from './lane-keys';
import type { Kept } from './lane-index';
import { rowOf } from './lane-places';
import { scrolledTo } from './lane-steps';
import { lanesModel } from './lanes-model';
import { LANGUAGES } from './languages';
import { PALETTES } from './palette';
import { spokenMarble } from './spoken-marble';
import { createStage } from './stage';
import { themeOf } from './style-sheet';
import type { Actions, Stretch } from './view-state';
import { laneText, type Language, type Words } from './words';

export type { Stretch } from './view-state';

/** The lanes on a page. */
export interface LanesView {
  readonly add: (entries: readonly InspectorEntry[]) => void;
  /** When the page had an entry, which is known later; nothing where the entry is gone. */
  readonly deliver: (id: number, deliveredAt: number) => void;
  readonly clear: () => void;
  /** Another language or theme; everything else stays. */
  readonly change: (options: Pick<LanesOptions, 'language' | 'theme'>) => void;
  /** The lanes as they are drawn now, as a file for documents. */
  readonly toSvg: () => string;
  /** The stretch of time that is selected, in milliseconds since 1970; null where none is. */
  readonly selection: () => Stretch | null;
  /** Removes everything from the page, listeners included. */
  readonly remove: () => void;
}

export interface LanesOptions {
  readonly language?: Language;
  /** `auto`, the default, is what a `data-theme` of an element around says, or else the system. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** How many entries are kept; the oldest go. Default 20,000. */
  readonly limit?: number;
  /** Called when a stretch was selected, or none any more. */
  readonly onSelect?: (stretch: Stretch | null) => void;
}

/** Shows lanes of marbles in an element of the page. */
export function showLanes(container: HTMLElement, options: LanesOptions = {}): LanesView {
  const { language = 'en', theme = 'auto', limit = 20_000, onSelect = () => undefined } = options;
  const { ownerDocument: document } = container;
  const page = document.defaultView ?? window;
  const model = lanesModel(limit, { language, theme });
  const ending = new AbortController();
  const { signal } = ending;
  const root = document.createElement('section');
  root.className = 'rxm';
  const live = document.createElement('div');
  live.className = 'rxm-live';
  live.setAttribute('aria-live', 'polite');
  const stage = createStage(document);
  const list = entryList(
    document,
    (kept) => open(kept, true),
    changed,
    () => model.set({ follow: false }),
  );
  let selected: Stretch | null = null;
  let waiting = 0;
  /** What gets the focus once it is drawn. */
  let next: string | null = null;

  const words = (): Words => LANGUAGES[model.state().language];
  const nameOf = (lane: LaneName): string => laneText(words(), lane);

  /** Everything is drawn once for all that happened since the last time, and not at all where nothing did. */
  function changed(): void {
    if (waiting === 0 && !signal.aborted) waiting = page.requestAnimationFrame(draw);
  }

  function act(action: () => void): void {
    action();
    settle();
  }

  /** Something was done: tells of another selection, and has it drawn. */
  function settle(): void {
    const { selection } = model.state();
    if (selection !== selected) {
      selected = selection;
      onSelect(selection);
    }
    changed();
  }

  function draw(): void {
    waiting = 0;
    const state = model.state();
    if (state.theme === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', state.theme);
    root.lang = state.language;
    root.setAttribute('aria-label', words().inspector);
    render(inspectorPage(model, { stage: stage.element, list: list.element, live }, words(), actions), root);
    if (state.shown === 'list') list.draw(model.index(), words(), state.opened, state.follow && !state.paused);
    else drawLanes();
    if (next !== null) root.querySelector<HTMLElement>(next)?.focus();
    next = null;
  }

  function drawLanes(): void {
    const size = stage.size();
    if (size.width === 0 || size.height === 0) return;
    const picture = model.picture(size);
    stage.fit(size.width, size.height, picture.height);
    stage.canvas.setAttribute('aria-label', `${words().lanes}. ${words().lanesHint}`);
    const marks = model.marks();
    const isFocused = stage.canvas.matches(':focus');
    drawCanvas(
      stage.pen,
      picture,
      PALETTES[themeOf(root)],
      { ...marks, focused: isFocused ? marks.focused : null },
      nameOf,
    );
  }

  function say(text: string): void {
    live.textContent = text;
  }

  function open(kept: Readonly<Kept> | null, goes = false): void {
    const { opened, shown } = model.state();
    act(() => model.set(kept === null ? { opened: null } : { opened: kept, focused: kept }));
    if (kept !== null) next = goes ? '.rxm-details h3' : null;
    else if (shown === 'lanes') stage.canvas.focus();
    else if (opened !== null) list.focus(rowOf(model.index(), opened));
  }

  const actions: Actions = {
    set(change) {
      act(() => model.set(change));
      if (change.help !== undefined) next = change.help ? '.rxm-keys h3' : '.rxm-help';
    },
    filter: (change) => act(() => model.set({ filter: { ...model.state().filter, ...change } })),
    zoom: (factor) => act(() => model.zoom(factor)),
    fit: () => act(() => model.fit()),
    open,
    walk(steps) {
      const { opened } = model.state();
      const found = opened && model.beside(opened, steps);
      if (found === null) return;
      act(() => {
        model.focusOn(found);
        model.set({ opened: found });
      });
    },
    copy(text) {
      const { copied, notCopied } = words();
      // A page that is not secure has no clipboard.
      const copying = Promise.resolve().then(() => page.navigator.clipboard.writeText(text));
      void copying.then(
        () => say(copied),
        () => say(notCopied),
      );
    },
  };

  function escape(): void {
    const { help, opened, selection } = model.state();
    if (help) actions.set({ help: false });
    else if (opened !== null) open(null);
    else if (selection !== null) {
      act(() => model.set({ selection: null }));
      say(words().noSelection);
    }
  }

  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !(event.target instanceof HTMLInputElement)) escape();
  });
  stage.canvas.addEventListener('keydown', (event) => {
    const { width } = stage.size();
    const done = keyOnLanes(model, event, width, {
      went(marble) {
        say(spokenMarble(model.index(), marble, words()));
        stage.element.scrollTop = scrolledTo(model.rowOf(marble.kept.entry.lane), stage.size());
      },
      open() {
        const { focused } = model.state();
        if (focused !== null) open(focused, true);
      },
      toFilter: () => (next = '.rxm-filter'),
      toKeys: () => actions.set({ help: true }),
    });
    if (!done) return;
    event.preventDefault();
    settle();
  });
  watchHands(
    stage.canvas,
    {
      pan: (pixels) => act(() => model.pan(pixels)),
      zoom: (x, factor) => act(() => model.zoom(factor, x)),
      select: (from, to) => act(() => model.selectBetween(from, to)),
      tap(x, y) {
        const found = model.at(x, y);
        if (found !== undefined) act(() => model.tap(found));
      },
      hover(x, y) {
        const found = model.at(x, y);
        stage.canvas.classList.toggle('rxm-over', found !== undefined);
        const { entry } = found?.first.kept ?? {};
        const text = entry && `${entry.name} ${entry.told}`.trim();
        const alone = found?.count === 1;
        stage.tip(
          entry === undefined || text === undefined
            ? ''
            : alone
              ? `${text} · ${clockText(entry.at)}`
              : words().cluster(found?.count ?? 0),
          x,
          y,
        );
      },
      leave: () => stage.tip('', 0, 0),
    },
    signal,
  );
  stage.element.addEventListener('scroll', changed, { passive: true });
  stage.canvas.addEventListener('focus', changed);
  stage.canvas.addEventListener('blur', changed);
  const sizes = new ResizeObserver(changed);
  sizes.observe(stage.element);
  sizes.observe(list.element);
  container.append(root);
  const undress = dress(root, changed, signal);
  draw();

  return {
    add(entries) {
      model.add(entries);
      changed();
    },
    deliver(id, deliveredAt) {
      if (model.deliver(id, deliveredAt)) changed();
    },
    clear: () => act(model.clear),
    change: (other) => act(() => model.set(other)),
    toSvg: () => drawSvg(model.whole(), words().lanes, nameOf),
    selection: () => model.state().selection,
    remove() {
      ending.abort();
      page.cancelAnimationFrame(waiting);
      sizes.disconnect();
      undress();
      render(null, root);
      root.remove();
    },
  };
}
