import { render } from 'lit-html';

import { keepFocus } from './keep-focus';
import type { Dispatch, OwnState } from './view/act';
import type { PageState } from './view/page-state';
import { type Parts, type View, wholePage } from './view/whole-page';
import type { Words } from './words/words';

/** Draws the page as soon as the browser wants a picture, and once for all that has changed until then. */
export interface PageView {
  /** Something has changed. */
  readonly touch: () => void;
  /** Draws at once. */
  readonly draw: () => void;
}

/** What is drawn, asked at every picture. */
export interface Drawn {
  readonly state: PageState;
  readonly words: Words;
}

/** Views that few people need, loaded when they are needed first. */
const DIALOGS: Readonly<Record<NonNullable<OwnState['dialog']>, () => Promise<View>>> = {
  scenarios: async () => (await import('./view/scenario-dialog')).scenarioDialog,
  help: async () => (await import('./view/help-dialog')).helpDialog,
};

/**
 * @param drawn - called after each picture
 */
export function createPageView(root: HTMLElement, ask: () => Drawn, act: Dispatch, drawn: () => void): PageView {
  const dialogs = new Map<OwnState['dialog'], View>();
  let isDue = false;

  function touch(): void {
    if (isDue) return;
    isDue = true;
    // Where nobody sees the page the browser wants no picture, and yet its frames have to be there.
    if (document.hidden) setTimeout(draw);
    else requestAnimationFrame(draw);
  }

  function draw(): void {
    isDue = false;
    const { state, words } = ask();
    const { settings } = state.simulator;
    const parts: Parts = { dialog: dialogs.get(state.own.dialog) ?? null };
    document.documentElement.dataset['theme'] = settings.theme;
    document.documentElement.lang = words.language;
    document.title = words.title;
    root.style.setProperty('--split', `${state.own.split}%`);
    keepFocus(root, () => render(wholePage(state, words, act, parts), root));
    follow(state.own.dialog);
    drawn();
  }

  /** The dialog is opened as soon as there is something in it. */
  function follow(name: OwnState['dialog']): void {
    const dialog = root.querySelector('dialog');
    if (name === null) dialog?.close();
    else if (!dialogs.has(name)) void load(name);
    else if (dialog?.open === false) dialog.showModal();
  }

  async function load(name: NonNullable<OwnState['dialog']>): Promise<void> {
    dialogs.set(name, await DIALOGS[name]());
    touch();
  }

  return { touch, draw };
}
