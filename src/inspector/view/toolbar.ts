import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

import { clockText, lengthText } from './clock-text';
import { type EntryKind, KINDS } from './entry-filter';
import type { Actions, ViewState } from './view-state';
import type { Words } from './words';

/** What the toolbar tells of the entries. */
export interface Counts {
  readonly shown: number;
  readonly kept: number;
  /** How many came since it was paused. */
  readonly waiting: number;
}

export function toolbar(
  state: ViewState,
  counts: Counts,
  windows: readonly string[],
  words: Words,
  actions: Actions,
): TemplateResult {
  const { mode, follow, paused, shown, help } = state;
  return html`<div class="rxm-tools" role="group" aria-label=${words.toolbar}>
    <div class="rxm-pair" role="group" aria-label=${words.axis}>
      ${toggle(words.wallTime, mode === 'time', () => actions.set({ mode: 'time' }))}
      ${toggle(words.eventOrder, mode === 'order', () => actions.set({ mode: 'order' }))}
    </div>
    <div class="rxm-pair">
      <button type="button" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => actions.zoom(1 / 1.6)}>
        −
      </button>
      <button type="button" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => actions.zoom(1.6)}>
        +
      </button>
      <button type="button" @click=${actions.fit}>${words.fit}</button>
    </div>
    <div class="rxm-pair">
      ${toggle(words.pause, paused, () => actions.set({ paused: !paused }))}
      ${toggle(words.follow, follow, () => actions.set({ follow: !follow }))}
    </div>
    <input
      class="rxm-filter"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words.filter}
      placeholder=${words.filterHint}
      .value=${live(state.filter.text)}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) actions.filter({ text: event.target.value });
      }}
    />
    ${windows.length > 1 ? windowChoice(windows, state, words, actions) : nothing}
    <div class="rxm-pair" role="group" aria-label=${words.kinds}>
      ${KINDS.map((kind) => kindToggle(kind, state, words, actions))}
    </div>
    <div class="rxm-pair">
      ${toggle(words.list, shown === 'list', () => actions.set({ shown: shown === 'list' ? 'lanes' : 'list' }))}
      <button
        type="button"
        class="rxm-help"
        aria-label=${words.keys}
        title=${words.keys}
        aria-expanded=${String(help)}
        @click=${() => actions.set({ help: !help })}
      >
        ?
      </button>
    </div>
    <p class="rxm-told">
      ${counts.waiting > 0 || paused ? html`<strong>${words.paused(counts.waiting)}</strong>` : nothing}
      <span>${words.entries(counts.shown, counts.kept)}</span>
    </p>
  </div>`;
}

/** The stretch that is selected, if there is one. */
export function selectionLine(
  { selection }: ViewState,
  words: Words,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (selection === null) return nothing;
  const { from, to } = selection;
  return html`<p class="rxm-selection">
    <span>${words.selected(clockText(from), clockText(to), lengthText(to - from))}</span>
    <button type="button" @click=${() => actions.set({ selection: null })}>${words.clear}</button>
  </p>`;
}

/** Each window of the desktop has the same events; one is enough to look at. */
function windowChoice(
  windows: readonly string[],
  { filter }: ViewState,
  words: Words,
  actions: Actions,
): TemplateResult {
  return html`<select
    class="rxm-window"
    aria-label=${words.window}
    @change=${(event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      actions.filter({ window: windows[event.target.selectedIndex - 1] ?? null });
    }}
  >
    <option ?selected=${filter.window === null}>${words.allWindows}</option>
    ${windows.map(
      (name) => html`<option ?selected=${name === filter.window}>${name === '' ? words.theWindow : name}</option>`,
    )}
  </select>`;
}

function toggle(text: string, pressed: boolean, act: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${String(pressed)} @click=${act}>${text}</button>`;
}

function kindToggle(kind: EntryKind, { filter }: ViewState, words: Words, actions: Actions): TemplateResult {
  const { kinds } = filter;
  const isOn = kinds.includes(kind);
  const next = isOn ? kinds.filter((each) => each !== kind) : [...kinds, kind];
  return html`<button
    type="button"
    class="rxm-kind"
    aria-pressed=${String(isOn)}
    @click=${() => actions.filter({ kinds: next })}
  >
    <i class="rxm-shape rxm-${kind}"></i>${words.kindNames[kind]}
  </button>`;
}
