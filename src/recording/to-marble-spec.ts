import { connectMax, type Max, type MaxPort, type PortMessage, type RawEvent } from 'rx-max';
import { asyncScheduler, map, type Observable, Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { drawRows, letterAt, type Mark } from './marble-rows';
import type { BatchEntry, Recording } from './recording';
import { callOf, textOf } from './source-text';
import { agentInWords, batchInWords, contactsInWords } from './words';

/** How to write a spec. */
export interface MarbleSpecOptions {
  /** Which binding of `rx-max/testing` it imports. Default `'jest'`. */
  readonly runner?: 'jest' | 'vitest' | 'jasmine';
  /** The spec's name: what it shows, in a sentence. Default: that something was recorded, and on which desktop. */
  readonly title?: string;
  /** What of the page is compared. Default: the agent's state and the contacts, or the batches if they tell nothing. */
  readonly streams?: readonly SpecStream[];
}

/** A stream of a connection that a spec can compare. */
export type SpecStream = 'agentState$' | 'contacts$' | 'batches$';

const STREAMS: Readonly<Record<SpecStream, (max: Max) => Observable<string | null>>> = {
  agentState$: ({ agentState$ }) => agentState$.pipe(map(agentInWords)),
  contacts$: ({ contacts$ }) => contacts$.pipe(map(contactsInWords)),
  batches$: ({ batches$ }) => batches$.pipe(map(batchInWords)),
};

const RUNNERS = ['jest', 'vitest', 'jasmine'];
const DESKTOPS: Readonly<Record<string, string>> = { MAX: 'MAX', CXA: 'CXone Agent' };
const ORIGIN = 'https://max.niceincontact.com';

/** How far apart messages are moved at least, in milliseconds: what happens within one cannot always be drawn. */
const DISTANCES = [1, 10, 100];

/** What a host said, and when. */
interface Told {
  readonly at: number;
  readonly message: object;
}

/** What a stream gave, and when. */
interface Given {
  readonly at: number;
  readonly words: string | null;
}

/**
 * Writes a spec for `rx-max/testing` in which the desktop says what was recorded, and the page's streams say what they then
 * say. It is found out by playing the recording, so that the spec passes; from there on it is the reader's: to cut, to rename,
 * and to put a rule in the place of the streams. Fields that hold nothing, and the names of servers, are left out.
 *
 * @returns TypeScript, laid out as Prettier does with single quotes and lines of 120
 * @throws TypeError for an option that cannot be right, by its name, and for a recording without a batch
 */
export function toMarbleSpec({ entries }: Recording, options: MarbleSpecOptions = {}): string {
  const { runner = 'jest', streams } = options;
  if (!RUNNERS.includes(runner)) throw new TypeError(`runner: one of ${RUNNERS.join(', ')} is needed`);
  if (streams?.every((name) => Object.hasOwn(STREAMS, name)) === false || streams?.length === 0) {
    throw new TypeError(`streams: a list of ${Object.keys(STREAMS).join(', ')} is needed`);
  }
  const batches = entries.filter((entry) => entry.entry === 'batch');
  if (batches.length === 0)
    throw new TypeError('recording: one with a batch is needed; the desktop told nothing in this');
  const issuers = [...new Set(batches.map(({ issuer }) => issuer))];
  const title = options.title ?? titleOf(issuers);
  const connect = issuers.every((issuer) => Object.hasOwn(DESKTOPS, issuer))
    ? '{ port }'
    : `{ port, hostIssuers: [${issuers.map(textOf).join(', ')}] }`;

  for (const distance of DISTANCES) {
    const told = tellings(batches, distance);
    const given = play(told, issuers);
    const names = streams ?? (isTelling(given) ? (['agentState$', 'contacts$'] as const) : (['batches$'] as const));
    const legends = [legendOf(told.map(({ at, message }) => ({ at, value: message })))];
    for (const name of names) legends.push(legendOf(given[name].map(({ at, words }) => ({ at, value: words }))));
    const rows = drawn(legends.map(({ marks }) => marks));
    if (rows !== undefined) return specOf(runner, title, connect, names, legends, rows);
  }
  throw new RangeError('Too much happens at one time to be drawn; cut the recording where it is calmer');
}

function titleOf([issuer = '', ...others]: readonly string[]): string {
  const desktop = others.length === 0 && Object.hasOwn(DESKTOPS, issuer) ? ` on ${String(DESKTOPS[issuer])}` : '';
  return `what was recorded${desktop} is told`;
}

/** The messages of a host; the first one answers the registration. */
function tellings(batches: readonly BatchEntry[], distance: number): readonly Told[] {
  const told: Told[] = [];
  for (const { at, issuer, contactId, events } of batches) {
    const before = told.at(-1);
    const due = Math.round(at - (batches[0]?.at ?? 0)) + 1;
    const shown: readonly RawEvent[] = [...(before || isAnswered(events) ? [] : [ANSWER]), ...events.map(withoutNoise)];
    told.push({
      at: before ? Math.max(due, before.at + distance) : due,
      message: { issuer, contactId, events: shown },
    });
  }
  return told;
}

const ANSWER = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' };

function isAnswered(events: readonly RawEvent[]): boolean {
  return events.some(({ messageType }) => messageType === ANSWER.messageType);
}

/** What a reader needs of an event: not what holds nothing, and not which server told it. */
function withoutNoise(event: RawEvent): RawEvent {
  return Object.fromEntries(
    Object.entries(event).filter(([key, value]) => value !== '' && !/^(IIS|VC)Host$/.test(key)),
  );
}

/** What the streams of a page give while a host says this, in virtual time. */
function play(told: readonly Told[], hostIssuers: readonly string[]): Readonly<Record<SpecStream, readonly Given[]>> {
  const given: Record<SpecStream, Given[]> = { agentState$: [], contacts$: [], batches$: [] };
  new TestScheduler(() => undefined).run(() => {
    const began = asyncScheduler.now();
    const messages$ = new Subject<PortMessage>();
    const port: MaxPort = { host: told, messages$, post: () => undefined };
    const max = connectMax({ port, hostIssuers });
    for (const name of Object.keys(STREAMS) as readonly SpecStream[]) {
      STREAMS[name](max).subscribe({
        next: (words) => given[name].push({ at: asyncScheduler.now() - began, words }),
        error: (error: unknown) => {
          throw error;
        },
      });
    }
    for (const { at, message } of told) {
      asyncScheduler.schedule(() => {
        messages$.next({ source: told, origin: ORIGIN, data: message });
      }, at);
    }
  });
  return given;
}

/** Whether the states say more than they do before anything is known. */
function isTelling({ agentState$, contacts$ }: Readonly<Record<SpecStream, readonly Given[]>>): boolean {
  return agentState$.length > 1 || contacts$.length > 1;
}

interface Legend {
  readonly marks: readonly Mark[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** A letter for each value; what is said again has the same one. */
function legendOf(row: readonly { readonly at: number; readonly value: unknown }[]): Legend {
  const letters = new Map<unknown, string>();
  const marks = row.map(({ at, value }) => {
    const letter = letters.get(value) ?? letterAt(letters.size);
    letters.set(value, letter);
    return { at, letter };
  });
  return { marks, values: Object.fromEntries([...letters].map(([value, letter]) => [letter, value])) };
}

/** Rows that line up if they can, and else each by itself. */
function drawn(rows: readonly (readonly Mark[])[]): readonly string[] | undefined {
  const alone = rows.map((row) => drawRows([row])?.[0]).filter((row) => row !== undefined);
  return drawRows(rows) ?? (alone.length === rows.length ? alone : undefined);
}

function specOf(
  runner: string,
  title: string,
  connect: string,
  names: readonly SpecStream[],
  legends: readonly Legend[],
  rows: readonly string[],
): string {
  const calls = [['host'], ...names.map((name) => ['app', `max.${name}`])] as const;
  const widths = calls.map(([name, ...first]) => [name, ...first].join(', ').length);
  const written = calls.map(([name = '', ...first], at) => {
    // The rows line up within their quotes.
    const margin = ' '.repeat(Math.max(...widths) - (widths[at] ?? 0));
    const values = legends[at]?.values ?? {};
    const isNarrow = 4 + Math.max(...widths) + Math.max(...rows.map(({ length }) => length)) + 10 <= 120;
    return callOf(name, [...first, textOf((isNarrow ? margin : '') + (rows[at] ?? ''))], values, 4);
  });
  const [host = '', ...apps] = written;
  return [
    "import { connectMax } from 'rx-max';\n",
    `import { marbles } from 'rx-max/testing/${runner}';\n`,
    runner === 'vitest' ? "import { it } from 'vitest';\n" : '',
    `\nit(\n  ${textOf(title)},\n  marbles(({ host, port, app }) => {\n`,
    host,
    `    const max = connectMax(${connect});\n`,
    ...apps,
    '  }),\n);\n',
  ].join('');
}
