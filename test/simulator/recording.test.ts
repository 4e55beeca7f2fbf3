import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { parseRecording, toJsonLines } from 'rx-max/recording';

import { PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { ack, call, state } from '../legend';
import { batchAt, recordingOf } from '../recording/stage';
import { appShows, type AppShows } from './app-lists';
import { dragFile, dragWords, dropFile } from './drop-files';
import { heardAll } from './heard-all';
import { runSpecs } from './run-specs';
import { PATIENCE, registered, sees, seesNo, useSimulator } from './simulator-stage';
import { toldIn } from './told-in';

jest.setTimeout(PATIENCE);

/*
 * A person records in the page, saves, drops the file on it again, and copies specs. What was saved and copied is kept in the
 * page by its own ways to the browser; in one test the browser itself saves it.
 */
const STORY = 'consult-and-transfer';
const RECORDING = recordingOf([
  batchAt(10, ack(), state('Available')),
  batchAt(20, call('42', 'Incoming')),
  batchAt(30, call('42', 'Active')),
]);
const specs: Record<string, string> = {};

describe.each(PAGE_BROWSERS)('%s', (name) => {
  const stage = useSimulator(name);

  /** The page, with a story that waits for its app, and whatever it saves and copies. */
  async function open(query: string): Promise<Page> {
    const page = await stage.open(`?${query}`, {
      async before(blank) {
        await blank.evaluateOnNewDocument(keepSavedAndCopied);
      },
    });
    await registered(page);
    return page;
  }

  it('what was recorded is saved, dropped on another page, and played: its app shows the same', async () => {
    const page = await open(`scenario=${STORY}&speed=1e-6`);
    await page.click('[data-act=start-recording]');
    await sees(page, '[data-recorder=recording]');
    await playOut(page, STORY);
    await page.click('[data-act=stop-recording]');
    await sees(page, '[data-recorder=recorded]');
    const app = await registered(page);
    const shown = await appShows(app);
    await save(page, 'save-recording');
    const { text, name: file } = await savedIn(page);
    expect(file).toBe('session.jsonl');
    expect(toldIn(text, await app.evaluate(() => window.posted))).toEqual([]);
    await sees(page, '[data-notice=saved] [role=status]', 'saved');

    const other = await open('speed=1e-6');
    await dropFile(other, text);
    await sees(other, '[data-player-name="session.jsonl"]');
    await registered(other);
    await playOut(other, 'session.jsonl');
    const again = await appShows(await registered(other));
    expect(storyOf(again)).toEqual(storyOf(shown));
    expect(storyOf(shown).events.length).toBeGreaterThan(12);
  });

  it('a spec of all and one of a stretch are copied', async () => {
    const page = await open(`scenario=${STORY}&speed=1e-6`);
    await playOut(page, STORY);
    await page.click('[data-act=copy-spec]');
    await sees(page, '[data-notice=spec-copied]');
    const whole = await copiedIn(page);
    await page.focus('[data-lanes] canvas');
    for (const key of ['End', 'ArrowLeft'] as const) await page.keyboard.press(key);
    await page.keyboard.down('Shift');
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await sees(page, '[data-act=copy-spec]', 'selection');
    await page.click('[data-act=copy-spec]');
    await sees(page, '[data-notice=spec-copied] [role=status]', 'selection');
    const stretch = await copiedIn(page);
    expect(stretch.length).toBeLessThan(whole.length);
    specs[`${name}-whole.spec.ts`] = whole;
    specs[`${name}-stretch.spec.ts`] = stretch;
  });

  it('the lanes are saved as a picture that is well-formed and shows the story', async () => {
    const page = await open(`scenario=${STORY}&speed=1e-6`);
    await playOut(page, STORY);
    await save(page, 'save-svg');
    const { text, name: file } = await savedIn(page);
    expect(file).toBe('marbles.svg');
    const found = await page.evaluate((svg) => {
      const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return { root: root.nodeName, isBroken: root.querySelector('parsererror') !== null, says: root.textContent };
    }, text);
    expect(found).toMatchObject({ root: 'svg', isBroken: false });
    expect(found.says).toContain('agent');
  });

  it('a damaged file is played up to the damage if a person wants it, and one that is none is told of', async () => {
    const page = await open('speed=1e-6');
    await dropFile(page, 'milk, bread', 'notes.txt');
    await sees(page, '[data-notice=unreadable] [role=status]', 'notes.txt is no recording: line 1');
    const [header = '', ...lines] = toJsonLines(RECORDING).trim().split('\n');
    await dropFile(page, [header, ...lines.slice(0, 2), '{"at":'].join('\n'), 'cut-off.jsonl');
    await sees(page, '[data-notice=damaged] [role=status]', 'cut-off.jsonl is damaged in line 4');
    expect(await page.$('.player')).toBeNull();
    await page.keyboard.press('Tab');
    await page.focus('[data-act=play-the-good]');
    await page.keyboard.press('Enter');
    await sees(page, '[data-player-name="cut-off.jsonl"]');
    await page.click('[data-act=dismiss-notice]');
    await seesNo(page, '[data-act=dismiss-notice]');
  });

  it('a file that is held over the page is awaited, and text that is dragged is not', async () => {
    const page = await open('speed=1e-6');
    await dragWords(page);
    expect(await page.$('[data-drop]')).toBeNull();
    await dragFile(page, 'dragenter');
    await sees(page, '[data-drop]', 'Drop a recording');
    await dragFile(page, 'dragleave');
    await seesNo(page, '[data-drop]');
  });
});

it('the specs that were copied pass under Jest, and go red when they say something else', async () => {
  const [one = ''] = Object.values(specs);
  const other = one.replace(/\b(\w): 'Available'/, "$1: 'Unavailable'");
  expect(other).not.toBe(one);
  const output = await runSpecs({ ...specs, 'other.spec.ts': other });
  for (const name of Object.keys(specs)) expect(output).toContain(`PASS ./${name}`);
  expect(output).toContain('FAIL ./other.spec.ts');
  expect(Object.keys(specs)).toHaveLength(2 * PAGE_BROWSERS.length);
}, 120_000);

for (const name of PAGE_BROWSERS.filter((each) => each === 'chromium')) {
  describe(`${name} itself`, () => {
    const stage = useSimulator(name);

    it('saves the file', async () => {
      const folder = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-saved-'));
      const page = await stage.open('?speed=1e-6');
      const session = await stage.browser().target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        browserContextId: page.browserContext().id ?? '',
      });
      await registered(page);
      await page.click('[data-act=start-recording]');
      await save(page, 'save-recording');
      const file = join(folder, 'session.jsonl');
      await until('the file', () => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'));
      expect(parseRecording(readFileSync(file, 'utf8')).fault).toBeNull();
      rmSync(folder, { recursive: true });
    });
  });
}

declare global {
  interface Window {
    posted?: unknown[];
    saved?: { readonly name: string; readonly file: Promise<string> };
    copied?: string;
  }
}

/** Runs in every page and frame before its own scripts: what comes, is saved and is copied stays in it. */
function keepSavedAndCopied(): void {
  const files = new Map<string, Blob>();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    const url = make(file);
    files.set(url, file);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const file = files.get(this.href);
    if (file !== undefined) window.saved = { name: this.download, file: file.text() };
  };
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText(text: string) {
        window.copied = text;
        return Promise.resolve();
      },
    },
  });
  window.addEventListener('message', ({ data }) => (window.posted ??= []).push(data));
}

async function save(page: Page, what: 'save-recording' | 'save-svg'): Promise<void> {
  await page.click('[data-act=menu-recording-files]');
  await page.click(`[data-act=${what}]`);
}

async function savedIn(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  await until('a file', () => page.evaluate(() => window.saved !== undefined));
  return page.evaluate(async () => ({ name: window.saved?.name ?? '', text: (await window.saved?.file) ?? '' }));
}

async function copiedIn(page: Page): Promise<string> {
  return page.evaluate(() => window.copied ?? '');
}

/** To its end, at once. */
async function playOut(page: Page, name: string): Promise<void> {
  await page.select('[data-act=speed]', 'Infinity');
  await sees(page, `[data-player-name="${name}"][data-player=over]`);
  await heardAll(page);
}

/** What the app shows, without what a recording replaces: ids, times, names and reasons. */
function storyOf({ agent, call, session, events }: AppShows): Pick<AppShows, 'session'> & Record<'events', unknown[]> {
  return {
    session: [agent.split(' · ')[0], call.split(' · ')[1], session].join(', '),
    events: events.map(({ name, event }) => {
      const { status, currentState, isAcw, finalState } = event as Readonly<Record<string, unknown>>;
      return { name, status, currentState, isAcw, finalState };
    }),
  };
}
