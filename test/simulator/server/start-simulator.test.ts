import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ServerConfig } from '../../../src/simulator/page/model/settings';
import { inbox, type Told } from '../../../src/simulator/server/inbox';
import { type SimulatorServer, startSimulator } from '../../../src/simulator/server/start-simulator';
import { ask, type Asked } from './ask';

const folder = mkdtempSync(join(tmpdir(), 'rx-max-served-'));
const APP = { name: 'crm', url: 'http://localhost:4200/panel?a=b' };
const ENTRY = { id: 0, at: 0, lane: 'agent', kind: 'event', name: 'AgentState', told: '', batch: 0, raw: {}, size: 2 };

let server: SimulatorServer;
let heard: Told[];

beforeAll(async () => {
  for (const [path, text] of [
    ['page/index.html', '<title>the page</title>'],
    ['page/assets/index-abc.js', ''],
    ['apps/crm/index.html', '<title>the app</title>'],
    ['apps/crm/main-ABCDEFGH.js', ''],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'secret.txt'), 'a secret');
  server = await start();
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function start(box: ReturnType<typeof inbox> | null = null): Promise<SimulatorServer> {
  const settings = { speed: Infinity, app: APP.name };
  return startSimulator({ folder, port: 0, apps: [APP], example: 'crm', settings, inbox: box });
}

function exampleIn({ apps }: SimulatorServer): string {
  return new URL(apps.at(-1)?.url ?? '').origin;
}

describe('the page', () => {
  it('lives under a policy without anything inline, and frames the apps alone', async () => {
    const { headers, text } = await ask(`${server.origin}/`);
    expect(text).toContain('the page');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        `frame-src http://localhost:4200 ${exampleIn(server)}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('origin');
    // A pop-out keeps its opener.
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it('is asked for again, and what has a hash in its name is not', async () => {
    expect((await ask(`${server.origin}/`)).headers['cache-control']).toBe('no-cache');
    expect((await ask(`${server.origin}/assets/index-abc.js`)).headers['cache-control']).toContain('immutable');
  });

  it('is told the apps and the settings, at once among them', async () => {
    const { text, headers } = await ask(`${server.origin}/config.json`);
    const config = JSON.parse(text) as ServerConfig;
    expect(config.apps).toEqual([APP, { name: 'example', url: `${exampleIn(server)}/` }]);
    expect(config.settings).toEqual({ app: 'crm', speed: Infinity });
    expect(config.headless).toBe(false);
    expect(headers['content-type']).toContain('application/json');
  });

  it('is told how it stands with an app, by its name and by nothing else', async () => {
    expect((await ask(`${server.origin}/check.json?app=example`)).text).toBe('{"is":"fine"}');
    for (const other of ['', 'nobody', APP.url, '__proto__']) {
      expect((await ask(`${server.origin}/check.json?app=${encodeURIComponent(other)}`)).status).toBe(404);
    }
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nothing', '//', '/%', '/\\..\\secret.txt'])(
    'has nothing at %s',
    async (path) => {
      const { status, text } = await ask(server.origin, { path });
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('secret');
    },
  );

  it('takes nothing but what it is asked for', async () => {
    expect((await ask(`${server.origin}/`, { method: 'PUT' })).status).toBe(405);
    expect((await ask(`${server.origin}/report`, { method: 'POST' })).status).toBe(405);
  });
});

describe('a foreign page', () => {
  it('does not get in by a name that was made to mean this machine', async () => {
    const { host } = new URL(server.origin);
    for (const name of ['evil.example', 'evil.example:4300', `evil.${host}`, '127.0.0.1']) {
      const { status, text } = await ask(`${server.origin}/config.json`, { headers: { host: name } });
      expect([name, status]).toEqual([name, 421]);
      expect(text).not.toContain('crm');
    }
    expect((await ask(`${exampleIn(server)}/`, { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }])(
    'is not told the settings: %j',
    async (headers) => {
      expect((await ask(`${server.origin}/config.json`, { headers })).status).toBe(403);
    },
  );

  it('is sent to the right name, if the name is localhost', async () => {
    const { port } = new URL(server.origin);
    const { status, headers } = await ask(`${server.origin}/?speed=2`, { headers: { host: `localhost:${port}` } });
    expect([status, headers.location]).toEqual([307, `${server.origin}/?speed=2`]);
  });
});

describe('the example app', () => {
  it('is on another site, framed by the page alone, and learns its desktop from its own server', async () => {
    const example = exampleIn(server);
    expect(new URL(example).hostname).not.toBe(new URL(server.origin).hostname);
    const { headers, text } = await ask(`${example}/`);
    expect(text).toContain('the app');
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${server.origin}`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(JSON.parse((await ask(`${example}/desktop.json`)).text)).toEqual({ origin: server.origin });
  });

  it('is asked for again, and what has a hash in its name is not', async () => {
    const example = exampleIn(server);
    for (const path of ['/', '/desktop.json']) {
      expect([path, (await ask(example + path)).headers['cache-control']]).toEqual([path, 'no-cache']);
    }
    expect((await ask(`${example}/main-ABCDEFGH.js`)).headers['cache-control']).toContain('immutable');
  });
});

it('does not frame itself', async () => {
  const { port, close } = await start();
  await close();
  const apps = [{ name: 'itself', url: `http://127.0.0.1:${port}/` }];
  const starting = startSimulator({ folder, port, tries: 1, apps, example: 'crm', settings: {}, inbox: null });
  await expect(starting).rejects.toThrow("is the simulator's own address");
});

describe('where nobody looks at the page', () => {
  let headless: SimulatorServer;

  beforeEach(async () => {
    heard = [];
    const box = inbox();
    void box.told$.forEach((told) => {
      heard.push(told);
    });
    headless = await start(box);
  });

  afterEach(() => headless.close());

  function post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<Asked> {
    return ask(headless.origin + path, { method: 'POST', body, headers });
  }

  const LINES = { 'content-type': 'application/x-ndjson' };
  const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

  it('the page says what happens, and when it is over', async () => {
    const line = JSON.stringify(ENTRY);
    expect((await post('/report', `${line}\n${line}\n`, LINES)).status).toBe(204);
    expect((await post('/done', '{"ok":true,"why":""}', JSON_TYPE)).status).toBe(204);
    expect(heard).toEqual([
      { is: 'entry', entry: ENTRY },
      { is: 'entry', entry: ENTRY },
      { is: 'done', ok: true, why: '' },
    ]);
    expect((JSON.parse((await ask(`${headless.origin}/config.json`)).text) as ServerConfig).headless).toBe(true);
  });

  it.each([
    ['no JSON', '/report', '{', LINES, 400],
    ['no entry', '/report', '{"id":0}', LINES, 400],
    ['null', '/report', 'null', LINES, 400],
    ['no verdict', '/done', '{}', JSON_TYPE, 400],
    ['a form of another site', '/done', '{"ok":true}', { 'content-type': 'text/plain' }, 415],
    ['nothing said of its type', '/done', '{"ok":true}', {}, 415],
    ['too much', '/done', `{"ok":true,"why":"${'x'.repeat(20_000)}"}`, JSON_TYPE, 413],
    ['another site', '/done', '{"ok":true}', { ...JSON_TYPE, origin: 'http://localhost:4200' }, 403],
    ['another port', '/done', '{"ok":true}', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }, 403],
  ])('is deaf to %s', async (_what, path, body, headers, status) => {
    expect((await post(path, body, headers)).status).toBe(status);
    expect(heard).toEqual([]);
  });
});
