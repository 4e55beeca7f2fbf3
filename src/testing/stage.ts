import type { Max, MaxBatch } from 'rx-max';
import type { Observable } from 'rxjs';

import type { DeskRows, PortOptions } from './desk-rows';

/**
 * What a spec is written with: rows, named by who acts, in virtual time. A column is a millisecond, `3s` and the like are
 * RxJS's own syntax, and a group `(ab)` takes as many columns as it has characters.
 *
 * The rows of the desktop are {@link DeskRows}: raw messages in `host`, or lanes of the agent and of contacts.
 */
export interface Stage extends DeskRows {
  /** `connectMax({ port })`, ready to be handed to a rule. */
  readonly max: Max;
  /** Another desktop, or the same one under other circumstances; `port` and rows of its own. */
  readonly desk: (options: PortOptions) => DeskRows;
  /**
   * Batches from elsewhere, such as one's own transport: host messages, decoded. They come by themselves, as from a window;
   * from {@link cold} they begin anew for each listener, as from a recording.
   */
  readonly hot: (row: string, messages?: Readonly<Record<string, unknown>>, error?: unknown) => Observable<MaxBatch>;
  readonly cold: (row: string, messages?: Readonly<Record<string, unknown>>, error?: unknown) => Observable<MaxBatch>;
  /** When somebody listens to such a source, a row for each time; no row for never. */
  readonly subscribed: (source: Observable<MaxBatch>, ...rows: readonly string[]) => void;
  /**
   * What a stream of the app gives. What is of rx-max may be expected in words (`words`); a value may be a matcher of the runner.
   * An error is compared by its name and code, or by its code alone: `app(stream, '--#', {}, 'foreign-host')`.
   */
  readonly app: (
    stream: Observable<unknown> | Listener,
    row: string,
    values?: Readonly<Record<string, unknown>>,
    error?: unknown,
  ) => void;
  /** When somebody in the app listens, if not from the start to the end: `listener('--^---!', stream)`. */
  readonly listener: (row: string, stream: Observable<unknown>) => Listener;
  /**
   * The status of `connection$` when it changes: `i` idle, `a` asking (registering), `r` registered, `s` silent, `n` not wanted
   * (refused), `c` closed.
   */
  readonly connection: (max: Pick<Max, 'connection$'>, row: string) => void;
  /** When the app does something. What came of it, each time: what `act` returned, or the code or name of its error. */
  readonly at: (row: string, act: () => unknown) => Observable<unknown>;
  /** What the agent does in the app, such as writing a note. */
  readonly user: <T>(row: string, values: Readonly<Record<string, T>>) => Observable<T>;
  /** What a server of the app answers, each time that it is asked. */
  readonly backend: <T>(row: string, values: Readonly<Record<string, T>>, error?: unknown) => Observable<T>;
  /**
   * The same as a promise, for rules that take one. It is settled in virtual time: RxJS takes it like every promise, and `await`,
   * which knows no virtual time, does not wait for it.
   */
  readonly promise: <T>(row: string, values: Readonly<Record<string, T>>, error?: unknown) => PromiseLike<T>;
  /** The milliseconds to the end of a row: `time('--- 2s |')`. */
  readonly time: (row: string) => number;
}

/** A stream, and when somebody listens to it. */
export interface Listener {
  readonly stream: Observable<unknown>;
  readonly row: string;
}
