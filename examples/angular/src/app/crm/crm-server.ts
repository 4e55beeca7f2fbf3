import { Injectable } from '@angular/core';
import { delay, type Observable, of, throwError } from 'rxjs';

import type { Caller } from '../contacts/caller';
import type { Customer } from './customer';
import { CUSTOMERS } from './customer-directory';
import type { Report } from './report';

/** How long an answer takes, in milliseconds. */
const ROUND_TRIP = 150;

/**
 * Stands in for a server, in the page's own memory: put `HttpClient` here, and the token into an Authorization header. A server
 * checks it with the platform; this one is content with any.
 */
@Injectable({ providedIn: 'root' })
export class CrmServer {
  readonly #reports = new Map<string, Report>();

  /** Told by an id or an address; by a name only where it can be nobody else. */
  findCustomer(token: string, { address, customerId, name }: Caller): Observable<Customer | null> {
    if (token === '') return refused();
    const byId = CUSTOMERS.find(({ id }) => id === customerId);
    const wanted = address?.toLowerCase().replace(/^\+1/, '');
    const byAddress = CUSTOMERS.find(({ phone, email }) => phone === wanted || email === wanted);
    const named = address === undefined ? CUSTOMERS.filter((customer) => customer.name === name) : [];
    const byName = named.length === 1 ? named[0] : undefined;
    return of(byId ?? byAddress ?? byName ?? null).pipe(delay(ROUND_TRIP));
  }

  save(token: string, report: Report): Observable<void> {
    if (token === '') return refused();
    this.#reports.set(report.caseKey, report);
    return of(undefined).pipe(delay(ROUND_TRIP));
  }

  /** What was saved last of a case. */
  reportOf(caseKey: string): Report | undefined {
    return this.#reports.get(caseKey);
  }
}

function refused(): Observable<never> {
  return throwError(() => new Error('The CRM wants to know who asks'));
}
