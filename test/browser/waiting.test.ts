import { BROWSERS, type BrowserName } from './browsers';
import type { PanelRecord } from './pages/panel';
import { openPanel, panelOf, panelWhen, registrations, said } from './scene';
import { PATIENCE, type Stage, useStage } from './stage';
import { until } from './until';

// What takes its time by rule: a page that said goodbye and is still here after ten seconds, and a pop-out that asks every
// thirty. All pages wait side by side.

jest.setTimeout(2 * PATIENCE);

const GOODBYE = ['UnregisterFromClientEvents'];
const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

interface FalseAlarm {
  readonly link: string;
  readonly href: string;
  readonly download?: string;
  /** What the browsers were measured to fire. Where `beforeunload` is not exempted by a `navigate`, there is a goodbye. */
  readonly fires: Readonly<Record<BrowserName, readonly string[]>>;
  readonly goodbye: Readonly<Record<BrowserName, boolean>>;
}

const FALSE_ALARMS: readonly FalseAlarm[] = [
  {
    link: 'mailto:',
    href: 'mailto:somebody@example.com',
    fires: { chromium: ['navigate', 'beforeunload'], firefox: [] },
    goodbye: { chromium: false, firefox: false },
  },
  {
    link: 'tel:',
    href: 'tel:+12025550143',
    // Firefox says nothing of it to the Navigation API.
    fires: { chromium: ['navigate', 'beforeunload'], firefox: ['beforeunload'] },
    goodbye: { chromium: false, firefox: true },
  },
  {
    link: 'an answer of 204',
    href: '/no-content',
    fires: { chromium: ['navigate', 'beforeunload'], firefox: ['navigate', 'beforeunload'] },
    goodbye: { chromium: true, firefox: true },
  },
  {
    link: 'an attachment',
    href: '/download',
    fires: { chromium: ['navigate', 'beforeunload'], firefox: ['navigate', 'beforeunload'] },
    goodbye: { chromium: true, firefox: true },
  },
  {
    link: 'a link with the attribute download',
    href: '/blank.html',
    download: 'report.html',
    // Firefox tells of it twice, the second time as if it were no download.
    fires: { chromium: ['navigate'], firefox: ['navigate', 'navigate'] },
    goodbye: { chromium: false, firefox: false },
  },
];

interface Outcome {
  readonly record: PanelRecord;
  readonly said: readonly string[];
  readonly registrations: readonly string[];
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

async function clicked(stage: Stage, { href, download }: FalseAlarm, saysGoodbye: boolean): Promise<Outcome> {
  const scene = await openPanel(stage.browser(), stage.sites(), 'iframe');
  const panel = await panelOf(scene);
  await panel.evaluate(
    (to, as) => {
      window.panel.link('link', to, as);
    },
    href,
    download,
  );
  await panel.click('#link');
  // The ten seconds begin with the click; where they do not begin at all, nothing may have happened after them either.
  await pause(saysGoodbye ? 9 : 11);
  if (saysGoodbye) {
    await until(
      'the registration',
      () => registrations(scene.desk),
      ({ length }) => length === 1,
    );
  }
  const record = await panelWhen(scene, 'the registration', ({ statuses }) => statuses.at(-1) === 'registered');
  return { record, said: await said(scene.desk), registrations: await registrations(scene.desk) };
}

async function forgotten(stage: Stage): Promise<Outcome> {
  const scene = await openPanel(stage.browser(), stage.sites(), 'pop-out');
  await scene.desk.reload();
  // A browser may turn to a window that it has just opened; what counts is what comes after the desktop forgot it.
  const { life } = await panelWhen(scene, 'the panel', ({ statuses }) => statuses.at(-1) === 'registered');
  await pause(28);
  await until(
    'the registration',
    () => registrations(scene.desk),
    ({ length }) => length === 1,
  );
  const record = await panelWhen(scene, 'the registration', ({ statuses }) => statuses.at(-1) === 'registered');
  const since = { ...record, life: record.life.slice(life.length) };
  return { record: since, said: await said(scene.desk, 'unknown-0'), registrations: await registrations(scene.desk) };
}

const stages = new Map(BROWSERS.map((name) => [name, useStage(name)]));
const outcomes = new Map<string, Promise<Outcome>>();

beforeAll(async () => {
  for (const [name, stage] of stages) {
    outcomes.set(`probe ${name}`, forgotten(stage));
    for (const alarm of FALSE_ALARMS) {
      outcomes.set(`${alarm.link} ${name}`, clicked(stage, alarm, alarm.goodbye[name]));
    }
  }
  // Each is looked at by its own test.
  await Promise.allSettled(outcomes.values());
}, 2 * PATIENCE);

describe.each(BROWSERS)('%s', (name) => {
  it.each(FALSE_ALARMS)('a page that stays after $link is registered, once', async ({ link, fires, goodbye }) => {
    const outcome = (await outcomes.get(`${link} ${name}`)) as Outcome;
    const fired = outcome.record.life
      .map((what) => what.split(' ')[0])
      .filter((what) => what === 'navigate' || what === 'beforeunload');
    expect(fired).toEqual(fires[name]);
    expect(outcome.said).toEqual(goodbye[name] ? [...REGISTERING, ...GOODBYE, ...REGISTERING] : REGISTERING);
    expect(outcome.record.statuses).toEqual(
      goodbye[name]
        ? ['idle', 'registering', 'registered', 'idle', 'registering', 'registered']
        : ['idle', 'registering', 'registered'],
    );
    expect(outcome.registrations).toEqual(['panel']);
    expect(outcome.record.states).toEqual(['Unavailable']);
  });

  it('a pop-out finds out within half a minute that its desktop was reloaded, without anybody turning to it', async () => {
    const outcome = (await outcomes.get(`probe ${name}`)) as Outcome;
    expect(outcome.said).toEqual(['RegisterForClientEvents']);
    expect(outcome.registrations).toEqual(['unknown-0']);
    expect(outcome.record.life).not.toContain('focus');
  });
});
