import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { PageState } from './page-state';

/** The pages that scripts opened, the latest first. Their addresses are shown as text: nothing of them is loaded. */
export function screenPops({ simulator: { pops } }: PageState, { contacts, language }: Words): TemplateResult {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return html`<details class="further pops" data-group="pops">
    <summary>${contacts.pops}${pops.length === 0 ? nothing : html` <span class="count">${pops.length}</span>`}</summary>
    ${
      pops.length === 0
        ? html`<p class="empty">${contacts.noPops}</p>`
        : html`<p class="empty">${contacts.popsAbout}</p>
            <ol>
              ${pops.map(
                (pop) =>
                  html`<li>
                    <small
                      ><time>${time.format(pop.at)}</time> ·
                      ${pop.as}${pop.contactId === null ? nothing : ` · ${pop.contactId}`}</small
                    >
                    <code>${pop.url}</code>
                  </li>`,
              )}
            </ol>`
    }
  </details>`;
}
