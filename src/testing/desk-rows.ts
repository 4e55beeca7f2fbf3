import type { MaxPort, PageSignal, PortMessage, RawEvent } from 'rx-max';
import { defer, map, merge, type Observable } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';

import type { HostFault, ProfileName } from '../host/host-state';
import type { Check } from './check';
import { compileLanes } from './compile-lanes';
import { fakeMax, type Happening } from './fake-max';
import type { Lane } from './lane';
import { type Moment, momentsOf } from './moments';
import { createStays } from './stays';

/** What a row of the desktop can be told about its port. */
export type PortOptions = Partial<Pick<MaxPort, 'hostOrigin' | 'kind' | 'hostClosed' | 'scope'>>;

/** The rows of a desktop and of the page's window. */
export interface DeskRows {
  /** The page's way to this desktop: `connectMax({ port })`. */
  readonly port: MaxPort;
  /**
   * What the desktop posts, message by message, made by `fromMax` and `fromCxa`; a value with a `source` is a whole window
   * message, of a stranger perhaps. Where a spec has no lanes the desktop says nothing but this, and answers no registration.
   * Several of these rows are one.
   */
  readonly host: (row: string, messages?: Readonly<Record<string, unknown>>) => void;
  /**
   * The lane of the agent: states, mute, leg, session. Letters of the first column are what the desktop knows already when the
   * page registers. With lanes the desktop answers registrations and filters as the real one does, acknowledgement included;
   * a post takes a millisecond to it, so that who listens from the start has the first batch in the second column.
   */
  readonly agent: (row: string, more?: LaneOptions) => void;
  /** The lane of a contact, as {@link agent}; a call unless it names another channel. */
  readonly contact: (id: string | number, row: string, more?: LaneOptions) => void;
  /** What happens at the desktop, as `fakeMax().put` has it; with this row it also does what the page commands. */
  readonly desktop: (row: string, happenings: Readonly<Record<string, Happening>>) => void;
  /** What happens to the page: `l` it is about to leave, `b` it came back, `f` it got the focus. */
  readonly page: (row: string) => void;
  /**
   * What the page posts: `u` Unregister, `r` Register for all, to any origin; `U` and `R` the same to the desktop's. Other posts
   * are named in `values`, such as `HoldEvent → https://max.niceincontact.com`.
   */
  readonly posted: (row: string, values?: Readonly<Record<string, string>>) => void;
  /** When the page listens to its window, a row for each time; no row for never. */
  readonly listening: (...rows: readonly string[]) => void;
  /** When the page listens to its own life. */
  readonly watching: (...rows: readonly string[]) => void;
}

/** The desktop that is played in a spec. */
export interface Desktop {
  readonly profile: ProfileName;
  readonly faults: readonly HostFault[];
}

/** What else a lane says; see {@link Lane}. */
export type LaneOptions = Partial<Pick<Lane, 'channel' | 'fields' | 'legend'>>;

/** The milliseconds that a post of the page takes to the desktop; its answer is heard in the same one. */
const WAY = 1;

const SIGNALS: Readonly<Record<string, PageSignal>> = { l: 'leaving', b: 'restored', f: 'focused' };

/** A desktop on a stage, and what the stage does with it when all rows are written. */
export interface StageDesk {
  readonly rows: DeskRows;
  readonly begin: () => void;
  readonly hasLanes: () => boolean;
}

/**
 * @param add - takes what a row expects
 * @param reach - is told how long a row is
 */
export function createDesk(
  { hot }: Pick<RunHelpers, 'hot'>,
  scheduler: TestScheduler,
  desktop: Desktop,
  options: PortOptions,
  add: (check: Omit<Check, 'site'>) => void,
  reach: (row: string) => void,
): StageDesk {
  // With lanes the rows are the whole truth: nothing about a contact happens by itself.
  let fake = fakeMax({ ...desktop, scripted: true });
  const { origin, host } = fake;
  const messages: Observable<PortMessage>[] = [];
  const signals: Observable<PageSignal>[] = [];
  const lanes: Lane[] = [];
  const posts: Moment[] = [];
  let isActed = false;

  const stays = { listening: createStays(scheduler), watching: createStays(scheduler) };
  const port: MaxPort = {
    host,
    kind: 'frame',
    ...options,
    messages$: stays.listening.of(
      defer(() => merge(...messages, fake.messages$.pipe(map((message) => ({ ...message, source: host }))))),
    ),
    page$: stays.watching.of(defer(() => merge(...signals))),
    post(message, targetOrigin) {
      posts.push({ at: scheduler.now(), what: 'value', value: inPost(message, targetOrigin) });
      scheduler.schedule(() => {
        answer(message, targetOrigin);
      }, WAY);
    },
  };

  /** In lanes the rows are the whole truth: the desktop keeps registrations, and what a command brings is written in a lane. */
  function answer(message: object, targetOrigin: string): void {
    const isRegistration = 'messageType' in message && /ClientEvents$/.test(String(message.messageType));
    if (isActed || (hasLanes() && isRegistration)) fake.post(message, targetOrigin);
  }

  function hasLanes(): boolean {
    return lanes.length > 0 || isActed;
  }

  function lane(of: string, row: string, more: LaneOptions = {}): void {
    reach(row);
    lanes.push({ of, row, ...more });
  }

  function put(what: () => void, at: number): void {
    if (at === 0) what();
    else scheduler.schedule(what, at);
  }

  return {
    hasLanes,
    begin() {
      const tell = teller(fake.put);
      for (const { frame, events } of compileLanes(lanes, new Date(0))) {
        put(() => {
          tell(events);
        }, frame);
      }
    },
    rows: {
      port,
      host(row, values = {}) {
        reach(row);
        messages.push(hot(row, values).pipe(map((value) => asMessage(value, host, origin))));
      },
      agent(row, more) {
        lane('agent', row, more);
      },
      contact(id, row, more) {
        lane(String(id), row, more);
      },
      desktop(row, happenings) {
        reach(row);
        if (!isActed) fake = fakeMax(desktop);
        isActed = true;
        for (const { at, value } of momentsOf(row, happenings)) put(() => void fake.put(value as Happening), at);
      },
      page(row) {
        reach(row);
        signals.push(hot(row, SIGNALS));
      },
      posted(row, values = {}) {
        add({ row: 'posted', expected: momentsOf(row, { ...postsTo(origin), ...values }), actual: () => posts });
      },
      listening: (...rows) => {
        add(stays.listening.check('listening', rows));
      },
      watching: (...rows) => {
        add(stays.watching.check('watching', rows));
      },
    },
  };
}

/** The model is told of tokens in its own way: one comes with the start of a session, or it is announced. */
function teller(put: (happening: Happening) => unknown): (events: readonly RawEvent[]) => void {
  let sessions = 0;
  return (all) => {
    const tokens = all.filter(({ messageType }) => messageType === 'SessionInfo').map((told) => told['sessionToken']);
    const events = all.filter(({ messageType }) => messageType !== 'SessionInfo');
    const isStart = events.some(({ Type }) => Type === 'AgentSessionStart');
    if (isStart) {
      const [first = `token-${String(sessions + 1)}`] = tokens;
      sessions++;
      put({ kind: 'token', token: String(first), by: 'poll' });
    }
    if (events.length > 0) put({ kind: 'emit', events });
    for (const token of isStart ? tokens.slice(1) : tokens) {
      put({ kind: 'token', token: String(token), by: 'announcement' });
    }
  };
}

function asMessage(value: unknown, source: unknown, origin: string): PortMessage {
  if (typeof value === 'object' && value !== null && 'source' in value) return value as PortMessage;
  return { origin, source, data: value };
}

/** What was posted, and where: the message's name, what it asks for, and the origin that it was meant for. */
function inPost(message: object, targetOrigin: string): string {
  const { messageType, subscriptionTypes, contactId } = message as Readonly<Record<string, unknown>>;
  const name = String(messageType).replace(/(?:For|From)ClientEvents$/, '');
  const types = Array.isArray(subscriptionTypes) ? ` ${subscriptionTypes.join(' ')}` : '';
  const contact = contactId === undefined ? '' : ` ${JSON.stringify(contactId)}`;
  return `${name}${types}${contact} → ${targetOrigin}`;
}

function postsTo(origin: string): Readonly<Record<string, string>> {
  return {
    u: 'Unregister → *',
    r: 'Register all → *',
    U: `Unregister → ${origin}`,
    R: `Register all → ${origin}`,
  };
}
