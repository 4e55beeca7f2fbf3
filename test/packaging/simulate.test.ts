import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InspectorEntry } from 'rx-max/inspector';

import { findBrowser } from '../../.ci/browsers.cjs';
import { BROWSERS, type BrowserName, launch, PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { appIn, registered } from '../simulator/simulator-stage';
import { type InstalledPackage, installPackage } from './installed-package';
import { type SpotApp, writeSpotApp } from './spot-app';

/*
 * A stranger's empty project with the packed package, and an app that is written on the spot.
 */
const PATIENCE = 120_000;
jest.setTimeout(PATIENCE);

let installed: InstalledPackage;
let app: SpotApp;
/** Where the command's browsers have their profiles. */
let profiles: string;
const running = new Set<Simulating>();

beforeAll(async () => {
  installed = installPackage();
  app = await writeSpotApp(installed.folder);
  profiles = join(installed.folder, 'tmp');
  mkdirSync(profiles);
}, 180_000);

beforeEach(() => {
  app.forget();
});

afterEach(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  }
  running.clear();
  expect(readdirSync(profiles).filter((name) => name.startsWith('rx-max'))).toEqual([]);
  expect(spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout).not.toContain(join(profiles, 'rx-max'));
});

afterAll(async () => {
  await app.close();
  installed.remove();
});

interface Simulating {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** `rx-max simulate`, by the file that npm put beside other commands. */
function simulate(args: readonly string[], env: NodeJS.ProcessEnv = {}): Simulating {
  return run([join(installed.folder, 'node_modules/.bin/rx-max'), 'simulate', ...args], env);
}

function run([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): Simulating {
  const child = spawn(command, args, {
    cwd: installed.folder,
    env: { ...process.env, TMPDIR: profiles, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null); // as Node says
  const simulating = { child, out: () => out, err: () => err, ended };
  running.add(simulating);
  return simulating;
}

/** Where the command says that its desktop is. */
function desktopOf({ out }: Simulating): Promise<string> {
  return until(
    'the address of the desktop',
    () => /http:\/\/127\.0\.0\.1:\d+/.exec(out())?.[0] ?? '',
    Boolean,
    PATIENCE,
  );
}

function headless(browser: BrowserName, ...args: readonly string[]): readonly string[] {
  const path = findBrowser(browser) ?? '';
  return ['--headless', '--port', '0', '--app', `spot=${app.origin}/`, '--browser', path, ...args];
}

function entriesIn(out: string): readonly InspectorEntry[] {
  const [, ...lines] = out.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as InspectorEntry);
}

describe.each(BROWSERS)('npx rx-max simulate --app, in %s', (browser) => {
  it('shows the app a desktop, in which a call can be made to ring', async () => {
    const simulating = simulate(['--port', '0', '--app', `${app.origin}/`]);
    const desktop = await desktopOf(simulating);
    app.hears(desktop);
    const launched = await launch(browser);
    try {
      const page = await launched.newPage();
      await page.goto(desktop);
      await registered(page);
      await page.click('[data-act=offer-voice]');
      const frame = await appIn(page);
      const call = (): Promise<string> => frame.$eval('#call', ({ textContent }) => textContent);
      await until('a call that rings', call, (text) => text.endsWith(' Incoming'));
      expect(frame.url()).toBe(`${app.origin}/`);
    } finally {
      await launched.close();
    }
    simulating.child.kill('SIGINT');
    expect(await simulating.ended).toBe(0);
    expect(simulating.err()).toBe('');
  });

  it('plays a scenario without a window, prints what happens, and ends with 0', async () => {
    const args = headless(browser, '--scenario', 'login', '--timeout', '100');
    const simulating = run(['npx', '--no-install', 'rx-max', 'simulate', ...args]);
    const desktop = await desktopOf(simulating);
    app.hears(desktop);
    expect([await simulating.ended, simulating.err()]).toEqual([0, '']);
    const [first = ''] = simulating.out().split('\n');
    expect(JSON.parse(first)).toMatchObject({
      plays: { app: 'spot', scenario: 'login', speed: 'at-once' },
      app: { name: 'spot', url: `${app.origin}/` },
      desktop,
    });
    const entries = entriesIn(simulating.out());
    expect(entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining([
        'post RegisterForClientEvents',
        'connection registered',
        'event AgentState',
        'event SessionInfo',
      ]),
    );
    // Neither the token that the simulator made up, nor what the app got, if the browser lived to tell of it.
    for (const token of ['sim-token', ...app.tokens]) expect(simulating.out()).not.toContain(token);
  });

  // The other browser has been started and ended by now.
  if (!PAGE_BROWSERS.includes(browser)) return;

  it('ends with 1 and says why, if the app does not hear the desktop', async () => {
    app.hears('http://127.0.0.1:1');
    const simulating = simulate(headless(browser, '--scenario', 'inbound-call', '--timeout', '100'));
    expect(await simulating.ended).toBe(1);
    const desktop = await desktopOf(simulating);
    expect(simulating.err()).toContain('the app did not register');
    expect(simulating.err()).toContain(`connectMax({ origins: ['${desktop}'] })`);
  });

  it('ends its browser when it is ended itself', async () => {
    const simulating = simulate(headless(browser, '--scenario', 'inbound-call', '--speed', '0.001'));
    app.hears(await desktopOf(simulating));
    await until('the app', () => simulating.out().includes('"registered"'), Boolean, PATIENCE);
    simulating.child.kill('SIGTERM');
    expect(await simulating.ended).toBe(1);
    expect(simulating.err()).toBe('rx-max: stopped by SIGTERM\n');
  });
});

describe('rx-max simulate', () => {
  const [BROWSER = 'chromium'] = BROWSERS;

  it('says which header keeps an app out of the desktop', async () => {
    const args = ['--app', `${app.origin}/for-nobody`, '--scenario', 'chat'];
    const simulating = simulate([...headless(BROWSER).filter((each) => !/^--app|^spot/.test(each)), ...args]);
    expect(await simulating.ended).toBe(1);
    expect(simulating.err()).toContain(
      `${app.origin}/for-nobody does not let itself be framed: X-Frame-Options: SAMEORIGIN`,
    );
  });

  it('waits for an app that is being started, as long as it is let', async () => {
    const simulating = simulate([
      ...['--headless', '--port', '0', '--app', 'http://localhost:1', '--scenario', 'chat', '--timeout', '0.5'],
      ...['--browser', findBrowser(BROWSER) ?? ''],
    ]);
    expect(await simulating.ended).toBe(1);
    expect(simulating.err()).toBe('rx-max: http://localhost:1/ does not answer: nobody listens there\n');
  });

  it('says in a sentence that there is no browser', async () => {
    const simulating = simulate(['--headless', '--scenario', 'chat'], { CHROME_PATH: '/nowhere/chrome' });
    expect(await simulating.ended).toBe(1);
    expect(simulating.err()).toMatch(/^rx-max: no browser was found on this machine: .*--browser\n$/);
  });

  it('says which browser does not start', async () => {
    const args = ['--headless', '--scenario', 'chat', '--port', '0', '--browser', '/nowhere/chrome'];
    const simulating = simulate(args);
    expect(await simulating.ended).toBe(1);
    expect(simulating.err()).toContain('the browser /nowhere/chrome does not start');
  });

  it.each([
    [['--scenario', 'inbund-call'], 'did you mean inbound-call'],
    [['--headless'], '--headless plays a scenario: say which'],
    [['--profile', 'cxa'], 'max, cxone-agent'],
    [['--app', 'crm'], 'An address such as'],
    [['--nothing'], 'unknown option'],
    [['here'], 'too many arguments'],
  ])('is called in a wrong way: %j', async (args, told) => {
    const simulating = simulate(args);
    expect(await simulating.ended).toBe(2);
    expect(simulating.err()).toContain(told);
    expect(simulating.out()).toBe('');
  });

  it('lists the scenarios, and teaches', async () => {
    const list = simulate(['--list-scenarios']);
    expect(await list.ended).toBe(0);
    expect(list.out()).toMatch(/^inbound-call +\S/m);
    const help = simulate(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.out()).toContain('$ npx rx-max simulate --app http://localhost:4200');
  });

  it('takes the next port where one is taken, and says so', async () => {
    const first = simulate(['--port', '0']);
    const { port } = new URL(await desktopOf(first));
    const second = simulate(['--port', port]);
    const desktop = await desktopOf(second);
    expect(new URL(desktop).port).not.toBe(port);
    expect(second.out()).toContain(`Port ${port} is taken: this is ${new URL(desktop).port}.`);
    expect((await fetch(desktop)).status).toBe(200);
    for (const each of [first, second]) {
      each.child.kill('SIGTERM');
      expect(await each.ended).toBe(0);
    }
  });
});
