import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Lanes</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/lanes.css" />
  </head>
  <body>
    <h1>Lanes</h1>
    <h2>of a test</h2>
    <main></main>
    <script src="/lanes.js"></script>
  </body>
</html>
`;
const STYLE = 'html, body { margin: 0 } h1, h2 { font-size: 12px; margin: 0 } main { height: 640px }';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** A page that has nothing but the lanes, under the strictest policy. */
export interface LanesSite {
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openLanesSite(): Promise<LanesSite> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'pages/lanes.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: {
      'rx-max/inspector/view': join(ROOT, 'src/inspector/view/index.ts'),
      'rx-max/inspector': join(ROOT, 'src/inspector/index.ts'),
    },
    logLevel: 'silent',
  });
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', PAGE],
    '/lanes.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/lanes.css': ['text/css', STYLE],
    '/axe.js': ['text/javascript', readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')],
  };
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const [type, text] = files[url] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY })
        .end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens at a port
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    asked: () => asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
