import { html, nothing, type TemplateResult } from 'lit-html';
import { openContacts } from 'rx-max/testing';
import { repeat } from 'lit-html/directives/repeat.js';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { contactCard } from './contact-card';
import { factsOf } from './contact-facts';
import type { PageState } from './page-state';

/** The contacts that the agent has, the first one first. */
export function contactList(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const contacts = openContacts(state.simulator.host).map(factsOf);
  return html`<section class="contacts" aria-labelledby="contacts-heading">
    <h2 id="contacts-heading">
      ${words.contacts.heading}${
        contacts.length === 0 ? nothing : html` <span class="count" data-contact-count>${contacts.length}</span>`
      }
    </h2>
    ${contacts.length === 0 ? html`<p class="empty">${words.contacts.none}</p>` : nothing}
    ${repeat(
      contacts,
      ({ id }) => id,
      (contact) => contactCard(contact, state, words, act),
    )}
  </section>`;
}
