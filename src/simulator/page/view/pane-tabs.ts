import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch, Pane } from './act';
import { icon, type IconName } from './icons';
import type { PageState } from './page-state';

const PANES: readonly (readonly [Pane, IconName])[] = [
  ['desktop', 'call'],
  ['app', 'digital'],
  ['inspector', 'list'],
];

/** Where there is room for one part of the page only: which one. */
export function paneTabs({ own }: PageState, { bar }: Words, act: Dispatch): TemplateResult {
  return html`<nav class="pane-tabs" aria-label=${bar.panes}>
    ${PANES.map(
      ([pane, picture], at) =>
        html`<button
          type="button"
          data-act=${`pane-${pane}`}
          aria-current=${own.pane === pane ? 'true' : 'false'}
          @click=${() => act({ kind: 'own', own: { pane } })}
        >
          ${own.hint ? html`<b class="step" aria-hidden="true">${at + 1}</b>` : icon(picture)}<span
            >${bar.pane[pane]}</span
          >
        </button>`,
    )}
  </nav>`;
}
