import { Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { interval, map } from 'rxjs';

/** The one clock of the page: whatever counts seconds reads it, and no view but theirs is checked when it ticks. */
@Injectable({ providedIn: 'root' })
export class Clock {
  /** Milliseconds since the epoch, a new value each second. */
  readonly now = toSignal(interval(1000).pipe(map(() => Date.now())), { initialValue: Date.now() });
}
