import { html, render, type TemplateResult } from 'lit-html';

import { clockText } from './clock-text';
import type { Kept, LaneIndex, Marble } from './lane-index';
import { laneText, type Words } from './words';

/** The entries as a table, of which only the rows in sight exist. */
export interface EntryList {
  readonly element: HTMLElement;
  /** Looks at the page, and returns what draws. */
  readonly look: () => (index: LaneIndex, words: Words, opened: Readonly<Kept> | null, follow: boolean) => void;
  /** Goes to a row and its button. */
  readonly focus: (place: number) => void;
}

const ROW = 34;
const SPARE = 4;

export function entryList(
  document: Document,
  open: (kept: Readonly<Kept>) => void,
  changed: () => void,
  scrolledAway: () => void,
): EntryList {
  const element = document.createElement('div');
  element.className = 'rxm-list';
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  const [above, table, below] = ['div', 'div', 'div'].map((name) => document.createElement(name));
  if (above === undefined || table === undefined || below === undefined) throw new Error('no elements');
  element.append(above, table, below);
  let size = 0;
  let wanted: number | null = null;
  /** How far down it was scrolled to follow the newest; less than that is somebody's wish. */
  let placed = 0;

  element.addEventListener(
    'scroll',
    () => {
      if (element.scrollTop < placed - 1) scrolledAway();
      changed();
    },
    { passive: true },
  );
  element.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (step === 0 || row === undefined) return;
    event.preventDefault();
    scrolledAway();
    focus(Number(row) + step);
  });

  function focus(place: number): void {
    wanted = Math.min(size - 1, Math.max(0, place));
    const top = wanted * ROW;
    const room = element.clientHeight - ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW > element.scrollTop + room) element.scrollTop = top + ROW - room;
    changed();
  }

  return {
    element,
    focus,
    look() {
      const { clientHeight: room, scrollTop } = element;
      return (index, words, opened, follow) => {
        size = index.all.size();
        element.setAttribute('aria-label', words.list);
        const top = follow ? Math.max(0, (size + 1) * ROW - room) : scrollTop;
        const from = Math.max(0, Math.min(size, Math.floor(top / ROW)) - SPARE);
        const to = Math.min(size, from + Math.ceil(room / ROW) + 2 * SPARE);
        above.style.setProperty('height', `${String(from * ROW)}px`);
        below.style.setProperty('height', `${String((size - to) * ROW)}px`);
        const marbles = Array.from({ length: to - from }, (_, at) => index.all.at(from + at));
        render(tableOf(marbles, from, size, words, opened, open), table);
        if (follow) element.scrollTop = top;
        placed = follow ? top : 0;
        if (wanted === null) return;
        const button = table.querySelector<HTMLElement>(`[data-row="${String(wanted)}"]`);
        wanted = null;
        button?.focus({ preventScroll: true });
      };
    },
  };
}

function tableOf(
  marbles: readonly (Marble | undefined)[],
  from: number,
  size: number,
  words: Words,
  opened: Readonly<Kept> | null,
  open: (kept: Readonly<Kept>) => void,
): TemplateResult {
  return html`<table aria-rowcount=${size + 1}>
    <thead>
      <tr aria-rowindex="1">
        <th scope="col">${words.at}</th>
        <th scope="col">${words.lane}</th>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.told}</th>
      </tr>
    </thead>
    <tbody>
      ${marbles.map((marble, at) => marble && rowOf(marble, from + at, words, opened, open))}
    </tbody>
  </table>`;
}

function rowOf(
  { kept, face }: Marble,
  row: number,
  words: Words,
  opened: Readonly<Kept> | null,
  open: (kept: Readonly<Kept>) => void,
): TemplateResult {
  const { entry } = kept;
  const isOpen = kept === opened;
  return html`<tr aria-rowindex=${row + 2} class=${isOpen ? 'rxm-open' : ''}>
    <td>${clockText(entry.at)}</td>
    <td>${laneText(words, entry.lane)}</td>
    <td>
      <button type="button" data-row=${row} aria-expanded=${String(isOpen)} @click=${() => open(kept)}>
        <span class="rxm-marble rxm-${entry.kind} rxm-tone-${face.tone}" aria-hidden="true">${face.letter}</span
        >${entry.name}
      </button>
    </td>
    <td>${entry.told}</td>
  </tr>`;
}
