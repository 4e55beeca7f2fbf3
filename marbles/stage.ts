import { type Connection, type Max, MaxError, type MaxPort, type PageSignal, type PortMessage } from 'rx-max';
import { distinctUntilChanged, map, type Observable, ReplaySubject } from 'rxjs';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';

import { inWords } from './words';

/*
 * The stage of the connection's specs: rows named by who acts, always in this order.
 *
 *   host        what the desktop posts; letters are host messages (legend.ts)
 *   page        what happens to the page: l it is about to leave, b it came back, f it got the focus
 *   at          when the app does something, such as sending a command
 *   agent       what the agent does in the app, such as writing a note
 *   backend     what a server of the app answers, each time that it is asked
 *   listener    when somebody in the app listens, if not from the start to the end
 *   app         what a stream of the app gives, in words (words.ts); an error is compared by its code
 *   connection  the status of connection$ when it changes: i idle, a asking (registering), r registered, s silent,
 *               n not wanted (refused), c closed
 *   posted      what the page posts: u Unregister, r Register all, to '*'; U and R the same to the host's origin
 *   listening   when the page listens to its window, a row for each time
 *
 * Time is virtual, in milliseconds; `3s` and the like are RxJS's own syntax, and a group takes as many columns as it has
 * characters. A timer that is left behind shows as a post, or as a spec that never ends.
 */
export interface Stage {
  /** The desktop's row. Values are host messages; one with a `source` is a whole window message, of a stranger perhaps. */
  readonly host: (marbles: string, messages?: Readonly<Record<string, unknown>>, options?: PortOptions) => StagePort;
  readonly page: (port: StagePort, marbles: string) => void;
  /** @returns what came of it, each time: what `act` returned, or the code of the error that it threw */
  readonly at: (marbles: string, act: () => unknown) => Observable<unknown>;
  readonly agent: <T>(marbles: string, values: Readonly<Record<string, T>>) => Observable<T>;
  readonly backend: <T>(marbles: string, values: Readonly<Record<string, T>>) => Observable<T>;
  /** When somebody in the app listens, if not from the start to the end. */
  readonly listener: <T>(marbles: string, stream: Observable<T>) => Listener<T>;
  readonly app: (
    stream: Observable<unknown> | Listener<unknown>,
    marbles: string,
    words?: Readonly<Record<string, unknown>>,
    error?: unknown,
  ) => void;
  readonly connection: (max: Pick<Max, 'connection$'>, marbles: string) => void;
  readonly posted: (port: StagePort, marbles: string, values?: Readonly<Record<string, Posted>>) => void;
  readonly listening: (port: StagePort, ...marbles: readonly string[]) => void;
  /** When the page listens to its own life. */
  readonly watching: (port: StagePort, ...marbles: readonly string[]) => void;
}

interface Listener<T> {
  readonly stream: Observable<T>;
  readonly row: string;
}

type Row<T> = Observable<T> & Pick<ReturnType<RunHelpers['hot']>, 'subscriptions'>;

/** A port whose posts and listeners the stage sees. */
export interface StagePort extends MaxPort {
  readonly posts$: Observable<Posted>;
  readonly messages$: Row<PortMessage>;
  page$: Row<PageSignal>;
}

export type PortOptions = Partial<Pick<MaxPort, 'hostOrigin' | 'kind' | 'hostClosed' | 'scope'>>;

/** What was posted: the message's name, what it asks for, and where it went. */
export type Posted = string;

export const HOST = { name: 'the host window' };
export const ORIGIN = 'https://max.niceincontact.com';

const SIGNALS: Readonly<Record<string, PageSignal>> = { l: 'leaving', b: 'restored', f: 'focused' };

const POSTS: Readonly<Record<string, Posted>> = {
  u: 'Unregister → *',
  r: 'Register all → *',
  U: `Unregister → ${ORIGIN}`,
  R: `Register all → ${ORIGIN}`,
};

const STATUSES: Readonly<Record<string, Connection['status']>> = {
  i: 'idle',
  a: 'registering',
  r: 'registered',
  s: 'silent',
  n: 'refused',
  c: 'closed',
};

/** A spec, played in virtual time. */
export function marbles(spec: (stage: Stage) => void): () => void {
  return () => {
    const scheduler = new TestScheduler((actual, expected) => {
      expect((actual as readonly unknown[]).map(readable)).toEqual(expected);
    });
    scheduler.run(({ hot, cold, expectObservable, expectSubscriptions }) => {
      spec({
        host(row, messages = {}, options = {}) {
          const posts$ = new ReplaySubject<Posted>(Infinity);
          return {
            host: HOST,
            messages$: hot(row, mapValues(messages, toMessage)),
            page$: hot(''),
            ...options,
            post(message, target) {
              posts$.next(inPost(message, target));
            },
            posts$,
          };
        },
        page(port, row) {
          port.page$ = hot(row, SIGNALS);
        },
        at(row, act) {
          const outcome$ = new ReplaySubject<unknown>(Infinity);
          hot(row)
            .pipe(map(() => outcomeOf(act)))
            .subscribe(outcome$);
          return outcome$;
        },
        agent: (row, values) => hot(row, values),
        backend: (row, values) => cold(row, values),
        listener: (row, stream) => ({ row, stream }),
        app(listened, row, words, error) {
          const [stream, from] = 'row' in listened ? [listened.stream, listened.row] : [listened, undefined];
          const expected = expectObservable(stream.pipe(map(inWords)), from);
          expected.toBe(row, words, error);
        },
        connection({ connection$ }, row) {
          const status$ = connection$.pipe(
            map(({ status }) => status),
            distinctUntilChanged(),
          );
          expectObservable(status$).toBe(row, STATUSES);
        },
        posted({ posts$ }, row, values = {}) {
          expectObservable(posts$).toBe(row, { ...POSTS, ...values });
        },
        listening({ messages$ }, ...rows) {
          expectSubscriptions(messages$.subscriptions).toBe([...rows]);
        },
        watching({ page$ }, ...rows) {
          expectSubscriptions(page$.subscriptions).toBe([...rows]);
        },
      });
    });
  };
}

/** A frame of a stream, its error by the code; a row of subscriptions as it is. */
function readable(logged: unknown): unknown {
  if (typeof logged !== 'object' || logged === null || !('notification' in logged)) return logged;
  const notification = logged.notification as { readonly error?: unknown };
  const { error } = notification;
  return { ...logged, notification: { ...notification, error: codeOf(error) } };
}

function outcomeOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): unknown {
  return MaxError.is(error) ? error.code : error;
}

function toMessage(value: unknown): PortMessage {
  if (typeof value === 'object' && value !== null && 'source' in value) return value as PortMessage;
  return { origin: ORIGIN, source: HOST, data: value };
}

function inPost(message: object, target: string): Posted {
  const { messageType, subscriptionTypes, contactId } = message as Readonly<Record<string, unknown>>;
  const name = String(messageType).replace(/(?:For|From)ClientEvents$/, '');
  const types = Array.isArray(subscriptionTypes) ? ` ${subscriptionTypes.join(' ')}` : '';
  const contact = contactId === undefined ? '' : ` ${JSON.stringify(contactId)}`;
  return `${name}${types}${contact} → ${target}`;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
