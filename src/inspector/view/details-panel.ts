import { html, nothing, type TemplateResult } from 'lit-html';

import { factsOf } from './entry-facts';
import { faceOf } from './marble-face';
import { type Line, prettyJson, textOf } from './pretty-json';
import type { Actions, ViewState } from './view-state';
import type { Words } from './words';

const MOST_LINES = 400;

/** What one marble is: its facts, and raw and decoded side by side. */
export function detailsPanel({ opened }: ViewState, words: Words, actions: Actions): TemplateResult {
  if (opened === null) {
    return html`<section class="rxm-details rxm-closed" aria-label=${words.details}>
      <p>${words.openHint}</p>
    </section>`;
  }
  const { entry } = opened;
  const { letter, tone } = faceOf(entry);
  return html`<section class="rxm-details" aria-label=${words.details}>
    <header>
      <span class="rxm-marble rxm-${entry.kind} rxm-tone-${tone}" aria-hidden="true">${letter}</span>
      <h3 tabindex="-1">${entry.name}</h3>
      <div class="rxm-pair">
        <button type="button" aria-label=${words.previous} title=${words.previous} @click=${() => actions.walk(-1)}>
          ‹
        </button>
        <button type="button" aria-label=${words.next} title=${words.next} @click=${() => actions.walk(1)}>›</button>
      </div>
      <button type="button" class="rxm-close" @click=${actions.close}>${words.close}</button>
    </header>
    <div class="rxm-contents">
      <dl>
        ${factsOf(entry, words).map(
          ({ name, value }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${printed(words.raw, entry.raw, words, actions)}
      ${
        entry.decoded === undefined
          ? html`<div class="rxm-print">
              <h4>${words.decoded}</h4>
              <p>${words.notDecoded}</p>
            </div>`
          : printed(words.decoded, entry.decoded, words, actions)
      }
    </div>
  </section>`;
}

function printed(title: string, value: unknown, words: Words, actions: Actions): TemplateResult {
  const lines = prettyJson(value);
  const left = lines.length - MOST_LINES;
  return html`<div class="rxm-print">
    <h4>${title}</h4>
    <button
      type="button"
      aria-label=${`${words.copy}: ${title}`}
      @click=${() => {
        actions.copy(textOf(lines));
      }}
    >
      ${words.copy}
    </button>
    <pre tabindex="0" role="region" aria-label=${title}>${lines.slice(0, MOST_LINES).map(lineOf)}</pre>
    ${left > 0 ? html`<p>${words.more(left)}</p>` : nothing}
  </div>`;
}

function lineOf(line: Line): TemplateResult {
  return html`${line.map(({ kind, text }) => (kind === 'mark' ? text : html`<span class="rxm-${kind}">${text}</span>`))}${'\n'}`;
}
