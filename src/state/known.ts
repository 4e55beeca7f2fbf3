import { type Observable, scan } from 'rxjs';

import { type Known, take } from '../snapshot/known';
import { NOTHING_KNOWN, type Snapshot } from '../snapshot/snapshot';
import type { MaxBatch } from '../wire/max-batch';

/** What is known after each batch: the one source of every state. */
export function known$(source: Observable<MaxBatch>): Observable<Known> {
  return source.pipe(scan<MaxBatch, Known, Snapshot>(take, NOTHING_KNOWN));
}
