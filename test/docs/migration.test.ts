import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byMessageType, connectMax, type Max, type MaxPort } from 'rx-max';
import { parseRecording, record, replay, toJsonLines } from 'rx-max/recording';
import { callContact, fakeMax, type FakeMax } from 'rx-max/testing';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { compileErrors } from '../recording/compile-errors';
import { PROBES } from './migration/listener-probes';
import { openPage } from './migration/open-page';
import { PAGE, programNamed, PROGRAMS, tableWith } from './migration/page-program';
import { freshFolder } from '../runners/fresh-folder';

/*
 * Every program of docs/migration.md compiles, and every "yes" and "no" of its tables is what comes of it when the program is run:
 * what is said to be wrong with the old code is wrong with it, and gone where it is said to be.
 */
const LISTENER = tableWith('a call that rings, and is answered, is shown');
const PANEL = tableWith('with Zone.js, a call that rings');
const STEPS = ['before', 'step-1', 'step-2', 'step-3', 'step-4'] as const;

/** What the programs import of an app. */
const APP = new Map([
  ["import { show } from './page';", 'declare function show(rows: readonly string[]): void;'],
  ["import { App } from './app';", 'declare class App {}'],
]);

it('the programs of docs/migration.md compile, and a mistake in one would be seen', () => {
  expect([...PROGRAMS.keys()]).toEqual([
    ...STEPS.map((step) => `${step}.ts`),
    'panel-before.ts',
    'main.ts',
    'panel-step-1.ts',
    'panel-step-2.ts',
    'window-of.ts',
  ]);
  expect(PAGE.match(/^```ts$/gm)).toHaveLength(PROGRAMS.size);
  const mistaken = programNamed('step-3.ts').replace('event.finalState', 'event.FinalState');
  const modules = [...PROGRAMS.values(), mistaken].map(
    (code) => `${[...APP].reduce((text, [line, instead]) => text.replace(line, instead), code)}\nexport {};`,
  );
  expect(compileErrors(modules)).toEqual([expect.stringContaining("'FinalState' does not exist")]);
});

it('has links that lead somewhere', () => {
  const targets = [...PAGE.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => String(target));
  const headings = [...PAGE.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(String(heading)));
  expect(targets.length).toBeGreaterThan(15);
  const lost = targets.filter((target) =>
    target.startsWith('#') ? !headings.includes(target) : !existsSync(join(ROOT, 'docs', target)),
  );
  expect(lost).toEqual([]);
});

describe('the listener', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it('has a line in the table for each thing that is tried, and no other', () => {
    expect([...LISTENER.keys()]).toEqual(Object.keys(PROBES));
  });

  describe.each(Object.entries(PROBES))('%s', (title, probe) => {
    it.each(STEPS.map((step, at) => [step, LISTENER.get(title)?.[at]] as const))('%s: %s', (step, isRight) => {
      expect(probe(`${step}.ts`)).toBe(isRight);
    });
  });
});

describe('the Angular service', () => {
  const programs = ['panel-before.ts', 'panel-step-1.ts', 'panel-step-2.ts'];
  const packages = ['common', 'compiler', 'core', 'platform-browser'].map((name) => `@angular/${name}`);

  it('is in every step as its table says, in an application that has the built package', async () => {
    assertFreshBuild();
    const folder = freshFolder(ROOT, [...packages, 'zone.js', 'vitest', 'jsdom']);
    for (const name of programs) folder.write(`programs/${name}`, programNamed(name));
    folder.write('table.json', JSON.stringify([...PANEL]));
    folder.write('package.json', '{ "type": "module" }');
    const decorators = { experimentalDecorators: true, useDefineForClassFields: false };
    folder.write('tsconfig.json', JSON.stringify({ compilerOptions: { target: 'ES2022', ...decorators } }));
    for (const name of ['panel.spec.ts', 'setup.ts', 'vitest.config.js']) {
      folder.write(name, readFileSync(join(__dirname, 'migration/panel', name), 'utf8'));
    }
    const { code, output } = await folder.run('vitest/vitest.mjs', ['run']);
    folder.remove();
    const count = PANEL.size * programs.length + 1;
    expect(output).toMatch(new RegExp(`^ +Tests +${String(count)} passed \\(${String(count)}\\)$`, 'm'));
    expect(code).toBe(0);
  }, 240_000);
});

describe('both at once', () => {
  const REGISTER = { messageType: 'RegisterForClientEvents', issuer: 'old', subscriptionTypes: ['contacts'] };
  const UNREGISTER = { messageType: 'UnregisterFromClientEvents', issuer: 'old' };
  const CALL = callContact({ contactId: '42', status: 'Active' });

  /** A page with a listener of its own, which says what it heard, and with rx-max. */
  function page(kind: MaxPort['kind'] = 'frame'): {
    readonly desk: FakeMax;
    readonly max: Max;
    readonly heard: string[];
  } {
    const desk = fakeMax();
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    const heard: string[] = [];
    desk.messages$.subscribe({
      next({ data }) {
        const { events } = data as {
          readonly events: readonly { readonly Type?: string; readonly messageType?: string }[];
        };
        heard.push(...events.map(({ Type, messageType }) => String(Type ?? messageType)));
      },
      error: fail,
    });
    return { desk, max: connectMax({ port: { ...desk, kind }, issuer: 'crm' }), heard };
  }

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  function pass(): void {
    jest.advanceTimersByTime(100);
  }

  it('rx-max ends a registration that was there, and the listener goes on with what rx-max asks for', () => {
    const { desk, max, heard } = page();
    desk.post(REGISTER, '*');
    pass();
    expect(heard).toEqual(['ClientEventSubscriptionAcknowledge']);
    max.batches$.subscribe({ error: fail });
    pass();
    expect(heard.slice(1)).toEqual(['ClientEventSubscriptionAcknowledge', 'AgentState', 'SessionInfo']);
    expect(desk.state().subscribers).toHaveLength(1);
    desk.tell(CALL);
    desk.put({ kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' });
    pass();
    expect(heard.slice(4)).toEqual(['CallContactEvent', 'AgentState']);
  });

  it('a registration after that of rx-max is ignored without an answer; its listener hears what comes', () => {
    const { desk, max, heard } = page();
    max.batches$.subscribe({ error: fail });
    pass();
    const before = heard.length;
    desk.post(REGISTER, '*');
    pass();
    expect(heard).toHaveLength(before);
    desk.tell(CALL);
    pass();
    expect(heard.slice(before)).toEqual(['CallContactEvent']);
  });

  it('an Unregister of the listener ends the registration of both, and rx-max cannot see it', () => {
    const { desk, max, heard } = page();
    const calls: unknown[] = [];
    const status: string[] = [];
    max.connection$.subscribe({ next: (now) => status.push(now.status), error: fail });
    max.batches$.pipe(byMessageType('CallContactEvent')).subscribe({ next: (call) => calls.push(call), error: fail });
    pass();
    const before = heard.length;
    desk.post(UNREGISTER, '*');
    desk.tell(CALL);
    jest.advanceTimersByTime(3_600_000);
    expect(heard).toHaveLength(before);
    expect(calls).toEqual([]);
    expect(status.at(-1)).toBe('registered');
  });

  it('in a pop-out rx-max notices within half a minute, and registers again', () => {
    const { desk, max, heard } = page('pop-out');
    max.batches$.subscribe({ error: fail });
    pass();
    desk.post(UNREGISTER, '*');
    jest.advanceTimersByTime(30_000);
    const before = heard.length;
    desk.tell(CALL);
    pass();
    expect(heard.slice(before)).toEqual(['CallContactEvent']);
  });

  it('the last subscriber of rx-max that goes ends it for both', async () => {
    const { desk, max, heard } = page();
    const subscription = max.batches$.subscribe({ error: fail });
    pass();
    subscription.unsubscribe();
    // The goodbye is posted at the end of the task.
    await jest.advanceTimersByTimeAsync(100);
    const before = heard.length;
    desk.tell(CALL);
    pass();
    expect(heard).toHaveLength(before);
  });
});

describe('a recording', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it('of the page after step 1 is played to the old program and to the new one, which show the same', () => {
    const desk = fakeMax();
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    const recorder = record(connectMax({ port: desk }));
    jest.advanceTimersByTime(100);
    desk.tell(callContact({ contactId: '42', status: 'Incoming' }));
    jest.advanceTimersByTime(2000);
    desk.tell(callContact({ contactId: '42', status: 'Active' }));
    jest.advanceTimersByTime(100);
    const { recording } = parseRecording(toJsonLines(recorder.recording()));
    if (recording === null) throw new Error('nothing was recorded');
    const pages = ['before.ts', 'step-4.ts'].map((program) => openPage(program, replay(recording)));
    jest.advanceTimersByTime(1000);
    expect(pages.map(({ shown }) => shown())).toEqual(
      Array(2).fill([expect.stringMatching(/^\d+ Incoming, inbound$/)]),
    );
    jest.advanceTimersByTime(2000);
    expect(pages.map(({ shown }) => shown())).toEqual(Array(2).fill([expect.stringMatching(/^\d+ Active, inbound$/)]));
  });
});

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')}`;
}

function fail(error: unknown): never {
  throw error;
}
