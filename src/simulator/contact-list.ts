import { openContacts } from '../host/memory';
import type { HostState } from '../host/host-state';
import { legalActions } from '../host/legal-actions';
import { idOf } from '../host/contact';
import { pageElement } from './page-element';

/** Shows each contact with what can be done to it now, as buttons that name the action and the contact. */
export function showContacts(host: HostState): void {
  const actions = legalActions(host).filter((legal) => legal.kind === 'action');
  const list = pageElement('contacts', HTMLOListElement);
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset : undefined;
  const items = openContacts(host).map((contact) => {
    const id = idOf(contact);
    const item = document.createElement('li');
    const told = document.createElement('p');
    const buttons = document.createElement('div');
    told.textContent = `${String(contact['Type']).replace(/ContactEvent$/, '')} ${id} · ${String(contact['Status'])}`;
    buttons.className = 'buttons';
    buttons.append(...actions.filter(({ contactId }) => contactId === id).map(({ action }) => buttonFor(action, id)));
    item.append(told, buttons);
    return item;
  });
  list.replaceChildren(...items);
  if (focused !== undefined) focusAgain(list, focused);
}

function buttonFor(action: string, contactId: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = action.replaceAll('-', ' ');
  Object.assign(button.dataset, { action, contact: contactId });
  return button;
}

/** Who presses a button goes on from it, or from the next one of the contact if it is gone. */
function focusAgain(list: HTMLElement, { action, contact }: DOMStringMap): void {
  const ofContact = [...list.querySelectorAll('button')].filter(({ dataset }) => dataset['contact'] === contact);
  (ofContact.find(({ dataset }) => dataset['action'] === action) ?? ofContact[0])?.focus();
}
