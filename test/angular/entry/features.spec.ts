import { createEnvironmentInjector, EnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  injectConnection,
  injectMax,
  injectRecorder,
  provideMax,
  withInspector,
  withRecorder,
  withSimulator,
} from 'rx-max/angular';
import { type InspectorEntry, watchInspector } from 'rx-max/inspector';
import { fakeMax } from 'rx-max/testing';
import { BroadcastChannel } from 'node:worker_threads';

import { logIn, place } from '../environment/place';

const REGISTERED = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

describe('withRecorder', () => {
  it('records from the beginning, keeps the page registered, and stops with the injector', async () => {
    const { desk, posted } = place([], { features: [withRecorder({ redact: { keep: ['currentState'] } })] });
    expect(posted()).toEqual([]);
    const recorder = TestBed.runInInjectionContext(injectRecorder);
    expect(posted()).toEqual(REGISTERED);
    logIn(desk);
    await desk.delivered();
    const { entries } = recorder?.recording() ?? { entries: [] };
    expect(entries.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining(['connection', 'batch']) as readonly string[],
    );
    expect(JSON.stringify(entries)).toContain('Available');
    expect(JSON.stringify(entries)).not.toContain('T1');
    TestBed.resetTestingModule();
    await desk.delivered();
    expect(posted()).toEqual([...REGISTERED, 'UnregisterFromClientEvents']);
    expect(recorder?.recording().entries).toHaveLength(entries.length);
  });

  it('is asked for where it is missing', () => {
    place([]);
    expect(() => TestBed.runInInjectionContext(injectRecorder)).toThrow('add withRecorder() to provideMax()');
    expect(injectRecorder).toThrow('NG0203: injectRecorder()');
  });

  it('has the options of record()', () => {
    place([], { features: [withRecorder({ capacity: 1 })] });
    expect(() => TestBed.runInInjectionContext(injectMax)).toThrow(
      new TypeError('capacity: a whole number above 1 is needed'),
    );
  });
});

describe('withInspector', () => {
  // jsdom has none; Node's is the real thing.
  beforeAll(() => Object.assign(globalThis, { BroadcastChannel }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

  it('shows another tab what the page hears, and ends with the injector', async () => {
    const channel = `rx-max/angular ${String(process.pid)} ${String(process.hrtime.bigint())}`;
    const desk = fakeMax();
    const providers = [provideMax({ port: desk }, withInspector({ channel, name: 'crm' }))];
    const injector = createEnvironmentInjector(providers, TestBed.inject(EnvironmentInjector));
    const max = runInInjectionContext(injector, injectMax);
    const seen: InspectorEntry[] = [];
    let isThere: boolean | undefined;
    const tab = watchInspector({ channel });
    const watching = tab.entries$.subscribe((entries) => seen.push(...entries));
    watching.add(tab.sources$.subscribe(([source]) => (isThere = source?.isThere)));
    max.batches$.subscribe();
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    await until(() => seen.some(({ name }) => name === 'AgentState'));
    expect(seen.filter(({ lane }) => lane === 'posted').map(({ name }) => name)).toEqual(REGISTERED);
    expect(seen[0]?.window).toBe('crm');
    expect(isThere).toBe(true);
    injector.destroy();
    await until(() => isThere === false);
    watching.unsubscribe();
  });

  it('has the options of attachInspector()', () => {
    place([], { features: [withInspector({ limit: 0 })] });
    expect(() => TestBed.runInInjectionContext(injectMax)).toThrow(
      new TypeError('limit: a whole number above 0 is needed'),
    );
  });
});

describe('withSimulator', () => {
  async function statusWith(origin: string, origins?: readonly string[]): Promise<string> {
    const options = { ackTimeout: 60_000, ...(origins && { origins }) };
    const { desk } = place([], { desktop: { origin }, options, features: [withSimulator()] });
    TestBed.runInInjectionContext(injectMax).batches$.subscribe();
    await desk.delivered();
    return TestBed.runInInjectionContext(injectConnection)().status;
  }

  it.each([
    ['the simulator', 'http://127.0.0.1:4300', undefined, 'registered'],
    ['a desktop of NICE besides', 'https://max.niceincontact.com', undefined, 'registered'],
    ['the simulator besides those that are given', 'http://127.0.0.1:4300', ['desk.example.com'], 'registered'],
    ['those that are given', 'https://desk.example.com', ['desk.example.com'], 'registered'],
    ['nobody else', 'http://127.0.0.1:4301', undefined, 'registering'],
    ['none of NICE where others are given', 'https://max.niceincontact.com', ['desk.example.com'], 'registering'],
  ] as const)('takes for a desktop %s', async (_who, origin, origins, status) => {
    expect(await statusWith(origin, origins)).toBe(status);
  });

  it('refuses one that is not of this machine', () => {
    place([], { features: [withSimulator('https://desk.example.com')] });
    expect(() => TestBed.runInInjectionContext(injectMax)).toThrow(/^simulator: an origin on this machine/);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
