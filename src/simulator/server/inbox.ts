import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InspectorEntry } from 'rx-max/inspector';
import { type Observable, Subject } from 'rxjs';

import { bodyOf } from './body-of';

/** What a page tells at which nobody looks. */
export type Told =
  | { readonly is: 'entry'; readonly entry: InspectorEntry }
  /** The scenario is over, or cannot go on; it is the last that is told. */
  | { readonly is: 'done'; readonly ok: boolean; readonly why: string };

/** Where a page at which nobody looks reports to. */
export interface Inbox {
  /** Live, shared; completes after `done`. */
  readonly told$: Observable<Told>;
  /** `POST /report`: entries as JSON, one a line. */
  readonly report: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `POST /done`: `{ "ok": boolean, "why": string }`. */
  readonly done: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The most that one report may be, in bytes. */
const REPORT = 8_000_000;
const DONE = 10_000;

/** An inbox that nothing has come into yet. */
export function inbox(): Inbox {
  const told = new Subject<Told>();
  return {
    told$: told.asObservable(),
    report: (request, response) =>
      receive(request, response, REPORT, 'application/x-ndjson', (text) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        const entries = lines.map((line): unknown => JSON.parse(line));
        if (!entries.every(isEntry)) return false;
        for (const entry of entries) told.next({ is: 'entry', entry });
        return true;
      }),
    done: (request, response) =>
      receive(request, response, DONE, 'application/json', (text) => {
        const { ok, why } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
        if (typeof ok !== 'boolean') return false;
        told.next({ is: 'done', ok, why: typeof why === 'string' ? why : '' });
        told.complete();
        return true;
      }),
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
  type: string,
  take: (text: string) => boolean,
): Promise<void> {
  // No other site may send this type without being asked for leave first, which nobody gives.
  const sent = request.headers['content-type']?.split(';', 1)[0]?.trim();
  if (sent !== type) {
    response.writeHead(415).end();
    return;
  }
  const text = await bodyOf(request, limit);
  if (text === null) response.writeHead(413, { Connection: 'close' }).end();
  else response.writeHead(isTaken(text, take) ? 204 : 400).end();
}

function isTaken(text: string, take: (text: string) => boolean): boolean {
  try {
    return take(text);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** What is printed and judged is read; the rest is passed on as it is. */
function isEntry(value: unknown): value is InspectorEntry {
  const { id, lane, kind, name } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof id === 'number' && [lane, kind, name].every((each) => typeof each === 'string');
}
