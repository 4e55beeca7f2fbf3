import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

import { ROOT } from '../packaging/fresh-build';

/** Apps with which something is wrong, on a site of their own. */
export interface TroubledApps {
  readonly origin: string;
  /** What is said on the command line, so that they can be chosen by their names. */
  readonly args: readonly string[];
  /** The one that is away comes back. */
  readonly comeBack: () => Promise<void>;
  readonly goAway: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const REGISTERS_WRONGLY = `parent.postMessage({ messageType: 'RegisterForClientEvents', issuer: 'app', subscriptionTypes: ['nothing'] }, '*');`;

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/failing': (response) => response.writeHead(503).end(),
  '/not-framed': (response) => response.writeHead(200, { ...HTML, 'X-Frame-Options': 'DENY' }).end(page('')),
  '/silent': (response) => response.writeHead(200, HTML).end(page('')),
  '/refused': (response) => response.writeHead(200, HTML).end(page(`<script>${REGISTERS_WRONGLY}</script>`)),
};

/** The example app, which hears another desktop alone. */
const DEAF = '/deaf/';
const ANOTHER = 'http://127.0.0.1:9';
const example = sirv(join(ROOT, 'dist/simulator/apps/plain'), { dev: true });

const HTML = { 'Content-Type': 'text/html; charset=utf-8' } as const;

function page(script: string): string {
  return `<!doctype html><html lang="en"><title>An app</title><link rel="icon" href="data:,"><h1>An app</h1>${script}</html>`;
}

export async function openTroubledApps(): Promise<TroubledApps> {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const answer = ANSWERS[url];
    if (answer !== undefined) answer(response);
    else if (url === `${DEAF}desktop.json`) response.end(JSON.stringify({ origin: ANOTHER }));
    else {
      request.url = url.replace(DEAF, '/');
      example(request, response, () => void response.writeHead(404).end());
    }
  });
  const away = createServer((_, response) => response.writeHead(200, HTML).end(page('')));
  const port = await listen(server, 0);
  const awayPort = await listen(away, 0);
  await close(away);
  const origin = `http://localhost:${String(port)}`;
  const names = Object.keys(ANSWERS).map((path) => path.slice(1));
  return {
    origin,
    args: [
      ...names.flatMap((name) => ['--app', `${name}=${origin}/${name}`]),
      ...['--app', `deaf=${origin}${DEAF}`],
      ...['--app', `away=http://localhost:${String(awayPort)}/`],
    ],
    async comeBack() {
      await listen(away, awayPort);
    },
    goAway: () => close(away),
    async close() {
      await Promise.all([close(server), close(away)]);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // A server on a port has an address that is no name.
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
