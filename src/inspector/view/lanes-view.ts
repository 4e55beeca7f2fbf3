import { render } from 'lit-html';

import type { InspectorEntry } from '../entry';
import { canvasLanes } from './canvas-lanes';
import { dress } from './dress';
import { drawSvg } from './draw-svg';
import { entryList } from './entry-list';
import { inspectorPage } from './inspector-page';
import type { Kept } from './lane-index';
import { rowOf } from './lane-places';
import { lanesModel } from './lanes-model';
import { LANGUAGES } from './languages';
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

/**
 * Shows lanes of marbles in an element of the page, and fills it. It needs no leave from a content security policy but to run,
 * asks nothing of any server, and draws only when something has changed.
 */
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
  let selected: Stretch | null = null;
  let waiting = 0;
  /** What gets the focus once it is drawn. */
  let next: string | null = null;

  const words = (): Words => LANGUAGES[model.state().language];
  const lanes = canvasLanes(document, {
    model,
    words,
    settle,
    open() {
      const { focused } = model.state();
      if (focused !== null) open(focused);
    },
    keys: {
      toList() {
        model.set({ shown: 'list' });
        // The lanes go, and the keyboard with them.
        next = '.rxm-list';
      },
      toFilter: () => (next = '.rxm-filter'),
      toKeys: () => actions.set({ help: true }),
    },
    say,
    signal,
  });
  const list = entryList(document, open, changed, () => model.set({ follow: false }));
  const drawn = { stage: lanes.element, list: list.element, live };

  /** Everything is drawn once for all that happened since the last time, and not at all where nothing did. */
  function changed(): void {
    if (waiting === 0 && !signal.aborted) waiting = page.requestAnimationFrame(draw);
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

  function act(action: () => void): void {
    action();
    settle();
  }

  function draw(): void {
    waiting = 0;
    const { language: lang, theme: own } = model.state();
    const paint = looked();
    root.lang = lang;
    root.setAttribute('aria-label', words().inspector);
    if (own === 'auto') root.removeAttribute('data-theme');
    else root.dataset['theme'] = own;
    render(inspectorPage(model, drawn, words(), actions), root);
    paint();
    if (next !== null) goTo(next);
    next = null;
  }

  /** To where the keyboard goes on; all that belongs to it comes in sight, or as much of it as there is room for. */
  function goTo(selector: string): void {
    const target = root.querySelector<HTMLElement>(selector);
    target?.focus();
    target?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }

  /** Looks at the page as it is, and returns what draws the entries. */
  function looked(): () => void {
    const { shown, opened, follow, paused } = model.state();
    if (shown === 'lanes') return lanes.look();
    const drawList = list.look();
    return () => drawList(model.index(), words(), opened, follow && !paused);
  }

  function say(text: string): void {
    live.textContent = text;
  }

  function open(kept: Readonly<Kept>): void {
    act(() => model.set({ opened: kept, focused: kept }));
    next = '.rxm-details h3';
  }

  function close(): void {
    const { opened, shown } = model.state();
    act(() => model.set({ opened: null }));
    if (shown === 'lanes') lanes.canvas.focus();
    else if (opened !== null) list.focus(rowOf(model.index(), opened));
  }

  const actions: Actions = {
    set(change) {
      act(() => model.set(change));
      if (change.help !== undefined) next = change.help ? '.rxm-keys h3' : '.rxm-help';
    },
    filter: (change) => act(() => model.set({ filter: { ...model.state().filter, ...change } })),
    zoom: (factor) => act(() => model.zoom(factor)),
    fit: () => act(model.fit),
    close,
    walk: (steps) => act(() => model.walk(steps)),
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

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.target instanceof HTMLInputElement) return;
    const { help, opened, selection } = model.state();
    if (help) actions.set({ help: false });
    else if (opened !== null) close();
    else if (selection !== null) {
      actions.set({ selection: null });
      say(words().noSelection);
    }
  });
  // It is told before the page is painted, and what has another size is to be painted right.
  const sizes = new ResizeObserver(() => looked()());
  sizes.observe(lanes.element);
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
    toSvg: () => drawSvg(model.whole(), words().lanes, (lane) => laneText(words(), lane)),
    selection: () => model.state().selection,
    remove() {
      ending.abort();
      page.cancelAnimationFrame(waiting);
      sizes.disconnect();
      undress();
      root.remove();
    },
  };
}
