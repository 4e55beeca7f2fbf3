import type { RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';

import { namesThisServer } from './own-request';
import { appPolicy } from './policy';

export interface ExampleServerOptions {
  /** Where it is reached. */
  readonly origin: string;
  /** The folder of the built app. */
  readonly folder: string;
  /** The origin of the desktop that frames it. */
  readonly desktop: string;
}

/**
 * Serves an example app, as its own server would in life: the server tells the app its desktop's origin (`/desktop.json`), since
 * an app that learned it from its address would trust whoever wrote the address.
 */
export function exampleServer({ origin, folder, desktop }: ExampleServerOptions): RequestListener {
  const files = sirv(folder, { etag: true, gzip: true, setHeaders: cacheByName });
  return (request, response) => {
    response.setHeader('Content-Security-Policy', appPolicy(desktop));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!namesThisServer(request, origin)) {
      response.writeHead(421).end();
    } else if (request.url === '/desktop.json') {
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' })
        .end(JSON.stringify({ origin: desktop }));
    } else {
      files(request, response);
    }
  };
}

/** A file whose name holds its content's hash never changes. */
function cacheByName(response: ServerResponse, path: string): void {
  const isHashed = /-[\w-]{8}\.\w+$/.test(path);
  response.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache');
}
