import { connectMax, decodeBatch, type MaxBatch, type MaxEvent } from 'rx-max';
import { attachInspector, type Inspected, type InspectorEntry } from 'rx-max/inspector';
import { EMPTY, NEVER, of, Subject } from 'rxjs';

import { until } from '../browser/until';
import { channelName, closeAfterwards, closeAll, overhear, page, watch } from './stage';

const TOKEN = 'a-token-that-opens-the-rest-api';
const HOLD = { kind: 'emit', events: [{ Type: 'CallContactEvent', ContactID: '42', Status: 'Holding' }] } as const;

jest.setTimeout(60_000);

afterEach(closeAll);

function attach(max: Inspected, options: Parameters<typeof attachInspector>[1]): ReturnType<typeof attachInspector> {
  const inspector = attachInspector(max, options);
  closeAfterwards(inspector.detach);
  return inspector;
}

function inWords({ lane, name, told }: InspectorEntry): string {
  return [lane, name, told].filter((word) => word !== '').join(' · ');
}

function named(entries: readonly InspectorEntry[], name: string): readonly InspectorEntry[] {
  return entries.filter((entry) => entry.name === name);
}

it('tells another tab how the page registers, what it posts and what it hears', async () => {
  const channel = channelName();
  const { desk, max, listen } = page();
  const { note } = attach(max, { channel, name: 'crm' });
  const tab = watch(channel);
  desk.put({ kind: 'session-start', token: TOKEN });
  desk.put({ kind: 'agent-state', state: 'Available' });
  listen();
  await until('the token', () => tab.entries.some(({ name }) => name === 'SessionInfo'));
  max.commands.hold();
  await until('the command', () => tab.entries.some(({ name }) => name === 'HoldEvent'));
  expect(note).toBeNull();
  expect(tab.entries.map(inWords)).toEqual([
    'registration · idle · nobody listens',
    'registration · registering · asked the host',
    'posted · UnregisterFromClientEvents',
    'posted · RegisterForClientEvents · all',
    'registration · registered · the host said OK',
    'registration · ClientEventSubscriptionAcknowledge · OK success',
    'agent · AgentState · Available',
    'agent · SessionInfo',
    'posted · HoldEvent',
  ]);
  const [ack, , info] = tab.entries.slice(5);
  expect(ack).toMatchObject({ window: 'crm', batch: info?.batch, deliveredAt: ack?.at });
  expect(named(tab.entries, 'HoldEvent')).toMatchObject([{ origin: desk.origin, raw: { issuer: 'rx-max' } }]);
  expect(JSON.stringify(tab.entries)).not.toContain(TOKEN);
  expect(tab.sources()).toMatchObject([{ name: 'crm', isThere: true }]);
});

it('registers nothing, keeps nothing registered, and decodes nothing while nobody looks', async () => {
  const channel = channelName();
  const { desk, max, posted, heard, listen } = page();
  let rejections = 0;
  attach(max, { channel });
  max.rejections$.subscribe({ next: () => rejections++, error: () => undefined });
  expect(posted).toEqual([]);
  const listening = listen();
  await until('the registration', () => posted.length === 2);
  // A decoder would tell of the field that it cannot read.
  desk.tell({ Type: 'AgentState', CurrentState: 'Available', AcwTimeout: {} });
  await until('the batch', () => heard() === 2);
  listening.unsubscribe();
  await until('the goodbye', () => posted.length === 3);
  expect(posted).toEqual(['UnregisterFromClientEvents', 'RegisterForClientEvents', 'UnregisterFromClientEvents']);
  expect(rejections).toBe(0);

  const tab = watch(channel);
  await until('the past', () => tab.entries.length > 0);
  await until('what it cannot read', () => named(tab.entries, 'unreadable-field').length === 1);
  expect(rejections).toBe(1);
});

it('tells a tab that comes later what is kept, and one that was there nothing twice', async () => {
  const channel = channelName();
  const { desk, max, listen } = page();
  attach(max, { channel });
  const early = watch(channel);
  listen();
  await until('the registration', () => named(early.entries, 'ClientEventSubscriptionAcknowledge').length === 1);
  const late = watch(channel);
  await until('the past', () => late.entries.length >= early.entries.length);
  desk.put(HOLD);
  for (const { entries } of [early, late]) {
    await until('the call', () => named(entries, 'CallContactEvent').length > 0);
  }
  expect(late.entries).toEqual(early.entries);
  const ids = early.entries.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
});

it('keeps the latest, and nothing for a tab that went', async () => {
  const channel = channelName();
  const { desk, max, heard, listen } = page();
  attach(max, { channel, limit: 3 });
  listen();
  await until('the registration', () => heard() === 1);
  for (let count = 0; count < 10; count++) desk.tell({ Type: 'Numbered', Count: count });
  await until('what comes then', () => heard() === 11);
  const tab = watch(channel);
  await until('the past', () => tab.entries.length > 0);
  expect(tab.entries.map(({ raw }) => (raw as { readonly Count: number }).Count)).toEqual([7, 8, 9]);
});

it('tells a page that it was attached to late what the desktop told before', async () => {
  const channel = channelName();
  const { desk, max, posted, heard, listen } = page();
  desk.put({ kind: 'session-start', token: TOKEN });
  desk.put({ kind: 'agent-state', state: 'Available' });
  listen();
  await until('the registration', () => heard() === 1);
  attach(max, { channel });
  const tab = watch(channel);
  await until('the past', () => tab.entries.length > 0);
  expect(tab.entries.map(inWords)).toEqual([
    'registration · registered · the host said OK',
    'registration · ClientEventSubscriptionAcknowledge · OK success',
    'agent · AgentState · Available',
    'agent · SessionInfo',
  ]);
  expect(posted).toHaveLength(2);
});

it('tells pages of one origin apart, also where they have one name', async () => {
  const channel = channelName();
  const tab = watch(channel);
  const [one, other] = [page(), page()];
  attach(one.max, { channel, name: 'crm' });
  attach(other.max, { channel, name: 'crm' });
  await until('both', () => tab.sources().length === 2);
  one.listen();
  other.listen();
  await until('both', () => named(tab.entries, 'ClientEventSubscriptionAcknowledge').length === 2);
  expect(tab.sources().map(({ name }) => name)).toEqual(['crm', 'crm (2)']);
  expect(
    named(tab.entries, 'ClientEventSubscriptionAcknowledge')
      .map(({ window }) => window)
      .sort(),
  ).toEqual(['crm', 'crm (2)']);
  expect(new Set(tab.entries.map(({ id }) => id)).size).toBe(tab.entries.length);
  expect(new Set(tab.entries.map(({ id, batch }) => batch - id)).size).toBeGreaterThan(0);
});

it('tells nothing any more when it is detached, and the tab that it is gone', async () => {
  const channel = channelName();
  const { desk, max, listen } = page();
  const inspector = attach(max, { channel });
  const tab = watch(channel);
  listen();
  await until('the registration', () => named(tab.entries, 'ClientEventSubscriptionAcknowledge').length === 1);
  inspector.detach();
  await until('the goodbye', () => tab.sources().every(({ isThere }) => !isThere));
  const before = tab.entries.length;
  desk.put(HOLD);
  const other = attach(page().max, { channel, name: 'another' });
  await until('another page', () => tab.sources().length === 2);
  expect(named(tab.entries, 'CallContactEvent')).toEqual([]);
  expect(tab.entries.length).toBeGreaterThanOrEqual(before);
  other.detach();
});

it('does not decode for a tab that said goodbye', async () => {
  const channel = channelName();
  let decoded = 0;
  const heard$ = new Subject<MaxBatch>();
  const overheard = overhear(channel);
  attach(inspected({ heard$ }), { channel });
  const tab = watch(channel);
  heard$.next(counting(() => decoded++));
  await until('an entry', () => tab.entries.length > 1);
  expect(decoded).toBe(1);
  tab.stop();
  await until('the goodbye', () => overheard.kinds.includes('bye'));
  // Its answer comes after it has heard the goodbye.
  const before = overheard.kinds.length;
  overheard.say({ rxMaxInspector: 1, kind: 'ping' });
  await until('the answer', () => overheard.kinds.slice(before).includes('here'));
  heard$.next(counting(() => decoded++));
  // For longer than entries are gathered.
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(decoded).toBe(1);
});

it('hides a token that came when nobody looked and is no longer kept', async () => {
  const channel = channelName();
  const { desk, max, heard, listen } = page();
  attach(max, { channel, limit: 2 });
  desk.put({ kind: 'session-start', token: TOKEN });
  listen();
  await until('the registration', () => heard() === 1);
  for (let count = 0; count < 5; count++) desk.tell({ Type: 'CustomEvent', data: `the session ${TOKEN} goes on` });
  await until('what comes then', () => heard() === 6);
  const tab = watch(channel);
  await until('the past', () => tab.entries.length > 0);
  expect(JSON.stringify(tab.entries)).toContain('the session (hidden) goes on');
  expect(JSON.stringify(tab.entries)).not.toContain(TOKEN);
});

it('tells at most twenty times a second, whatever happens', async () => {
  const channel = channelName();
  const heard$ = new Subject<MaxBatch>();
  const { kinds } = overhear(channel);
  attach(inspected({ heard$ }), { channel });
  const tab = watch(channel);
  await until('the first', () => tab.entries.length > 0);
  const before = kinds.length;
  const began = Date.now();
  for (let count = 0; count < 2000; count++) heard$.next(batchOf({ Type: 'AgentState', CurrentState: 'Available' }));
  await until('all', () => named(tab.entries, 'AgentState').length === 1000 || tab.entries.length > 2000);
  const most = Math.ceil((Date.now() - began) / 50) + 1;
  expect(kinds.length - before).toBeLessThanOrEqual(most);
});

describe('never disturbs the app', () => {
  it('whatever an event is made of', async () => {
    const channel = channelName();
    const heard$ = new Subject<MaxBatch>();
    attach(inspected({ heard$ }), { channel });
    const tab = watch(channel);
    await until('the first', () => tab.entries.length > 0);
    const broken = Object.defineProperty({ ...batchOf({ Type: 'Broken' }) }, 'events', {
      get: (): readonly MaxEvent[] => {
        throw new Error('not to be read');
      },
    });
    heard$.next(broken);
    heard$.next(batchOf({ Type: 'AgentState', Function: () => 1, Symbol: Symbol('x'), Map: new Map() }));
    await until('the next', () => named(tab.entries, 'AgentState').length === 1);
    expect(named(tab.entries, 'AgentState')[0]?.raw).toMatchObject({
      Function: '(function)',
      Symbol: '(symbol)',
      Map: '(Map)',
    });
  });

  it('where there is no channel', () => {
    const { BroadcastChannel: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const heard$ = new Subject<MaxBatch>();
      const inspector = attachInspector(inspected({ heard$ }), { channel: 'none' });
      expect(heard$.observed).toBe(false);
      expect(inspector.note).toContain('no BroadcastChannel');
      expect(() => {
        inspector.detach();
      }).not.toThrow();
      expect(() => {
        watch('none').stop();
      }).not.toThrow();
    } finally {
      globalThis.BroadcastChannel = kept;
    }
  });

  it('where the page stands on its own', async () => {
    const channel = channelName();
    const max = connectMax();
    attach(max, { channel });
    const tab = watch(channel);
    await until('that it is closed', () => named(tab.entries, 'closed').length === 1);
  });
});

describe('an option that cannot be right is named', () => {
  it.each([
    ['channel', { channel: '' }],
    ['limit', { limit: 0 }],
    ['limit', { limit: 1.5 }],
    ['name', { name: 7 as unknown as string }],
    ['simulator', { simulator: 'https://cxagent.nicecxone.com' }],
    ['simulator', { simulator: 'http://simulator.example.com' }],
    ['simulator', { simulator: 'http://localhost.example.com' }],
    ['simulator', { simulator: 'https://localhost:4300' }],
    ['simulator', { simulator: 'http://127.0.0.1:4300/' }],
    ['simulator', { simulator: '*' }],
    ['simulator', { simulator: '' }],
  ])('%s in %j', (option, options) => {
    const { max } = page();
    expect(() => attachInspector(max, options)).toThrow(TypeError);
    expect(() => attachInspector(max, options)).toThrow(`${option}: `);
  });

  it.each(['http://127.0.0.1:4300', 'http://localhost:1', 'http://desk.localhost:4300', 'http://[::1]:4300'])(
    'but %s is a simulator',
    (simulator) => {
      expect(() => {
        attach(page().max, { channel: channelName(), simulator });
      }).not.toThrow();
    },
  );
});

function inspected(parts: Partial<Inspected>): Inspected {
  return {
    batches$: NEVER,
    heard$: EMPTY,
    posts$: NEVER,
    connection$: of({ status: 'idle', reason: 'nobody listens', since: 0, contactId: null }),
    rejections$: NEVER,
    ...parts,
  };
}

function batchOf(...events: readonly object[]): MaxBatch {
  const read = decodeBatch({ issuer: 'MAX', contactId: null, events });
  if (read._tag === 'Left') throw new Error('no batch');
  return read.right;
}

/** A batch that tells when its events are read, which is when they are decoded. */
function counting(onRead: () => void): MaxBatch {
  const batch = batchOf({ Type: 'Mute', AgentMuted: 'True' });
  let events: readonly MaxEvent[] | undefined;
  return Object.defineProperty({ ...batch }, 'events', {
    get(): readonly MaxEvent[] {
      if (events === undefined) onRead();
      return (events ??= batch.events);
    },
  });
}
