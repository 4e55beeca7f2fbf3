import { Injectable, signal } from '@angular/core';

import type { Case } from '../cases/case';

/** A case that was wrapped up. */
export interface CompletedCase extends Pick<Case, 'key' | 'channel' | 'outcome'> {
  readonly title: string;
  readonly at: Date;
}

/** What this agent has completed since the page was opened, the latest first. */
@Injectable({ providedIn: 'root' })
export class Completed {
  readonly #cases = signal<readonly CompletedCase[]>([]);
  readonly cases = this.#cases.asReadonly();

  add(completed: CompletedCase): void {
    this.#cases.update((before) => [completed, ...before]);
  }

  clear(): void {
    this.#cases.set([]);
  }
}
