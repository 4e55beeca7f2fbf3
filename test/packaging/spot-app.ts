import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { listen } from '../../src/simulator/server/listen';

/** An app that is written on the spot, as a stranger's would be, and served from its own origin. */
export interface SpotApp {
  readonly origin: string;
  /** Which desktop it hears; until that is known, it waits. */
  readonly hears: (desktop: string) => void;
  /** It hears none, until it is told one again. */
  readonly forget: () => void;
  /** The session tokens that it got. */
  readonly tokens: readonly string[];
  readonly close: () => Promise<void>;
}

const SOURCE = `
import { byMessageType, connectMax, sessionToken$ } from 'rx-max';

const { origin } = await (await fetch('desktop.json')).json();
const max = connectMax({ issuer: 'spot', origins: [origin] });
const show = (id, text) => (document.getElementById(id).textContent = text);

max.connection$.subscribe({ next: ({ status }) => show('connection', status), error: ({ code }) => show('connection', code) });
max.batches$.pipe(byMessageType('CallContactEvent')).subscribe({
  next: ({ contactId, status }) => show('call', contactId + ' ' + status),
  error: () => undefined,
});
max.batches$.pipe(sessionToken$).subscribe({
  next: (token) => fetch('token', { method: 'POST', body: token }),
  error: () => undefined,
});
`;

const PAGE = `<!doctype html>
<title>An app</title>
<link rel="icon" href="data:," />
<p id="connection"></p>
<p id="call"></p>
<script type="module" src="./app.js"></script>
`;

/** What it answers to be shown by desktops of this machine. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; frame-ancestors http://127.0.0.1:*";

/** @param folder - where rx-max is installed */
export async function writeSpotApp(folder: string): Promise<SpotApp> {
  writeFileSync(join(folder, 'app.mjs'), SOURCE);
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['app.mjs'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const tokens: string[] = [];
  let tell: (desktop: string) => void = () => undefined;
  let desktop = unknown();

  function unknown(): Promise<string> {
    return new Promise((resolve) => (tell = resolve));
  }

  const app = await listen('localhost', 0);
  app.serve((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    if (request.url === '/app.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (request.url === '/desktop.json') {
      void desktop.then((origin) =>
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ origin })),
      );
    } else if (request.url === '/token') {
      request.setEncoding('utf8').on('data', (text: string) => tokens.push(text));
      request.on('end', () => response.writeHead(204).end());
    } else if (request.url === '/for-nobody') {
      response.removeHeader('Content-Security-Policy');
      response.writeHead(200, { 'Content-Type': 'text/html', 'X-Frame-Options': 'SAMEORIGIN' }).end(PAGE);
    } else response.setHeader('Content-Type', 'text/html').end(PAGE);
  });
  return {
    origin: app.origin,
    hears: (origin) => tell(origin),
    forget() {
      desktop = unknown();
      tokens.length = 0;
    },
    tokens,
    close: app.close,
  };
}
