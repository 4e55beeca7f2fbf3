import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

import { bundles } from './bundles';

/**
 * Sites for the fixture pages, all on loopback: browsers resolve names below `localhost` themselves and take each for a site
 * of its own.
 */
export interface Sites {
  /** The desktop's. */
  readonly desk: string;
  /** The embedded page's. */
  readonly panel: string;
  /** Somebody else's. */
  readonly other: string;
  /** The latest record that a panel sent under a name, as JSON. */
  readonly record: (name: string) => string | undefined;
  readonly close: () => Promise<void>;
}

export async function openSites(): Promise<Sites> {
  const scripts = await bundles();
  const pages = sirv(join(__dirname, 'pages'), { dev: true, extensions: [] });
  const records = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Security-Policy', "script-src 'self'");
    // A page that came from the ordinary cache would hide what the back-forward cache does.
    response.setHeader('Cache-Control', 'max-age=0');
    const script = scripts.get(pathname.slice(1));
    if (script !== undefined) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(script);
      return;
    }
    if (pathname === '/record') {
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      request.on('end', () => {
        records.set(search.slice(1), body);
        response.writeHead(204).end();
      });
      return;
    }
    const special = SPECIAL[pathname];
    if (special !== undefined) special(response);
    else pages(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    desk: `http://desk.localhost:${String(port)}`,
    panel: `http://panel.localhost:${String(port)}`,
    other: `http://other.localhost:${String(port)}`,
    record: (name) => records.get(name),
    close: () => close(server),
  };
}

const SPECIAL: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/no-content': (response) => response.writeHead(204).end(),
  '/download': (response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename="report.txt"' })
      .end('a report'),
  '/favicon.ico': (response) => response.writeHead(204).end(),
};

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
