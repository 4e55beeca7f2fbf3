import { decodeBatch, type MaxBatch } from 'rx-max';
import {
  type About,
  entriesOf,
  type InspectorEntry,
  postEntry,
  rejectionEntry,
  tokensOf,
  withoutToken,
} from 'rx-max/inspector';
import type { HostPost } from 'rx-max/testing';
import { type Observable, Subject } from 'rxjs';

import { createDeliveries } from './deliveries';
import { readReport, type ReportedEntry } from './report';
import type { Simulator } from './simulator';

/** What the inspector is told. */
export interface Inspection {
  readonly entries$: Observable<readonly InspectorEntry[]>;
  readonly deliveries$: Simulator['deliveries$'];
  /** The desktop posted a message; `postedAt` in milliseconds since 1970. */
  readonly desktopPosted: (post: HostPost, postedAt: number) => MaxBatch | undefined;
  /** A page posted a message; what came of it, if that is known. */
  readonly pagePosted: (window: string, data: unknown, origin: string, cameOf: CameOf) => void;
  /** How the registration of a window stands now, as the desktop sees it. */
  readonly stands: (window: string, name: Standing, reason: string, rule?: string) => void;
  /** @returns whether a message was an app's report of itself, which is no traffic of the protocol */
  readonly reported: (window: string, data: unknown) => boolean;
  /** Another document is loaded into a window, or another desktop begins where none is named. */
  readonly loaded: (window?: string) => void;
  /** Tells what was gathered, as one. */
  readonly flush: () => void;
  readonly stop: () => void;
}

/** What came of a message: whether the desktop did what it wishes, and by which rule. */
export interface CameOf {
  readonly accepted?: boolean;
  readonly rule?: string;
}

export type Standing = 'registering' | 'registered' | 'refused' | 'silent' | 'unregistered';

/** How many tokens are remembered, so that they are hidden wherever they are repeated. */
const TOKENS = 50;
/** How long a text is that an app reports. */
const LONGEST = 200;

/**
 * @param clock - the time of entries, in milliseconds since 1970
 * @param desktop - the desktop's origin
 */
export function createInspection(clock: () => number, desktop: string): Inspection {
  const entries$ = new Subject<readonly InspectorEntry[]>();
  const deliveries$ = new Subject<{ readonly id: number; readonly deliveredAt: number }>();
  const deliveries = createDeliveries();
  let gathered: readonly InspectorEntry[] = [];
  let ids = 0;
  let messages = 0;
  let tokens: readonly string[] = [];

  /** Another number for each message; entries are numbered one by one. */
  function about(window: string, rest: Partial<About> = {}): About {
    return { id: ids, at: clock(), batch: messages++, window, tokens, ...rest };
  }

  function add(entries: readonly InspectorEntry[]): void {
    ids += entries.length;
    gathered = [...gathered, ...entries];
  }

  /** Of how an app stands, and what it does not take, it passes on what the desktop cannot know. */
  function passOn(window: string, { at, kind, name, told, raw, size }: ReportedEntry): void {
    if (kind !== 'connection' && kind !== 'rejection') return;
    if (!KNOWN_TO_THE_APP[kind].includes(name)) return;
    const lane = kind === 'connection' ? 'registration' : 'rejections';
    const shown = { told: String(withoutToken(told, tokens)).slice(0, LONGEST), raw: withoutToken(raw, tokens) };
    add([{ id: ids, at, lane, kind, name, ...shown, batch: messages++, window, size }]);
  }

  return {
    entries$,
    deliveries$,
    desktopPosted({ to, data, rule, faults }, postedAt) {
      const decoded = decodeBatch(data);
      if (decoded._tag === 'Left') return undefined;
      const batch = decoded.right;
      tokens = [...tokens, ...tokensOf(batch).filter((token) => !tokens.includes(token))].slice(-TOKENS);
      const known = about(to, {
        at: postedAt,
        postedAt,
        origin: desktop,
        rule,
        ...(faults === undefined ? {} : { faults }),
      });
      const events = entriesOf(batch, known);
      add(events);
      deliveries.posted(to, events);
      add(batch.rejections.map((rejection, index) => rejectionEntry(rejection, { ...known, id: ids + index })));
      return batch;
    },
    pagePosted(window, data, origin, { accepted, rule }) {
      const entry = postEntry(data, about(window, { origin, ...(rule === undefined ? {} : { rule }) }));
      const done = accepted === undefined ? '' : accepted ? 'done' : 'not done';
      add([{ ...entry, told: [entry.told, done].filter((word) => word !== '').join(' ') }]);
    },
    stands(window, name, reason, rule) {
      const { id, at, batch } = about(window);
      const told = String(withoutToken(reason, tokens)).slice(0, LONGEST);
      const raw = { status: name, reason: told };
      const entry = {
        id,
        at,
        lane: 'registration',
        kind: 'connection',
        name,
        told,
        batch,
        window,
        raw,
        size: 0,
      } as const;
      add([rule === undefined ? entry : { ...entry, rule }]);
    },
    reported(window, data) {
      const report = readReport(data);
      for (const entry of report ?? []) {
        if (entry.kind === 'event') {
          const id = deliveries.arrived(window, entry.name, entry.raw);
          if (id !== undefined) deliveries$.next({ id, deliveredAt: entry.deliveredAt });
        } else passOn(window, entry);
      }
      return report !== undefined;
    },
    loaded(window) {
      if (window === undefined) deliveries.clear();
      else deliveries.forget(window);
    },
    flush() {
      const told = gathered;
      gathered = [];
      if (told.length > 0) entries$.next(told);
    },
    stop() {
      entries$.complete();
      deliveries$.complete();
    },
  };
}

/** What an app alone knows: its own waiting, and what it does not pass on to anybody. */
const KNOWN_TO_THE_APP: Readonly<Record<'connection' | 'rejection', readonly string[]>> = {
  connection: ['idle', 'silent', 'closed'],
  rejection: ['foreign-source', 'foreign-origin', 'not-a-batch'],
};
