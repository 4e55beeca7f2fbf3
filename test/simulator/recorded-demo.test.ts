import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { connectMax, type PortMessage } from 'rx-max';
import { record, type RecordOptions, toJsonLines } from 'rx-max/recording';
import { Subject } from 'rxjs';

import { launch } from '../browser/browsers';
import { until } from '../browser/until';
import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { appIn, registered } from './simulator-stage';
import { type Demo, startDemo } from './start-demo';
import { runSpecs } from './run-specs';
import { toldIn } from './told-in';

/*
 * From a story in the demo to a spec, as a person does it: the buttons, the file that the browser saves, one command, and Jest.
 * The command and the package are the built ones.
 */
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-recorded-'));
let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  assertFreshBuild();
  demo = await startDemo();
  browser = await launch('chromium');
}, 60_000);

afterAll(async () => {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

describe.each(['max', 'cxone-agent'])('what was recorded in the demo on %s', (profile) => {
  let posted: readonly unknown[];
  let file: string;
  let spec: string;

  beforeAll(async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(keepPosted);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${demo.address}?profile=${profile}`);
    file = await recordedStory(page, profile);
    posted = await (await appIn(page)).evaluate(() => window.posted ?? []);
    await page.close();
    spec = command('spec', file);
  }, 120_000);

  it('tells of the whole story', () => {
    const printed = command('replay', file);
    for (const told of ['InboundContact', 'OutboundConsult', 'Holding', 'ChatContactEvent', 'Mute agentMuted=true']) {
      expect(printed).toContain(told);
    }
    expect(printed).toMatch(/^ {2}= agent OutboundConsult \| voice \d+ Holding, chat \d+ Active, voice \d+ Active/m);
    expect(printed.match(/SessionInfo sessionToken=\(not shown\)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(toldIn(printed, posted)).toEqual([]);
  });

  it('has nothing of what the desktop told of people and of the session', () => {
    expect(toldIn(readFileSync(file, 'utf8'), posted)).toEqual([]);
    expect(toldIn(spec, posted)).toEqual([]);
  });

  it('would have it, if nothing were taken out, and the check finds it', () => {
    const told = toldIn(recordingOf(posted, { redact: false }), posted);
    expect(told).toEqual(
      expect.arrayContaining(['sim-token-2', 'sim-token-3', '2025550143', 'minjun.kim@example.com']),
    );
    expect(told).toEqual(expect.arrayContaining(['Ada+Byron', 'crm.example.com', '304828366', 'Lunch']));
    expect(toldIn(recordingOf(posted), posted)).toEqual([]);
  });

  it('is a spec by one command, which compiles and passes, and goes red when another thing happens', async () => {
    const other = spec.replace("CurrentState: 'InboundContact'", "CurrentState: 'OutboundContact'");
    expect(other).not.toBe(spec);
    const output = await runSpecs({ 'session.spec.ts': spec, 'other.spec.ts': other });
    expect(output).toMatch(/^PASS .*session\.spec\.ts/m);
    expect(output).toMatch(/^FAIL .*other\.spec\.ts/m);
    expect(output).toMatch(/The row app .*is not as written\./);
    expect(output).toMatch(/^Tests: +1 failed, 1 passed, 2 total$/m);
  }, 60_000);
});

/** The card of the chat. */
const CHAT = 'article[aria-label^=Chat]';

declare global {
  interface Window {
    posted?: unknown[];
  }
}

/** Runs in each page before its own scripts. */
function keepPosted(): void {
  window.addEventListener('message', ({ data }) => (window.posted ??= []).push(data));
}

/** A shift of a few seconds; returns the file that the browser saved. */
async function recordedStory(page: Page, profile: string): Promise<string> {
  const app = await registered(page);
  const shows = (selector: string, text: string): Promise<unknown> =>
    app.waitForFunction(
      (at, wanted) => document.querySelector(at)?.textContent.includes(wanted),
      { timeout: 20_000 },
      selector,
      text,
    );
  // It waits for the button, and until that stands still.
  const inDesktop = (act: string, where = ''): Promise<void> =>
    page.locator(`${where} [data-act="${act}"]:not([aria-disabled])`).click();
  const inSession = async (act: string): Promise<void> => {
    await inDesktop('menu-session-menu');
    await inDesktop(act);
  };
  const inApp = (selector: string): Promise<void> => app.locator(selector).click();

  await shows('#agent', 'Available');
  await inSession('session-logout');
  await shows('#session', 'ended');
  await inApp('#record');
  await inDesktop('login');
  await inDesktop('menu-agent-menu');
  await inDesktop('available');
  await shows('#agent', 'Available');
  await inDesktop('offer-voice');
  await shows('#call', 'Incoming');
  await inApp('[data-command=answer]');
  await shows('#call', 'Active');
  await inApp('[data-command=hold]');
  await shows('#call', 'Holding');
  await inApp('[data-command=hold]');
  await shows('#call', 'Active');
  await inApp('[data-command=mute]');
  await shows('#events', 'Mute');
  await inApp('[data-command=mute]');
  await inDesktop('offer-chat');
  await inDesktop('answer');
  await inSession('token-announced');
  await inDesktop('consult');
  await shows('#agent', 'OutboundConsult');
  await inDesktop('consult-answered');
  await inDesktop('transfer');
  await shows('#agent', 'after-call work');
  await inDesktop('disposition');
  await inDesktop('hangup', CHAT);
  await inDesktop('menu-agent-menu');
  await inDesktop('unavailable-Lunch');
  await shows('#agent', 'Lunch');

  const downloadPath = join(folder, profile);
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  await inApp('#save');
  const file = join(downloadPath, 'session.jsonl');
  await until('the file', () => readFileSync(file, 'utf8').endsWith('\n'));
  return file;
}

/** What the built command prints. */
function command(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rx-max ${args.join(' ')}: exit code ${String(status)}: ${stderr}`);
  return stdout;
}

/** What a recorder writes of messages, one after the other. */
function recordingOf(messages: readonly unknown[], options?: RecordOptions): string {
  const host = {};
  const messages$ = new Subject<PortMessage>();
  const max = connectMax({ port: { host, messages$, post: () => undefined } });
  const recorder = record(max, options);
  for (const data of messages) messages$.next({ source: host, origin: 'https://max.niceincontact.com', data });
  const text = toJsonLines(recorder.recording());
  recorder.stop();
  return text;
}
