import { concatMap, defer, type MonoTypeOperatorFunction, throwError, timeout } from 'rxjs';

import { MaxError } from '../max-error';
import { ackFirst, answerOf } from '../wire/ack-first';
import type { MaxBatch } from '../wire/max-batch';

/** How long to wait. */
export interface AcknowledgedOptions {
  /** Milliseconds to the acknowledgement from the subscription on; for ever if left out. */
  readonly within?: number;
}

/**
 * Batches from a good acknowledgement on, acknowledgement first, wherever the host put it (promise 1).
 *
 * ```
 * source:  --x-----y-----z--|     y holds a state s and the acknowledgement k
 * result:  --------(kxs)-z--|     k alone, then what came before it, then the rest of its batch
 * ```
 *
 * What came before the acknowledgement follows it, in its order; nothing is lost and nothing else moves. With nothing before
 * it, its batch stays one, with the acknowledgement in front. Works over any source: a recording, somebody's own
 * transport; what `fromMaxWindow` gives is in order already. It listens when subscribed, shares nothing and ends with its
 * source; a source that ends without an acknowledgement has told nothing.
 *
 * @throws MaxError `subscription-rejected` when the host says ERROR, `ack-timeout` when `within` passes
 * @see protocol.md A.5.1 for where hosts put it
 */
export function acknowledged({ within }: AcknowledgedOptions = {}): MonoTypeOperatorFunction<MaxBatch> {
  return (source) =>
    defer(() => {
      let held: MaxBatch[] | undefined = [];
      const ordered$ = source.pipe(
        concatMap((batch) => {
          if (held === undefined) return [batch];
          const answer = answerOf(batch);
          if (answer === 'ERROR') return throwError(() => rejected());
          if (answer === undefined) {
            held.push(batch);
            return [];
          }
          const ordered = ackFirst(held, batch);
          held = undefined;
          return ordered;
        }),
      );
      return within === undefined
        ? ordered$
        : ordered$.pipe(timeout({ first: within, with: () => throwError(() => late()) }));
    });
}

function rejected(): MaxError {
  return new MaxError(
    'subscription-rejected',
    'The host answered the registration with ERROR; see the reason in connection$',
  );
}

function late(): MaxError {
  return new MaxError(
    'ack-timeout',
    'The host did not acknowledge the registration in time; is the page inside the desktop?',
  );
}
