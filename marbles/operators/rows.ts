import { MaxError, type MaxBatch } from 'rx-max';
import type { Observable } from 'rxjs';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';

import { batch, inLetters, THEMSELVES } from './letters';

/*
 * The rows of an operator's spec, always in this order:
 *
 *   source      what arrives: batches, in the letters of letters.ts; `messages` says what x, y and z hold ('ks')
 *   listener    when the app listens, if not to the end
 *   result      what the operator gives, in letters; `batches` says what x, y and z hold; an error is compared by its code
 *   subscribed  when the operator listens to its source, a row for each time
 *
 * As in RxJS a group takes as many columns as it has characters, and the rows above it are quiet for as long: what stands in
 * one column is at one time.
 */
export interface Rows {
  /** A source that goes on by itself, as a window does. */
  readonly hot: (row: string, messages?: Words) => Source;
  /** A source that begins anew for each subscriber, as a recording does. */
  readonly cold: (row: string, messages?: Words) => Source;
  readonly listener: <T>(row: string, stream: Observable<T>) => Listener<T>;
  readonly result: (
    stream: Observable<unknown> | Listener<unknown>,
    row: string,
    batches?: Words,
    error?: string,
  ) => void;
  readonly subscribed: (source: Source, row: string) => void;
}

/** What a letter stands for: the events of a message, or whatever an app makes of them. */
type Words = Readonly<Record<string, string>>;
type Source = Observable<MaxBatch> & Pick<ReturnType<RunHelpers['hot']>, 'subscriptions'>;

interface Listener<T> {
  readonly stream: Observable<T>;
  readonly row: string;
}

/** A spec, played in virtual time. */
export function marbles(spec: (rows: Rows) => void): () => void {
  return () => {
    const scheduler = new TestScheduler((actual, expected) => {
      expect((actual as readonly unknown[]).map(readable)).toEqual(expected);
    });
    scheduler.run(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const subscriptionRows = new Map<Source, string[]>();
      spec({
        hot: (row, messages) => hot(row, batchesOf(messages)),
        cold: (row, messages) => cold(row, batchesOf(messages)),
        listener: (row, stream) => ({ row, stream }),
        result(listened, row, batches, error) {
          const expected =
            'row' in listened ? expectObservable(listened.stream, listened.row) : expectObservable(listened);
          expected.toBe(row, { ...THEMSELVES, ...batches }, error);
        },
        subscribed(source, row) {
          const rows = subscriptionRows.get(source) ?? [];
          subscriptionRows.set(source, [...rows, row]);
        },
      });
      subscriptionRows.forEach((rows, { subscriptions }) => {
        expectSubscriptions(subscriptions).toBe(rows);
      });
    });
  };
}

function batchesOf(messages: Words = {}): Readonly<Record<string, MaxBatch>> {
  const words = Object.entries({ ...THEMSELVES, ...messages });
  return Object.fromEntries(words.map(([letter, word]) => [letter, batch(word)]));
}

/** A frame of a stream in letters and codes; a row of subscriptions as it is. */
function readable(logged: unknown): unknown {
  if (typeof logged !== 'object' || logged === null || !('notification' in logged)) return logged;
  const notification = logged.notification as { readonly kind: string; readonly value?: unknown; error?: unknown };
  const { value, error } = notification;
  const code = MaxError.is(error) ? error.code : error;
  return { ...logged, notification: { ...notification, value: inLetters(value), error: code } };
}
