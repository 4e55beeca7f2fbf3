import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

import { Elapsed } from '../clock/elapsed';
import { HoldWatch } from '../hold/hold-watch';
import { Icon } from '../icon/icon';
import { Completed } from '../wrap-up/completed';
import { sinceOf } from './contact-kind';
import { channelText, statusText } from './contact-in-words';
import { toneOf } from './tone';
import { type Item, Workbench } from './workbench';

/** Everything that lies on the table: what lives, what waits for its wrap-up, what was completed. */
@Component({
  selector: 'crm-contact-list',
  imports: [Elapsed, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section aria-labelledby="live-heading">
      <h2 class="list-heading" id="live-heading">
        Contacts <span class="count">{{ bench.live().length }}</span>
      </h2>
      @if (bench.live().length === 0) {
        <p class="quiet list-empty">Nobody is on the line.</p>
      } @else {
        <ul class="cards" aria-labelledby="live-heading">
          @for (row of live(); track row.item.contactId) {
            <li>
              <button
                type="button"
                class="card"
                [attr.data-contact]="row.item.contactId"
                [attr.data-status]="row.item.contact?.status"
                [attr.data-tone]="row.tone"
                [attr.aria-current]="row.isOpen ? 'true' : null"
                (click)="bench.choose(row.item.contactId)"
              >
                <crm-icon [name]="row.item.channel" />
                <span class="card-title">{{ row.item.title }}</span>
                <span class="card-status">{{ row.channel }}, {{ row.status }}</span>
                <crm-elapsed [since]="row.since" />
              </button>
            </li>
          }
        </ul>
      }
    </section>
    @if (waiting().length > 0) {
      <section aria-labelledby="waiting-heading">
        <h2 class="list-heading" id="waiting-heading">
          To wrap up <span class="count">{{ waiting().length }}</span>
        </h2>
        <ul class="cards" aria-labelledby="waiting-heading">
          @for (row of waiting(); track row.item.contactId) {
            <li>
              <button
                type="button"
                class="card"
                data-tone="after"
                [attr.data-contact]="row.item.contactId"
                [attr.aria-current]="row.isOpen ? 'true' : null"
                (click)="bench.choose(row.item.contactId)"
              >
                <crm-icon [name]="row.item.channel" />
                <span class="card-title">{{ row.item.title }}</span>
                <span class="card-status">{{ row.channel }}, ended</span>
                <crm-elapsed [since]="row.since" />
              </button>
            </li>
          }
        </ul>
      </section>
    }
    @if (completed.cases().length > 0) {
      <section class="completed" aria-labelledby="completed-heading">
        <h2 class="list-heading" id="completed-heading">
          Completed <span class="count">{{ completed.cases().length }}</span>
        </h2>
        <ul class="done">
          @for (one of completed.cases(); track one.at) {
            <li>
              <crm-icon name="done" />
              <span>{{ one.title }}</span>
              <small>{{ one.outcome }}</small>
            </li>
          }
        </ul>
      </section>
    }`,
})
export class ContactList {
  protected readonly bench = inject(Workbench);
  protected readonly completed = inject(Completed);
  readonly #holds = inject(HoldWatch);

  protected readonly live = computed(() => this.bench.live().map((item) => this.#row(item)));
  protected readonly waiting = computed(() => this.bench.toWrapUp().map((item) => this.#row(item)));

  #row(item: Item) {
    const { contact, contactId, channel, ofCase } = item;
    return {
      item,
      isOpen: this.bench.open()?.contactId === contactId,
      channel: channelText(channel),
      since: contact === null ? new Date(ofCase?.endedAt ?? Date.now()) : sinceOf(contact),
      status: contact === null ? '' : statusText(contact).toLowerCase(),
      tone: toneOf(contact, this.#holds.tooLong().has(contactId)),
    };
  }
}
