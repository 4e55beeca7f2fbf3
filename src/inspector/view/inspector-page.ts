import { html, nothing, type TemplateResult } from 'lit-html';

import { detailsPanel } from './details-panel';
import { keysPanel } from './keys-panel';
import type { LanesModel } from './lanes-model';
import { registrationDiagram } from './registration-diagram';
import { selectionLine, toolbar } from './toolbar';
import type { Actions } from './view-state';
import type { Words } from './words';

/** Elements that draw themselves. */
export interface Drawn {
  readonly stage: HTMLElement;
  readonly list: HTMLElement;
  /** Speaks to a screen reader. */
  readonly live: HTMLElement;
}

/** All of the inspector. */
export function inspectorPage(
  model: LanesModel,
  { stage, list, live }: Drawn,
  words: Words,
  actions: Actions,
): TemplateResult {
  const state = model.state();
  const counts = model.counts();
  const windows = model.windows();
  const registrations = windows.registrations();
  const chosen = state.window ?? [...registrations.keys()].at(-1) ?? '';
  return html`${toolbar(state, counts, windows.names(), words, actions)} ${selectionLine(state, words, actions)}
    <div class="rxm-body">
      ${state.shown === 'list' ? list : stage} ${counts.shown > 0 ? nothing : emptiness(counts.kept > 0, words)}
    </div>
    ${state.help ? keysPanel(words, actions) : nothing}
    <div class=${state.opened === null ? 'rxm-foot' : 'rxm-foot rxm-has-details'}>
      ${registrationDiagram(registrations, chosen, words, actions)} ${detailsPanel(state, words, actions)}
    </div>
    ${live}`;
}

function emptiness(isFiltered: boolean, words: Words): TemplateResult {
  return html`<div class="rxm-empty">
    ${
      isFiltered
        ? html`<strong>${words.nothingMatches}</strong>`
        : html`<strong>${words.empty}</strong>
            <p>${words.emptyHint}</p>`
    }
  </div>`;
}
