import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import type { ContactFacts } from './contact-facts';
import { icon } from './icons';

/** The work after a contact: what came of it is chosen, and the contact is closed. The desktops tell the pages only the latter. */
export function wrapUpForm({ id }: ContactFacts, { contacts }: Words, act: Dispatch): TemplateResult {
  return html`<form
    class="actions wrap-up"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      act(happens({ kind: 'action', action: 'disposition', contactId: id }));
    }}
  >
    <label class="field"
      >${contacts.disposition}
      <select>
        ${contacts.dispositions.map((disposition) => html`<option>${disposition}</option>`)}
      </select>
    </label>
    <button class="primary" data-act="disposition">${icon('check')}<span>${contacts.actions.disposition}</span></button>
  </form>`;
}
