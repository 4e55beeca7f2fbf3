import { connectMax, type Connection, decodeBatch, type MaxBatch } from 'rx-max';
import { distinctUntilChanged, map, type Observable, Subscription } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';

import { createActs } from './acts';
import type { Check } from './check';
import { createDesk, type StageDesk } from './create-desk';
import type { Desktop, PortOptions } from './desk-rows';
import { insistOnValues, lengthOf, type Moment, momentsOf, stayOf } from './moments';
import { promiseOf } from './promise-of';
import type { Stage } from './stage';
import { createStays } from './stays';
import { words } from './words';

/** A stage, and what plays the spec that was written on it. */
export interface OpenStage {
  readonly stage: Stage;
  /** The rows are written: the desktops begin. */
  readonly begin: () => void;
  /** Whoever still listens leaves. */
  readonly end: () => void;
  readonly hasLanes: () => boolean;
  /** Whether somebody still listens, to a stream or a desktop; so it is taken to be where no row listened at all. */
  readonly hasListeners: () => boolean;
  readonly checks: readonly Check[];
  /** How long the longest row is, in milliseconds. */
  readonly length: () => number;
}

const STATUSES: Readonly<Record<string, Connection['status']>> = {
  i: 'idle',
  a: 'registering',
  r: 'registered',
  s: 'silent',
  n: 'refused',
  c: 'closed',
};

export function createStage(helpers: RunHelpers, scheduler: TestScheduler, desktop: Desktop): OpenStage {
  const { hot, cold } = helpers;
  const checks: Check[] = [];
  const desks: StageDesk[] = [];
  const sources = new Map<unknown, ReturnType<typeof createStays>>();
  const listening = new Subscription();
  const listeners: Subscription[] = [];
  const acts = createActs();
  let length = 0;

  function add(check: Omit<Check, 'site'>): void {
    checks.push({ ...check, site: new Error() });
    length = Math.max(length, ...check.expected.map(({ at }) => at));
  }

  function reach(row: string): void {
    length = Math.max(length, lengthOf(row));
  }

  function desk(options: PortOptions): StageDesk {
    const created = createDesk(helpers, scheduler, desktop, options, add, reach);
    desks.push(created);
    return created;
  }

  /** What a stream gives while somebody listens to it. */
  function watch(stream: Observable<unknown>, [from, to]: readonly [number, number]): () => readonly Moment[] {
    const moments: Moment[] = [];
    const note = (what: Moment['what'], value?: unknown): void => {
      moments.push({ at: scheduler.now(), what, value });
    };
    const listener = new Subscription();
    scheduler.schedule(() => {
      const heard = stream.subscribe({
        next: (value) => {
          // Whoever looks at a batch decodes it, which tells what is unreadable in it: now, and not when rows are compared.
          words(value);
          note('value', value);
        },
        error: (error: unknown) => {
          note('error', error);
        },
        complete: () => {
          note('complete');
        },
      });
      listener.add(heard);
      listening.add(listener);
      listeners.push(heard);
    }, from);
    // As RxJS has it, whoever leaves misses what comes at the same time: that was scheduled later.
    if (to !== Infinity) scheduler.schedule(() => listener.unsubscribe(), to);
    return () => moments;
  }

  function source(messages$: Observable<unknown>, row: string): Observable<MaxBatch> {
    reach(row);
    const stays = createStays(scheduler);
    const source$ = stays.of(messages$.pipe(map(toBatch)));
    sources.set(source$, stays);
    return source$;
  }

  const { rows } = desk({});
  const stage: Stage = {
    ...rows,
    max: connectMax({ port: rows.port }),
    desk: (options) => desk(options).rows,
    hot(row, messages = {}, error) {
      insistOnValues('hot', row, messages);
      return source(hot(row, messages, error), row);
    },
    cold(row, messages = {}, error) {
      insistOnValues('cold', row, messages);
      return source(cold(row, messages, error), row);
    },
    subscribed(of, ...rows) {
      const stays = sources.get(of);
      if (stays === undefined) throw new TypeError('subscribed() is about what hot() or cold() gave');
      add(stays.check('subscribed', rows));
    },
    app(listened, row, values = {}, error = 'error') {
      reach(row);
      const [stream, stay] = 'row' in listened ? [listened.stream, listened.row] : [listened, '^'];
      const actual = watch(stream, stayOf(stay));
      add({ row: 'app', expected: momentsOf(row, values, error), actual });
    },
    listener(row, stream) {
      reach(row);
      return { row, stream };
    },
    connection({ connection$ }, row) {
      reach(row);
      const status$ = connection$.pipe(
        map(({ status }) => status),
        distinctUntilChanged(),
      );
      add({ row: 'connection', expected: momentsOf(row, STATUSES), actual: watch(status$, [0, Infinity]) });
    },
    at(row, act) {
      reach(row);
      return acts.of(hot(row), act);
    },
    user(row, values) {
      insistOnValues('user', row, values);
      reach(row);
      return hot(row, values);
    },
    backend(row, values, error) {
      insistOnValues('backend', row, values);
      return cold(row, values, error);
    },
    promise(row, values, error) {
      insistOnValues('promise', row, values);
      // Nobody can call a promise off.
      length = Math.max(length, scheduler.now() + lengthOf(row));
      return promiseOf(cold(row, values, error));
    },
    time(row) {
      // RxJS's own helper counts columns and does not know `2s`.
      const end = momentsOf(row).find(({ what }) => what === 'complete');
      if (end === undefined) throw new TypeError(`time: the row ${row} has no end, which is |`);
      return end.at;
    },
  };

  return {
    stage,
    begin() {
      for (const { begin } of desks) begin();
    },
    end() {
      listening.unsubscribe();
      acts.end();
    },
    hasLanes: () => desks.some(({ hasLanes }) => hasLanes()),
    hasListeners() {
      const isOpen = listeners.length === 0 || listeners.some(({ closed }) => !closed);
      return isOpen || desks.some(({ hasListeners }) => hasListeners());
    },
    checks,
    length: () => length,
  };
}

function toBatch(message: unknown): MaxBatch {
  const decoded = decodeBatch(message);
  if (decoded._tag === 'Right') return decoded.right;
  throw new TypeError('A source of batches needs host messages: fromMax(…), fromCxa(…)');
}
