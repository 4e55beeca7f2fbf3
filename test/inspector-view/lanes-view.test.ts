import type axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import type { InspectorEntry } from 'rx-max/inspector';

import { launch, PAGE_BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { type LanesSite, openLanesSite } from './lanes-site';

const PATIENCE = 60_000;
const AT = 1_700_000_000_000;

jest.setTimeout(PATIENCE);

/** A call that rings, is answered and held. */
const CALL: readonly Partial<InspectorEntry>[] = [
  { id: 1, at: AT, name: 'AgentState', told: 'Available', raw: { CurrentState: 'Available' } },
  { id: 2, at: AT + 2000, batch: 2, lane: 'contact 42', told: 'Incoming', raw: { Status: 'Incoming' } },
  {
    id: 3,
    at: AT + 4000,
    batch: 3,
    lane: 'contact 42',
    told: 'Active',
    raw: { Type: 'CallContactEvent', Status: 'Active', ANI: '<b>"5551212"</b>' },
    decoded: { type: 'CallContactEvent', status: 'Active', startTime: new Date(AT) },
    origin: 'https://max.test',
    size: 1234,
    postedAt: AT + 3998.8,
    deliveredAt: AT + 4000,
    rule: 'answer',
    faults: ['late-ack'],
  },
  {
    id: 4,
    at: AT + 5000,
    batch: 4,
    lane: 'posted',
    kind: 'post',
    name: 'HoldEvent',
    raw: { messageType: 'HoldEvent' },
  },
  {
    id: 5,
    at: AT + 5500,
    batch: 5,
    lane: 'registration',
    kind: 'connection',
    name: 'registered',
    told: 'host said OK',
  },
  { id: 6, at: AT + 6000, batch: 6, lane: 'rejections', kind: 'rejection', name: 'foreign-origin', told: 'evil.test' },
];

// Where things are drawn on a page of 1280 pixels: the names of the lanes take 148, the first marble stands 28 further, 18
// milliseconds are a pixel, and the lanes are 48 deep under an axis of 28.
const x = (at: number): number => 148 + 28 + (at - AT) / 18;
const ROWS = { registration: 46, agent: 94, posted: 142, rejections: 190, contact: 238 } as const;

describe.each(PAGE_BROWSERS)('the lanes in %s', (name) => {
  let site: LanesSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openLanesSite(), launch(name, { isForPages: true })]);
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await site.close();
  }, PATIENCE);
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(site.url);
    await page.evaluate(() => window.lanes.show());
  }, PATIENCE);
  afterEach(async () => {
    expect(await page.evaluate(() => window.lanes.violations())).toEqual([]);
    await page.close();
  }, PATIENCE);

  const show = (...entries: readonly Partial<InspectorEntry>[]): Promise<void> =>
    page.evaluate((added) => window.lanes.add(...added), entries as Partial<InspectorEntry>[]);
  const textOf = (selector: string): Promise<string> =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent.replace(/\s+/g, ' ').trim() ?? '', selector);
  const says = (selector: string, text: string | RegExp): Promise<string> =>
    until(
      `${selector} to say ${String(text)}`,
      () => textOf(selector),
      (found) => (typeof text === 'string' ? found === text : text.test(found)),
    );
  const button = (text: string): Promise<void> =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === wanted);
      if (found === undefined) throw new Error(`no button ${wanted}`);
      found.click();
    }, text);
  const isFocused = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  async function place(at: number, lane: keyof typeof ROWS): Promise<readonly [number, number]> {
    await until('the lanes to be drawn', () => page.evaluate(() => window.lanes.drawn().texts > 10));
    const top = await page.evaluate(() => document.querySelector('canvas')?.getBoundingClientRect().top ?? 0);
    return [x(at), top + ROWS[lane]];
  }
  async function click(at: number, lane: keyof typeof ROWS): Promise<void> {
    await page.mouse.click(...(await place(at, lane)));
  }
  const inSight = (): Promise<readonly string[]> =>
    page.evaluate(() => window.lanes.parsed(window.lanes.view().toSvg()).texts);

  describe('a marble', () => {
    beforeEach(() => show(...CALL));

    it('is opened with the mouse, and tells all that is known of it', async () => {
      await click(AT + 4000, 'contact');
      await says('.rxm-details h3', 'CallContactEvent');
      const facts = await textOf('.rxm-details dl');
      for (const fact of ['contact 42', 'https://max.test', '1,234 bytes', '1.2 ms from post', 'answer', 'late-ack']) {
        expect(facts).toContain(fact);
      }
      const printed = await page.evaluate(() =>
        [...document.querySelectorAll('.rxm-details pre')].map((pre) => pre.textContent),
      );
      expect(printed[0]).toContain('"ANI": "<b>\\"5551212\\"</b>"');
      expect(printed[1]).toContain('2023-11-14T22:13:20.000Z');
      await button('Close');
      await until('the details to be closed', async () => (await textOf('.rxm-details h3')) === '');
      expect(await isFocused('canvas')).toBe(true);
    });

    it('is opened with the keyboard alone, and closed; the focus comes back', async () => {
      for (let tabs = 0; tabs < 30 && !(await isFocused('canvas')); tabs += 1) await page.keyboard.press('Tab');
      expect(await isFocused('canvas')).toBe(true);
      await page.keyboard.press('End');
      expect(await says('.rxm-live', /^rejections/)).toMatch(/foreign-origin evil\.test, .*, 1 of 1 in this lane$/);
      await page.keyboard.press('ArrowDown');
      await says('.rxm-live', /contact 42, CallContactEvent Active, .*, 2 of 2 in this lane, late-ack$/);
      await page.keyboard.press('ArrowLeft');
      await says('.rxm-live', /CallContactEvent Incoming, .*, 1 of 2/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await says('.rxm-details h3', 'CallContactEvent');
      await until('the focus to be in the details', () => isFocused('.rxm-details h3'));
      await page.keyboard.press('Escape');
      await until('the focus to be back', () => isFocused('canvas'));
      await says('.rxm-details h3', '');
    });

    it('leads to the next and the previous one of its lane', async () => {
      await click(AT + 4000, 'contact');
      await says('.rxm-details dl', /Active/);
      await button('‹');
      await says('.rxm-details dl', /Incoming/);
      await button('›');
      await says('.rxm-details dl', /Active/);
    });

    it('says why it is not known how long it was on its way', async () => {
      await click(AT, 'agent');
      await says('.rxm-details dl', /a real desktop does not tell when it posted/);
      await page.evaluate(() => window.lanes.add({ id: 9, at: 1_700_000_008_000, postedAt: 1_700_000_008_000 }));
      await says('.rxm-told', '7 entries');
      await click(AT + 8000, 'agent');
      await says('.rxm-details dl', /the app does not attach the inspector/);
      await page.evaluate(() => window.lanes.view().deliver(9, 1_700_000_008_003));
      await says('.rxm-details dl', /3 ms from post to delivery/);
    });
  });

  it('marbles that lie upon each other are one, and are parted by a click', async () => {
    await show(...CALL, ...[0, 200, 380].map((late, at) => ({ id: 20 + at, at: AT + 2000 + late, batch: 20 + at })));
    await until('three in one', async () => (await inSight()).includes('3'));
    await click(AT + 2000, 'agent');
    await until('the marbles to be parted', async () => !(await inSight()).includes('3'));
  });

  it('the filter leaves what it says', async () => {
    await show(...CALL);
    await says('.rxm-told', '6 entries');
    await page.focus('.rxm-filter');
    await page.keyboard.type('42 active');
    await says('.rxm-told', '1 of 6 entries');
    expect(await inSight()).toContain('CallContactEvent Active');
    expect(await inSight()).not.toContain('HoldEvent');
    await page.evaluate(() =>
      window.lanes.add({ id: 8, lane: 'contact 42', told: 'Active' }, { id: 9, told: 'Muted' }),
    );
    await says('.rxm-told', '2 of 8 entries');
    await page.keyboard.type(' nothing such');
    await says('.rxm-empty', 'Nothing matches the filter');
    await page.evaluate(() => document.querySelector('.rxm-filter')?.dispatchEvent(new Event('focus')));
    for (let letters = 0; letters < 30; letters += 1) await page.keyboard.press('Backspace');
    await says('.rxm-told', '8 entries');
    await button('Events');
    await says('.rxm-told', '3 of 8 entries');
  });

  it('paused, it stays as it is, and counts what comes', async () => {
    await show(...CALL);
    await button('Pause');
    await page.evaluate(() => window.lanes.add({ id: 8, told: 'Later' }, { id: 9, told: 'Later still' }));
    await says('.rxm-told', 'Paused, 2 new 6 of 8 entries');
    expect(await inSight()).not.toContain('CallContactEvent Later');
    await button('Pause');
    await says('.rxm-told', '8 entries');
    expect(await inSight()).toContain('CallContactEvent Later');
  });

  it('follows the newest until the lanes are moved, and again when told to', async () => {
    const later = (id: number, told: string): Promise<void> => show({ id, at: AT + id * 60_000, told, batch: id });
    const sees = (told: string): Promise<boolean> =>
      inSight().then((texts) => texts.includes(`CallContactEvent ${told}`));
    await show(...CALL);
    await later(10, 'First');
    await until('the first to be in sight', () => sees('First'));
    await page.mouse.move(700, 400);
    await page.mouse.down();
    await page.mouse.move(900, 400, { steps: 4 });
    await page.mouse.up();
    await until('it to follow no more', () =>
      page.evaluate(() => document.querySelectorAll('[aria-pressed="true"]').length === 5),
    );
    await later(20, 'Second');
    await says('.rxm-told', '8 entries');
    expect(await sees('Second')).toBe(false);
    await button('Follow');
    await until('the second to be in sight', () => sees('Second'));
  });

  it('the order of events is another axis, with each message at its own place', async () => {
    await show(...CALL, { id: 7, at: AT + 3_600_000, batch: 7, told: 'An hour later' });
    await until('the newest alone to be in sight', async () => !(await inSight()).includes('CallContactEvent Active'));
    await button('Event order');
    await until('all to be in sight', async () => (await inSight()).includes('CallContactEvent Active'));
    expect(await inSight()).toContain('CallContactEvent An hour later');
  });

  it('the list has the same entries, of which a few rows exist, and opens them', async () => {
    await page.evaluate(() => window.lanes.addMany(10_000));
    await button('List');
    await says('tbody tr:last-child td', /^\d\d:\d\d:\d\d/);
    const rows = await page.evaluate(() => document.querySelectorAll('tbody tr').length);
    expect(rows).toBeGreaterThan(5);
    expect(rows).toBeLessThan(60);
    expect(await page.evaluate(() => document.querySelector('table')?.getAttribute('aria-rowcount'))).toBe('10001');
    await page.focus('tbody tr:last-child button');
    const last = await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    expect(last).toBe('9999');
    for (let up = 0; up < 25; up += 1) {
      await page.keyboard.press('ArrowUp');
      const wanted = String(9998 - up);
      await until(`row ${wanted}`, () => isFocused(`[data-row="${wanted}"]`));
    }
    await page.keyboard.press('Enter');
    await until('the details to have the focus', () => isFocused('.rxm-details h3'));
    await page.keyboard.press('Escape');
    await until('the focus to be back in its row', () => isFocused('[data-row="9974"]'));
  });

  it('the list follows the newest until it is scrolled up', async () => {
    const rows = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-row]')].map((row) => Number(row.getAttribute('data-row'))),
      );
    await page.evaluate(() => window.lanes.addMany(10_000));
    await button('List');
    await until('the newest', async () => (await rows()).at(-1) === 9999);
    await page.evaluate(() => document.querySelector('.rxm-list')?.scrollTo(0, 0));
    await until('the oldest', async () => (await rows())[0] === 0);
    expect((await rows()).length).toBeLessThan(60);
    await show({ id: 20_000, at: AT + 1e9, told: 'Newest' });
    await says('.rxm-told', '10,001 entries');
    expect((await rows())[0]).toBe(0);
    await button('Follow');
    await until('the newest again', async () => (await rows()).at(-1) === 10_000);
  });

  it('a stretch is selected with the keyboard and with Shift and the mouse, and told', async () => {
    await show(...CALL);
    await page.focus('canvas');
    for (const key of ['End', 'ArrowDown', 'ArrowLeft'] as const) await page.keyboard.press(key);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    expect(await page.evaluate(() => window.lanes.view().selection())).toEqual({ from: AT + 2000, to: AT + 4000 });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.lanes.selected())).toEqual([{ from: AT + 2000, to: AT + 4000 }, null]);
    await page.keyboard.down('Shift');
    await page.mouse.move(...(await place(AT + 1000, 'rejections')));
    await page.mouse.down();
    await page.mouse.move(...(await place(AT + 5000, 'rejections')));
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const stretch = await page.evaluate(() => window.lanes.view().selection());
    expect(Math.abs((stretch?.from ?? 0) - AT - 1000)).toBeLessThan(60);
    expect(Math.abs((stretch?.to ?? 0) - AT - 5000)).toBeLessThan(60);
    await says('.rxm-selection', /^Selected .* \(4 s\) Clear$/);
  });

  it('the registration is lit as each window has it', async () => {
    const lit = (): Promise<string | null> =>
      page.evaluate(() => document.querySelector('.rxm-lit')?.getAttribute('data-status') ?? null);
    await show({ id: 1, lane: 'registration', kind: 'connection', name: 'registering', window: 'workspace' });
    await until('registering to be lit', async () => (await lit()) === 'registering');
    const reason = 'Invalid Contact Id';
    await show({
      id: 2,
      lane: 'registration',
      kind: 'connection',
      name: 'refused',
      window: 'panel 42',
      raw: { reason },
    });
    await until('refused to be lit', async () => (await lit()) === 'refused');
    expect(await textOf('.rxm-machine p')).toContain(reason);
    await page.select('.rxm-machine select', 'workspace');
    await until('the other window’s to be lit', async () => (await lit()) === 'registering');
    await page.select('select.rxm-window', 'workspace');
    await says('.rxm-told', '1 of 2 entries');
  });

  it('the picture is a file of well-formed XML, whatever stands in it', async () => {
    await show(...CALL, { id: 9, told: '<script>&"\u0000\u0008\ud800\ufffe]]>', lane: 'contact <&>"' });
    const { error, texts } = await page.evaluate(() => window.lanes.parsed(window.lanes.view().toSvg()));
    expect(error).toBeNull();
    expect(texts).toContain('CallContactEvent <script>&"]]>');
    expect(texts).toContain('contact <&>"');
  });

  it('what is drawn in a frame does not grow with ten thousand entries, and nothing is drawn when nothing changes', async () => {
    const frame = async (): Promise<{ readonly shapes: number; readonly texts: number }> => {
      const before = await page.evaluate(() => window.lanes.drawn());
      await page.evaluate(() => window.lanes.add({ id: 1_000_000, at: 1_700_000_400_001 }));
      await until('a frame', () => page.evaluate((texts) => window.lanes.drawn().texts > texts, before.texts));
      const after = await page.evaluate(() => window.lanes.drawn());
      return { shapes: after.shapes - before.shapes, texts: after.texts - before.texts };
    };
    await page.evaluate(() => window.lanes.addMany(10_000));
    await until('the entries', async () => (await textOf('.rxm-told')) === '10,000 entries');
    await button('Fit');
    const { shapes, texts } = await frame();
    const lanes = 15;
    expect(shapes).toBeLessThan(lanes * (1280 / 22) * 3);
    expect(texts).toBeLessThan(lanes * (1280 / 22) * 2);
    const asked = await page.evaluate(() => {
      const before = window.lanes.drawn().frames;
      for (let id = 1_000_001; id < 1_000_020; id += 1) window.lanes.add({ id });
      return window.lanes.drawn().frames - before;
    });
    // A frame that was waiting already draws them, too.
    expect(asked).toBeLessThanOrEqual(1);
    await says('.rxm-told', '10,020 entries');
    const { frames } = await page.evaluate(() => window.lanes.drawn());
    await page.evaluate(async () => {
      const channel = new MessageChannel();
      for (let turn = 0; turn < 50; turn += 1) {
        await new Promise((resolve) => {
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(0);
        });
      }
    });
    expect((await page.evaluate(() => window.lanes.drawn())).frames).toBe(frames);
  });

  it('speaks Korean when told to, and takes the theme of an element around it', async () => {
    await page.evaluate(() => window.lanes.view().change({ language: 'ko' }));
    await until('Korean', () => page.evaluate(() => document.querySelector('.rxm')?.getAttribute('lang') === 'ko'));
    expect(await textOf('.rxm-tools button')).toBe('실제 시간');
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector('.rxm') ?? document.body).backgroundColor);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await ground()).toBe('rgb(18, 22, 29)');
    await page.evaluate(() => window.lanes.view().change({ theme: 'light' }));
    await until('its own theme', async () => (await ground()) === 'rgb(255, 255, 255)');
  });

  it('leaves nothing behind, and asks for nothing', async () => {
    await show(...CALL);
    await button('List');
    await button('?');
    await says('.rxm-keys h3', 'Keys and letters');
    await page.evaluate(() => {
      window.lanes.view().remove();
      window.lanes.add({ id: 99 });
      document.documentElement.dataset['theme'] = 'dark';
    });
    expect(await page.evaluate(() => window.lanes.left())).toEqual({ elements: 0, sheets: 0 });
    const { frames } = await page.evaluate(() => window.lanes.drawn());
    await page.evaluate(() => window.lanes.view().add([]));
    expect((await page.evaluate(() => window.lanes.drawn())).frames).toBe(frames);
    expect(new Set(site.asked())).toEqual(new Set(['/', '/lanes.css', '/lanes.js']));
  });

  describe.each(['light', 'dark'] as const)('axe finds nothing, in %s', (theme) => {
    it.each([360, 1280])(
      'at %d pixels',
      async (width) => {
        await page.setViewport({ width, height: 900 });
        await page.evaluate((own) => {
          document.documentElement.dataset['theme'] = own;
        }, theme);
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              const script = document.createElement('script');
              script.addEventListener('load', resolve);
              script.src = '/axe.js';
              document.head.append(script);
            }),
        );
        const problems = (): Promise<readonly string[]> =>
          page.evaluate(async () => {
            const { axe: checker } = window as unknown as { readonly axe: typeof axe }; // loaded just now
            const { violations } = await checker.run('main');
            return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
          });
        expect(await problems()).toEqual([]);
        await show(...CALL);
        await page.focus('canvas');
        for (const key of ['End', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
        await says('.rxm-details h3', 'CallContactEvent');
        expect(await problems()).toEqual([]);
        await button('List');
        await says('tbody td:nth-child(4)', 'Available');
        expect(await problems()).toEqual([]);
        await button('?');
        await says('.rxm-keys h3', 'Keys and letters');
        expect(await problems()).toEqual([]);
      },
      PATIENCE,
    );
  });
});
