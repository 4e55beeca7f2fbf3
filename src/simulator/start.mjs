// `npm start`: the desktop on one site, an example app on another, as in production. Both are served from loopback by Vite.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// The example says `rx-max` as every app does, and gets the sources. A name alone would stand for all that begins with it.
const ENTRIES = [
  { find: /^rx-max$/, replacement: join(root, 'src/index.ts') },
  { find: /^rx-max\/(testing|recording)$/, replacement: join(root, 'src/$1/index.ts') },
  { find: /^rx-max\/testing\/(\w+)$/, replacement: join(root, 'src/testing/$1.ts') },
];

/**
 * The two host names are two sites to a browser, as NICE's and a customer's are. A port that is taken gives way to the next.
 *
 * @param {string} folder
 * @param {string} host
 * @param {number} port
 * @param {Record<string, string>} define
 */
async function serve(folder, host, port, define) {
  const server = await createServer({
    configFile: false,
    root: join(root, folder),
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    resolve: { alias: ENTRIES },
    server: { host, port, fs: { allow: [root] } },
    cacheDir: join(root, 'node_modules/.vite', folder),
    clearScreen: false,
    logLevel: 'warn',
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error(`${folder} is not served`);
  return { server, origin: `http://${host}:${address.port}` };
}

const DESKTOP_PORT = 4300;
const APP_PORT = 4200;

// Each has to know the other's origin: the app allows its host, the desktop frames the app.
const desktop = await serve('src/simulator', '127.0.0.1', DESKTOP_PORT, {});
const app = await serve('examples/plain', 'localhost', APP_PORT, { DESKTOP_ORIGIN: desktop.origin });

console.log(`
  The desktop   ${desktop.origin}/?app=${app.origin}/
  The example   ${app.origin}/ (examples/plain; on its own it says that it is not embedded)

  Press Ctrl+C to stop.
`);
