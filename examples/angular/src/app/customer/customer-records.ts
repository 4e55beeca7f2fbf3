import { inject, Injectable, signal } from '@angular/core';
import { Crm } from '../crm/crm';
import type { Customer } from '../crm/customer';
import type { Caller } from '../contacts/caller';

/** The record of a customer: the CRM is being asked, has them, or does not know them. */
export type CustomerRecord = Customer | 'asked' | 'unknown';

/** Who the customers of the open cases are, as the CRM answered. */
@Injectable({ providedIn: 'root' })
export class CustomerRecords {
  readonly #crm = inject(Crm);
  readonly #records = signal<ReadonlyMap<string, CustomerRecord>>(new Map());

  /** By the keys of their cases. */
  readonly records = this.#records.asReadonly();

  /** Asks who it is, once a case: the next contact of the same case has the same customer. */
  find(caseKey: string, caller: Caller, found: (customerId: string | null) => void): void {
    if (this.#records().has(caseKey)) return;
    this.#set(caseKey, 'asked');
    this.#crm.customerOf(caller).subscribe({
      next: (customer) => {
        // Forgotten while the CRM was thinking.
        if (!this.#records().has(caseKey)) return;
        this.#set(caseKey, customer ?? 'unknown');
        found(customer?.id ?? null);
      },
      error: () => this.#set(caseKey, 'unknown'),
    });
  }

  forgetAllBut(caseKeys: Pick<ReadonlyMap<string, unknown>, 'has'>): void {
    this.#records.update((records) => {
      const kept = [...records].filter(([key]) => caseKeys.has(key));
      return kept.length === records.size ? records : new Map(kept);
    });
  }

  #set(caseKey: string, record: CustomerRecord): void {
    this.#records.update((records) => new Map(records).set(caseKey, record));
  }
}
