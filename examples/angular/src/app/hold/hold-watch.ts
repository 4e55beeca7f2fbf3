import { inject, Injectable, InjectionToken, signal } from '@angular/core';

import { followRule } from '../connection/follow-rule';
import { longHolds } from './long-holds.rule';

/** How long a customer may be on hold, in milliseconds. */
export const HOLD_LIMIT = new InjectionToken<number>('how long a customer may be on hold', {
  providedIn: 'root',
  factory: () => 60_000,
});

/** Watches the holds of every call. */
@Injectable({ providedIn: 'root' })
export class HoldWatch {
  readonly #tooLong = signal<ReadonlySet<string>>(new Set());

  /** The ids of contacts that are on hold for too long now. */
  readonly tooLong = this.#tooLong.asReadonly();

  constructor() {
    const limit = inject(HOLD_LIMIT);
    followRule(
      (max) => longHolds(max, limit),
      (held) => this.#tooLong.set(held),
    );
  }
}
