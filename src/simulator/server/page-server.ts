import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';

import type { AppCheck, ServerConfig } from '../page/model/settings';
import type { Inbox } from './inbox';
import { isFromOwnPage, namesThisServer } from './own-request';
import { pagePolicy } from './policy';

export interface PageServerOptions {
  /** Where it is reached. */
  readonly origin: string;
  /** The folder of the built page. */
  readonly folder: string;
  readonly config: ServerConfig;
  /** The origins that the page may frame. */
  readonly frames: readonly string[];
  /** Asks for an app, by its address. */
  readonly check: (url: string) => Promise<AppCheck>;
  /** Who listens to what the page reports; null where somebody looks at the page. */
  readonly inbox: Inbox | null;
}

type Answer = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void | Promise<void>;

/** Serves the simulator's page, and to the page what it asks. */
export function pageServer({ origin, folder, config, frames, check, inbox }: PageServerOptions): RequestListener {
  const files = sirv(folder, { etag: true, gzip: true, setHeaders: cacheByName });
  const headers = {
    'Content-Security-Policy': pagePolicy(frames),
    'X-Content-Type-Options': 'nosniff',
    // The app learns who frames it, and nothing of the address, in which the settings stand.
    'Referrer-Policy': 'origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // No Cross-Origin-Opener-Policy: it would take the opener from an app that stands in a window of its own.
  };

  const answers: Readonly<Record<string, Answer>> = {
    'GET /config.json': (_request, response) => {
      json(response, 200, config);
    },
    'GET /check.json': async (_request, response, query) => {
      const app = config.apps.find(({ name }) => name === query.get('app'));
      if (app === undefined) json(response, 404, { error: 'there is no such app' });
      else json(response, 200, await check(app.url));
    },
    ...(inbox === null ? {} : { 'POST /report': inbox.report, 'POST /done': inbox.done }),
  };

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { method = '' } = request;
    const { pathname, search, searchParams } = addressOf(request, origin);
    if (!namesThisServer(request, origin)) {
      redirectOrRefuse(request, response, origin, pathname + search);
      return;
    }
    const answer = answers[`${method} ${pathname}`];
    if (answer !== undefined) {
      if (isFromOwnPage(request, origin)) void settle(answer, request, response, searchParams);
      else plain(response, 403, 'This is for the page alone.');
    } else if (method === 'GET' || method === 'HEAD') {
      files(request, response, () => {
        plain(response, 404, 'Nothing is here.');
      });
    } else {
      plain(response, 405, 'This cannot be done here.');
    }
  };
}

/** What is asked for; whatever is no address asks for nothing that is here. */
function addressOf({ url = '' }: IncomingMessage, origin: string): URL {
  try {
    return new URL(url, origin);
  } catch {
    return new URL('/no-address', origin);
  }
}

/** A page that goes while it is answered takes nobody else with it. */
async function settle(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  try {
    await answer(request, response, query);
  } catch {
    response.destroy();
  }
}

/** People say localhost, but on that site the apps are; any other name is not ours. */
function redirectOrRefuse(
  { method, headers: { host } }: IncomingMessage,
  response: ServerResponse,
  origin: string,
  path: string,
): void {
  if ((method === 'GET' || method === 'HEAD') && host === `localhost:${new URL(origin).port}`) {
    response.writeHead(307, { Location: origin + path }).end();
  } else {
    plain(response, 421, `The simulator is at ${origin}/`);
  }
}

/** A file whose name holds its content's hash never changes. */
function cacheByName(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(inJson(value));
}

/** JSON has no word for infinity, the speed of "at once", but every reader takes a number that is too large for it. */
function inJson(value: unknown): string {
  const infinity = '(infinite)';
  const text = JSON.stringify(value, (_key, each: unknown) => (each === Infinity ? infinity : each));
  return text.replaceAll(`"${infinity}"`, '1e999');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
