import { concatMap, defer, type MonoTypeOperatorFunction, timeout } from 'rxjs';

import { MaxError } from '../max-error';
import { ackFirst, answerAmong, answerOf } from '../wire/answer';
import { entriesOf, type MaxBatch } from '../wire/max-batch';

/** How long to wait. */
export interface AcknowledgedOptions {
  /** Milliseconds from the subscription to the acknowledgement, below 2^31; for ever if left out. */
  readonly within?: number;
}

/**
 * Batches from a good acknowledgement on, acknowledgement first, wherever the host put it (promise 1).
 *
 * ```
 * source:  --s-----y-----m--|     y holds an event t and the acknowledgement k
 * result:  --------(kst)-m--|     k alone, then what came before it, then the rest of its batch
 * ```
 *
 * What came before the acknowledgement follows it, in its order; nothing is lost and nothing else moves. With nothing before
 * it, its batch stays one, with the acknowledgement in front. Works over any source: a recording, somebody's own
 * transport; what `fromMaxWindow` gives is in order already. It listens when subscribed and shares nothing: every
 * subscription waits for an acknowledgement of its own. It ends with its source; a source that ends without an
 * acknowledgement has told nothing. Of several in a batch one is kept, a later one is left where it stands.
 *
 * @returns an operator that errors with a MaxError: `subscription-rejected` when the host says ERROR before any OK,
 * `ack-timeout` when `within` passes; and as its source does
 * @throws TypeError for a `within` that no timer can keep
 * @see protocol.md A.5.1 for where hosts put it
 */
export function acknowledged({ within }: AcknowledgedOptions = {}): MonoTypeOperatorFunction<MaxBatch> {
  // A longer timer fires at once in every browser.
  if (within !== undefined && !(within > 0 && within < 2 ** 31)) {
    throw new TypeError(`within: ${String(within)} is refused; give milliseconds above 0 and below 2^31`);
  }
  return (source) =>
    defer(() => {
      let held: MaxBatch[] | undefined = [];
      const ordered$ = source.pipe(
        concatMap((batch) => {
          if (held === undefined) return [batch];
          const answer = answerAmong(entriesOf(batch));
          if (answer === undefined) {
            held.push(batch);
            return [];
          }
          if (answerOf(answer) === 'ERROR') {
            throw new MaxError('subscription-rejected', 'The host refused the registration; see connection$');
          }
          const ordered = ackFirst(held, batch, answer);
          held = undefined;
          return ordered;
        }),
      );
      if (within === undefined) return ordered$;
      return ordered$.pipe(timeout({ first: within, with: late }));
    });
}

function late(): never {
  throw new MaxError('ack-timeout', 'No acknowledgement in time; is the page inside the desktop?');
}
