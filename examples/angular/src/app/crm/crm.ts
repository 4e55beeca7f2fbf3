import { inject, Injectable } from '@angular/core';
import { injectMax } from 'rx-max/angular';
import { filter, type Observable, switchMap, take } from 'rxjs';

import type { Caller } from '../contacts/caller';
import { CrmServer } from './crm-server';
import type { Customer } from './customer';
import type { Report } from './report';

/**
 * The CRM, for the agent who is logged in: each request carries the session's token as its credential, and waits for one. The token
 * is read for a request and kept nowhere: it is in no template, no storage, no address.
 */
@Injectable({ providedIn: 'root' })
export class Crm {
  readonly #server = inject(CrmServer);
  readonly #token$ = injectMax().sessionToken$;

  /** Who it is; null for somebody whom the CRM does not know. */
  customerOf(caller: Caller): Observable<Customer | null> {
    return this.#withToken((token) => this.#server.findCustomer(token, caller));
  }

  /** Keeps what is known of a case so far. */
  save(report: Report): Observable<void> {
    return this.#withToken((token) => this.#server.save(token, report));
  }

  #withToken<T>(request: (token: string) => Observable<T>): Observable<T> {
    return this.#token$.pipe(
      filter((token) => token !== null),
      take(1),
      switchMap(request),
    );
  }
}
