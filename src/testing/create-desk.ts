import type { MaxPort, PageSignal, PortMessage } from 'rx-max';
import { defer, last, map, merge, type Observable, takeUntil } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';

import type { Check } from './check';
import { compileLanes } from './compile-lanes';
import type { DeskRows, Desktop, LaneOptions, PortOptions } from './desk-rows';
import { fakeMax, type Happening } from './fake-max';
import type { Lane } from './lane';
import { insistOnValues, type Moment, momentsOf } from './moments';
import { postInWords, postsTo } from './post-in-words';
import { createRows } from './rows';
import { createStays } from './stays';
import { tellOf } from './tell-of';

/** The milliseconds that a post of the page takes to the desktop; its answer is heard in the same one. */
const WAY = 1;

/** Virtual time begins with the epoch. */
const BEGAN = new Date(0);

const SIGNALS: Readonly<Record<string, PageSignal>> = { l: 'leaving', b: 'restored', f: 'focused' };

/** A desktop on a stage, and what the stage does with it when all rows are written. */
export interface StageDesk {
  readonly rows: DeskRows;
  readonly begin: () => void;
  readonly hasLanes: () => boolean;
  readonly hasListeners: () => boolean;
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
  const messages = createRows<PortMessage>();
  const signals = createRows<PageSignal>();
  const lanes: Lane[] = [];
  const posts: Moment[] = [];
  let isActed = false;

  const stays = { listening: createStays(scheduler), watching: createStays(scheduler) };
  const port: MaxPort = {
    host,
    kind: 'frame',
    ...options,
    messages$: stays.listening.of(defer(heard)),
    page$: stays.watching.of(signals.all$),
    post(message, targetOrigin) {
      posts.push({ at: scheduler.now(), what: 'value', value: postInWords(message, targetOrigin) });
      scheduler.schedule(() => {
        answer(message, targetOrigin);
      }, WAY);
    },
  };

  /** Where the rows of raw messages end, the port does, whatever lanes have still to tell. */
  function heard(): Observable<PortMessage> {
    const told$ = fake.messages$.pipe(map((message) => ({ ...message, source: host })));
    return merge(messages.all$, told$.pipe(takeUntil(messages.all$.pipe(last(null, null)))));
  }

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
    const written = { of, row, ...more };
    compileLanes([written], BEGAN); // throws here, where the row is written
    lanes.push(written);
  }

  function put(what: () => void, at: number): void {
    if (at === 0) what();
    else scheduler.schedule(what, at);
  }

  return {
    hasLanes,
    hasListeners: () => stays.listening.areOpen(),
    begin() {
      messages.close();
      signals.close();
      const tell = tellOf(fake.put);
      for (const { frame, events } of compileLanes(lanes, BEGAN)) {
        put(() => {
          tell(events);
        }, frame);
      }
    },
    rows: {
      port,
      origin,
      host(row, values = {}) {
        insistOnValues('host', row, values);
        reach(row);
        messages.add(hot(row, values).pipe(map((value) => asMessage(value, host, origin))));
      },
      agent(row, more) {
        lane('agent', row, more);
      },
      contact(id, row, more) {
        lane(String(id), row, more);
      },
      scenario({ lanes: told }) {
        for (const { of, row, ...more } of told) lane(of, row, more);
      },
      desktop(row, happenings) {
        insistOnValues('desktop', row, happenings);
        reach(row);
        if (!isActed) fake = fakeMax(desktop);
        isActed = true;
        for (const { at, value } of momentsOf(row, happenings)) put(() => void fake.put(value as Happening), at);
      },
      page(row) {
        insistOnValues('page', row, SIGNALS);
        reach(row);
        signals.add(hot(row, SIGNALS));
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

function asMessage(value: unknown, source: unknown, origin: string): PortMessage {
  if (typeof value === 'object' && value !== null && 'source' in value) return value as PortMessage;
  return { origin, source, data: value };
}
