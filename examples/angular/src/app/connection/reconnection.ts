import { computed, Injectable } from '@angular/core';
import { injectConnection, injectMax } from 'rx-max/angular';
import { filter, merge, type Observable, skip, Subject } from 'rxjs';

/** Whether the desktop is there, and the way back to it after it refused the page. */
@Injectable({ providedIn: 'root' })
export class Reconnection {
  readonly #connection = injectConnection();
  readonly #connection$ = injectMax().connection$;
  readonly #wished$ = new Subject<void>();

  /** False once the desktop is gone or wants nothing of this page: what it told is no longer true then. */
  readonly isAttached = computed(() => !['refused', 'closed'].includes(this.#connection().status));

  /** When it is worth listening again. */
  readonly again$: Observable<unknown> = merge(
    this.#wished$,
    // Another part of the page was heard.
    this.#connection$.pipe(
      skip(1),
      filter(({ status }) => status === 'registered'),
    ),
  );

  /** Whoever gave up listens again, and so asks the desktop anew. */
  retry(): void {
    this.#wished$.next();
  }
}
