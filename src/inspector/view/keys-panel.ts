import { html, type TemplateResult } from 'lit-html';

import {
  AGENT_FACES,
  CONNECTION_FACES,
  CONTACT_FACES,
  EVENT_FACES,
  type FaceTable,
  LEG_FACES,
  POST_FACES,
  REJECTION_FACES,
} from './marble-face';
import type { EntryKind } from './entry-filter';
import type { Actions } from './view-state';
import type { Words } from './words';

const GROUPS = [
  ['contact', CONTACT_FACES, 'event'],
  ['agent', AGENT_FACES, 'event'],
  ['leg', LEG_FACES, 'event'],
  ['event', EVENT_FACES, 'event'],
  ['post', POST_FACES, 'post'],
  ['connection', CONNECTION_FACES, 'connection'],
  ['rejection', REJECTION_FACES, 'rejection'],
] as const;

/** The keys, and what each letter stands for. */
export function keysPanel(words: Words, actions: Actions): TemplateResult {
  return html`<section class="rxm-keys" aria-label=${words.keys}>
    <header>
      <h3 tabindex="-1">${words.keys}</h3>
      <button type="button" class="rxm-close" @click=${() => actions.set({ help: false })}>${words.close}</button>
    </header>
    <div class="rxm-key-lists" tabindex="0" role="region" aria-label=${words.letters}>
      <dl class="rxm-key-names">
        ${words.keyNames.map(
          ([keys, what]) =>
            html`<div>
              <dt><kbd>${keys}</kbd></dt>
              <dd>${what}</dd>
            </div>`,
        )}
      </dl>
      ${GROUPS.map(([name, faces, kind]) => legend(words.letterGroups[name], faces, kind))}
    </div>
  </section>`;
}

function legend(title: string, faces: FaceTable, kind: EntryKind): TemplateResult {
  return html`<div class="rxm-legend">
    <h4>${title}</h4>
    <ul>
      ${Object.entries(faces).map(
        ([name, [letter, tone]]) =>
          html`<li><span class="rxm-marble rxm-${kind} rxm-tone-${tone}">${letter}</span> ${name}</li>`,
      )}
    </ul>
  </div>`;
}
