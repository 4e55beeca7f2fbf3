import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { Caller } from '../contacts/caller';
import { addressText } from '../contacts/contact-in-words';
import type { CustomerRecord } from './customer-records';

const DAY = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** What the CRM knows of a customer. */
@Component({
  selector: 'crm-customer-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="block" aria-labelledby="customer-heading" [attr.aria-busy]="record() === 'asked'">
    <div class="block-head">
      <h3 id="customer-heading">Customer</h3>
      @if (customer(); as known) {
        <span class="tag" [attr.data-plan]="known.plan">{{ known.plan }}</span>
      }
    </div>
    @if (customer(); as known) {
      <dl class="facts">
        <div>
          <dt>Company</dt>
          <dd>{{ known.company }}</dd>
        </div>
        <div>
          <dt>Phone</dt>
          <dd>{{ phone() }}</dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>{{ known.email }}</dd>
        </div>
        <div>
          <dt>Place</dt>
          <dd>{{ known.place }}</dd>
        </div>
        <div>
          <dt>Since</dt>
          <dd>{{ known.since }}, {{ known.id }}</dd>
        </div>
      </dl>
      <h4>Orders</h4>
      <ul class="rows">
        @for (order of known.orders; track order.number) {
          <li>
            <span>
              {{ order.what }}
              <small>{{ order.number }}</small>
            </span>
            <span class="tag" [attr.data-order]="order.status">{{ order.status }}</span>
          </li>
        }
      </ul>
      <h4>Before</h4>
      <ol class="timeline">
        @for (visit of known.history; track visit.on) {
          <li>
            <span>{{ visit.about }}</span>
            <small>{{ day(visit.on) }} · {{ visit.outcome }}</small>
          </li>
        }
      </ol>
    } @else if (record() === 'asked') {
      <p class="quiet">Looking in the CRM …</p>
      <div class="skeleton" aria-hidden="true"></div>
    } @else {
      <div class="unknown">
        <p class="unknown-title">Nobody is on file yet</p>
        <p>
          @if (told(); as address) {
            The CRM has no customer with {{ address }}.
          } @else {
            This contact tells of no customer.
          }
          Ask for the name, and write it into the notes.
        </p>
      </div>
    }
  </section>`,
})
export class CustomerCard {
  readonly record = input.required<CustomerRecord>();
  /** What the contact itself tells; null when it is over. */
  readonly caller = input.required<Caller | null>();

  protected readonly customer = computed(() => {
    const record = this.record();
    return typeof record === 'object' ? record : null;
  });
  protected readonly phone = computed(() => addressText(this.customer()?.phone ?? ''));
  protected readonly told = computed(() => addressText(this.caller()?.address ?? ''));

  protected day(on: Date): string {
    return DAY.format(on);
  }
}
