import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Contact, ContactChannel } from 'rx-max';
import { injectContacts } from 'rx-max/angular';

import type { Case } from '../cases/case';
import { casesAtFirst } from '../cases/cases-at-first.rule';
import { CaseBook } from '../cases/case-book';
import { Reconnection } from '../connection/reconnection';
import { followRule } from '../connection/follow-rule';
import { CustomerRecords, type CustomerRecord } from '../customer/customer-records';
import { screenPops } from '../customer/screen-pop.rule';
import { sessionsOver } from '../session/session-over.rule';
import { Completed } from '../wrap-up/completed';
import { contactsOver } from '../wrap-up/contacts-over.rule';
import { type Caller, callerOf } from './caller';
import { addressText, channelText } from './contact-in-words';
import { caseKeyOf, isConnected, isCustomer, isOver } from './contact-kind';

/** What lies on the agent's table: a contact, the case that it belongs to, or both. */
export interface Item {
  /** Names it: the contact's, the latest one's where all have ended. */
  readonly contactId: string;
  readonly channel: ContactChannel;
  /** null when it is over, and waits for its wrap-up. */
  readonly contact: Contact | null;
  /** null for a leg to a colleague. */
  readonly ofCase: Case | null;
  readonly record: CustomerRecord;
  readonly title: string;
}

/** The contacts that live, the cases that wait for their wrap-up, and the one that is open. */
@Injectable({ providedIn: 'root' })
export class Workbench {
  readonly #contacts = injectContacts();
  readonly #book = inject(CaseBook);
  readonly #records = inject(CustomerRecords);
  readonly #completed = inject(Completed);
  readonly #reconnection = inject(Reconnection);
  readonly #chosen = signal<string | null>(null);

  /** In order of arrival. */
  readonly live = computed(() =>
    this.#reconnection.isAttached()
      ? [...this.#contacts().values()].filter((contact) => !isOver(contact)).map((contact) => this.#itemOf(contact))
      : [],
  );

  readonly toWrapUp = computed(() =>
    this.#reconnection.isAttached()
      ? [...this.#book.cases().values()].filter(({ endedAt }) => endedAt !== null).map((one) => this.#waiting(one))
      : [],
  );

  /** The one that the agent, or a screen pop, has opened; else the first there is. */
  readonly open = computed(() => {
    const all = [...this.live(), ...this.toWrapUp()];
    return all.find(({ contactId }) => contactId === this.#chosen()) ?? all[0] ?? null;
  });

  constructor() {
    followRule(screenPops, ({ contactId, caseKey, contact }) => {
      this.#book.open(caseKey, contactId, contact.channel);
      this.#lookUp(caseKey, callerOf(contact));
      this.#pop(contactId);
    });
    followRule(contactsOver, ({ caseKey, wasConnected }) => {
      if (wasConnected || this.#book.hasDraft(caseKey)) this.#book.end(caseKey, Date.now());
      else this.#book.close(caseKey);
    });
    followRule(casesAtFirst, (keys) => {
      for (const { key, endedAt } of this.#book.cases().values()) {
        if (endedAt === null && !keys.has(key)) this.#book.end(key, Date.now());
      }
    });
    followRule(sessionsOver, () => {
      this.#book.clear();
      this.#completed.clear();
    });
    effect(() => this.#keepRecords(this.#reconnection.isAttached() ? this.#book.cases() : new Map<string, Case>()));
  }

  choose(contactId: string): void {
    this.#chosen.set(contactId);
  }

  /** A customer who comes in is shown at once, but takes no other one's place with whom the agent is speaking. */
  #pop(contactId: string): void {
    const contact = this.open()?.contact ?? null;
    if (contact === null || !isConnected(contact)) this.#chosen.set(contactId);
  }

  /** Nobody's record is kept without a case; a case that waits, as after a reload, is looked up anew. */
  #keepRecords(cases: ReadonlyMap<string, Case>): void {
    untracked(() => {
      this.#records.forgetAllBut(cases);
      for (const { key, customerId, endedAt } of cases.values()) {
        if (endedAt === null) continue;
        this.#lookUp(key, { address: undefined, name: undefined, customerId: customerId ?? undefined });
      }
    });
  }

  #lookUp(caseKey: string, caller: Caller): void {
    this.#records.find(caseKey, caller, (customerId) => this.#book.identify(caseKey, customerId));
  }

  #itemOf(contact: Contact): Item {
    const { contactId, channel } = contact;
    const ofCase = isCustomer(contact) ? (this.#book.cases().get(caseKeyOf(contact)) ?? null) : null;
    const record = ofCase === null ? 'unknown' : (this.#records.records().get(ofCase.key) ?? 'unknown');
    return { contactId, channel, contact, ofCase, record, title: titleOf(contact, record) };
  }

  #waiting(ofCase: Case): Item {
    const { contactId, channel, key } = ofCase;
    const record = this.#records.records().get(key) ?? 'unknown';
    const title = typeof record === 'object' ? record.name : 'Unknown customer';
    return { contactId, channel, contact: null, ofCase, record, title };
  }
}

/** The customer's name, or the best there is. */
function titleOf(contact: Contact, record: CustomerRecord): string {
  if (typeof record === 'object') return record.name;
  const { address, name } = callerOf(contact);
  if (!isCustomer(contact)) return address === undefined ? 'Colleague' : `Colleague ${addressText(address)}`;
  return name ?? (address === undefined ? channelText(contact.channel) : addressText(address));
}
