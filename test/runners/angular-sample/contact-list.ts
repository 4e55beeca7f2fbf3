import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectAgentState, injectCallControl, injectContacts } from 'rx-max/angular';

/** What the agent is doing, and the live contacts, each of which can be answered. */
@Component({
  selector: 'contact-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ agent()?.state ?? 'unknown' }}</p>
    @for (contact of contacts().values(); track contact.contactId) {
      <button (click)="answer(contact.contactId)">{{ contact.contactId }} {{ contact.status }}</button>
    }
  `,
})
export class ContactList {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly #control = injectCallControl();

  answer(contactId: string): void {
    this.#control.answer(contactId).subscribe();
  }
}
