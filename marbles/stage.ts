import type { MaxBatch, MaxPort, PageSignal, PortMessage } from 'rx-max';
import { type Observable, ReplaySubject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/*
 * The stage of every spec in this folder: rows named by who acts, always in this order.
 *
 *   host       what the desktop posts; letters are host messages (legend.ts)
 *   page       what happens to the page: l it is about to leave, b it came back, f it got the focus
 *   app        what the app's stream gives
 *   posted     what the page posts to the host: u Unregister, r Register; with targets where they matter
 *   listening  when the page listens to its window
 *
 * Time is virtual, in milliseconds; `3s` and the like are RxJS's own syntax. Nothing here knows the inside of rx-max.
 */
export interface Stage {
  /** The desktop's row. Values are host messages; one with a `source` is a whole window message, of a stranger perhaps. */
  readonly host: (marbles: string, messages?: Readonly<Record<string, unknown>>, options?: PortOptions) => StagePort;
  /** A row of the app: what a stream gives, with an optional subscription row (`'--^---!'`). */
  readonly app: <T>(
    stream: Observable<T>,
    marbles: string,
    values?: Readonly<Record<string, T>>,
    error?: unknown,
  ) => void;
  /** A row of the app that is subscribed only for a while. */
  readonly appWhile: <T>(
    subscription: string,
    stream: Observable<T>,
    marbles: string,
    values?: Readonly<Record<string, T>>,
    error?: unknown,
  ) => void;
  readonly posted: (port: StagePort, marbles: string, values?: Readonly<Record<string, Posted>>) => void;
  readonly listening: (port: StagePort, ...marbles: readonly string[]) => void;
  /** Something the app does at a time, such as sending a command. */
  readonly at: (marbles: string, act: (letter: string) => void) => void;
}

/** A port whose posts and listeners the stage sees. */
export interface StagePort extends MaxPort {
  readonly posts$: Observable<Posted>;
  readonly subscriptions: unknown;
}

export interface PortOptions {
  readonly page?: string;
  readonly hostOrigin?: string;
  readonly kind?: 'frame' | 'pop-out';
  readonly hostClosed?: () => boolean;
}

/** What was posted: the message's name, and the target where a spec speaks of it. */
export type Posted = string;

export const HOST = { name: 'the host window' };
export const ORIGIN = 'https://max.niceincontact.com';

const SIGNALS: Readonly<Record<string, PageSignal>> = { l: 'leaving', b: 'restored', f: 'focused' };

/** A spec, played in virtual time. */
export function marbles(spec: (stage: Stage) => void): () => void {
  return () => {
    const scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
    scheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      spec({
        host(row, messages = {}, { page, ...options } = {}) {
          const inbound = hot(row, mapValues(messages, toMessage));
          const posts$ = new ReplaySubject<Posted>();
          return {
            host: HOST,
            messages$: inbound,
            ...(page === undefined ? {} : { page$: hot(page, SIGNALS) }),
            ...options,
            post(message, target) {
              posts$.next(describePost(message, target));
            },
            posts$,
            subscriptions: inbound.subscriptions,
          };
        },
        app(stream, row, values, error) {
          expectObservable(stream).toBe(row, values, error);
        },
        appWhile(subscription, stream, row, values, error) {
          expectObservable(stream, subscription).toBe(row, values, error);
        },
        posted({ posts$ }, row, values = {}) {
          expectObservable(posts$).toBe(row, { ...POSTS, ...values });
        },
        listening({ subscriptions }, ...rows) {
          expectSubscriptions(subscriptions as Parameters<typeof expectSubscriptions>[0]).toBe([...rows]);
        },
        at(row, act) {
          hot(row).subscribe((letter) => {
            act(letter);
          });
        },
      });
    });
  };
}

const POSTS: Readonly<Record<string, Posted>> = {
  u: 'Unregister → *',
  r: 'Register all → *',
  U: `Unregister → ${ORIGIN}`,
  R: `Register all → ${ORIGIN}`,
};

function toMessage(value: unknown): PortMessage {
  if (typeof value === 'object' && value !== null && 'source' in value) return value as PortMessage;
  return { origin: ORIGIN, source: HOST, data: value };
}

function describePost(message: object, target: string): Posted {
  const { messageType, subscriptionTypes, contactId } = message as Readonly<Record<string, unknown>>;
  const name = String(messageType).replace(/(?:For|From)ClientEvents$/, '');
  const types = Array.isArray(subscriptionTypes) ? ` ${subscriptionTypes.join(' ')}` : '';
  const contact = contactId === undefined ? '' : ` ${JSON.stringify(contactId)}`;
  return `${name}${types}${contact} → ${target}`;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** A batch in a word or two, as specs compare it: its kind, and each event by what tells it apart. */
export function told(batch: MaxBatch): string {
  return `${batch.kind}: ${batch.events.map(describeEvent).join(', ')}`;
}

function describeEvent(event: MaxBatch['events'][number]): string {
  switch (event.type) {
    case 'ClientEventSubscriptionAcknowledge':
      return `ack ${String(event.status)}`;
    case 'AgentState':
      return `state ${String(event.currentState)}`;
    case 'CallContactEvent':
      return `call ${String(event.contactId)} ${String(event.status)}`;
    case 'SessionInfo':
      return `token ${String(event.sessionToken)}`;
    case 'Mute':
      return `muted ${String(event.agentMuted)}`;
    case 'AgentLeg':
      return `leg ${String(event.status)}`;
    case 'UnknownEvent':
      return event.contactId === null ? event.name : `${event.name} ${event.contactId}`;
    default:
      return event.type;
  }
}
