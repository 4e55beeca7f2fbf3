import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Elapsed } from '../clock/elapsed';
import { CommandBar } from '../commands/command-bar';
import { CustomerCard } from '../customer/customer-card';
import { HoldWatch } from '../hold/hold-watch';
import { Icon } from '../icon/icon';
import { NoteEditor } from '../notes/note-editor';
import { WrapUpForm } from '../wrap-up/wrap-up-form';
import { callerOf } from './caller';
import { sinceOf } from './contact-kind';
import { addressText, channelText, statusText } from './contact-in-words';
import { toneOf } from './tone';
import type { Item } from './workbench';

/** The contact that is open: what can be done to it, what is written of it, and whom it is with. */
@Component({
  selector: 'crm-contact-panel',
  imports: [CommandBar, CustomerCard, Elapsed, Icon, NoteEditor, WrapUpForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<article class="panel" aria-labelledby="open-heading" [attr.data-open]="item().contactId">
    <header class="panel-head" [attr.data-tone]="tone()">
      <span class="avatar" aria-hidden="true">
        @if (initials(); as letters) {
          {{ letters }}
        } @else {
          <crm-icon [name]="item().channel" />
        }
      </span>
      <div class="who">
        <div class="who-line">
          <h2 id="open-heading">{{ item().title }}</h2>
          <p class="status">
            <span class="dot"></span>
            <span id="call" [attr.data-status]="item().contact?.status ?? 'Disconnected'">{{ status() }}</span>
            <crm-elapsed [since]="since()" />
          </p>
        </div>
        <p class="quiet">{{ about() }}</p>
      </div>
      @if (item().contact; as contact) {
        <crm-command-bar [contact]="contact" />
      }
    </header>
    @if (isHeldTooLong()) {
      <p class="hold-warning">
        <crm-icon name="warning" />
        <span>The customer has been on hold for a long time. Go back to them, or tell them how long it will take.</span>
      </p>
    }
    <div class="panel-body">
      @if (item().ofCase; as ofCase) {
        <div class="work">
          @for (one of [ofCase]; track one.key) {
            <crm-note-editor [ofCase]="one" />
            @if (item().contact === null) {
              <crm-wrap-up-form [ofCase]="one" [title]="item().title" />
            }
          }
        </div>
        <crm-customer-card [record]="item().record" [caller]="caller()" />
      } @else {
        <p class="quiet colleague">
          A call between colleagues. The customer's notes are with the customer's own contact.
        </p>
      }
    </div>
  </article>`,
})
export class ContactPanel {
  readonly item = input.required<Item>();

  readonly #holds = inject(HoldWatch);

  protected readonly isHeldTooLong = computed(() => this.#holds.tooLong().has(this.item().contactId));
  protected readonly tone = computed(() => toneOf(this.item().contact, this.isHeldTooLong()));
  protected readonly caller = computed(() => {
    const { contact } = this.item();
    return contact === null ? null : callerOf(contact);
  });
  protected readonly status = computed(() => {
    const { contact } = this.item();
    return contact === null ? 'Ended' : statusText(contact);
  });
  protected readonly since = computed(() => {
    const { contact, ofCase } = this.item();
    if (contact !== null) return sinceOf(contact);
    return typeof ofCase?.endedAt === 'number' ? new Date(ofCase.endedAt) : undefined;
  });
  /** Where it comes from. */
  protected readonly about = computed(() => {
    const { channel, contact } = this.item();
    const address = this.caller()?.address;
    const way = contact?.isInbound === false ? 'to' : 'from';
    const where = address === undefined ? '' : ` ${way} ${addressText(address)}`;
    const skill = contact?.skill === undefined ? '' : `, skill ${contact.skill}`;
    return `${channelText(channel)}${where}${skill}`;
  });
  protected readonly initials = computed(() => {
    const { record } = this.item();
    if (typeof record !== 'object') return '';
    return record.name
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, 2);
  });
}
