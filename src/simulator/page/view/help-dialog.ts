import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { SHORTCUTS } from './shortcut-keys';

/** What the page is, and its keys. */
export function helpDialog({ own }: PageState, { help, bar }: Words, act: Dispatch): TemplateResult {
  return html`<div class="dialog-head">
      <h2>${help.heading}</h2>
      ${pressButton({
        act: 'close',
        label: bar.close,
        icon: 'close',
        look: 'quiet bare',
        isBare: true,
        press: () => act({ kind: 'own', own: { dialog: null } }),
      })}
    </div>
    <div class="prose" tabindex="-1">
      ${help.about.map((paragraph) => html`<p>${paragraph}</p>`)}
      <p>
        ${pressButton({
          act: 'show-hint',
          label: help.showHint,
          press: () => act({ kind: 'own', own: { hint: true, dialog: null } }),
        })}
      </p>
      <h3>${help.keys}</h3>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          data-act="shortcuts"
          .checked=${own.shortcuts}
          @change=${() => act({ kind: 'own', own: { shortcuts: !own.shortcuts } })}
        />
        <span>${help.shortcutsOn}</span>
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">${help.key}</th>
            <th scope="col">${help.does}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(SHORTCUTS).map(
            ([key, name]) =>
              html`<tr>
                <td><kbd>${key}</kbd></td>
                <td>${help.shortcuts[name]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
