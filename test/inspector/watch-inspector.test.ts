import fc from 'fast-check';
import { attachInspector, type InspectorEntry, watchInspector } from 'rx-max/inspector';

import { anythingOf } from '../wire/arbitraries';
import { until } from '../browser/until';
import { channelName, closeAfterwards, closeAll, overhear, page, watch } from './stage';

const ENTRY: InspectorEntry = {
  id: 0,
  at: 1000.5,
  lane: 'contact 42',
  kind: 'event',
  name: 'CallContactEvent',
  told: 'Active',
  batch: 0,
  raw: { Type: 'CallContactEvent', ContactID: '42' },
  decoded: { type: 'CallContactEvent', startTime: new Date(0) },
  size: 120,
};
const SOURCE = { id: 'made-up', name: 'crm' };

jest.setTimeout(60_000);

afterEach(closeAll);

function told(entries: unknown, more: object = {}): object {
  return { rxMaxInspector: 1, kind: 'entries', source: SOURCE, kept: true, entries, ...more };
}

it('asks when it begins, and says goodbye when it ends', async () => {
  const channel = channelName();
  const { kinds } = overhear(channel);
  const tab = watch(channel);
  await until('the question', () => kinds.includes('hello'));
  tab.stop();
  await until('the goodbye', () => kinds.includes('bye'));
  // Two streams listen, one tab asks.
  expect(kinds).toEqual(['hello', 'bye']);
});

it('asks nobody before somebody listens', async () => {
  const channel = channelName();
  const { kinds } = overhear(channel);
  watchInspector({ channel });
  const tab = watch(channel);
  await until('the question', () => kinds.length > 0);
  tab.stop();
  expect(kinds).toEqual(['hello']);
});

it('passes on all of an entry that it knows', async () => {
  const channel = channelName();
  const tab = watch(channel);
  const whole = {
    ...ENTRY,
    window: 'panel',
    origin: '*',
    postedAt: 1,
    deliveredAt: 2,
    rule: 'A.7',
    faults: ['late-ack'],
  };
  overhear(channel).say(told([{ ...whole, more: 'unknown' }]));
  await until('the entry', () => tab.entries.length > 0);
  expect(tab.entries).toEqual([whole]);
});

it('asks a page that it did not know for what came before, and then is told nothing twice', async () => {
  const channel = channelName();
  const tab = watch(channel);
  const { kinds, say } = overhear(channel);
  say(told([{ ...ENTRY, id: 5 }], { kept: false }));
  await until('the question', () => kinds.includes('hello'));
  expect(tab.entries).toEqual([]);
  say(
    told([
      { ...ENTRY, id: 4 },
      { ...ENTRY, id: 5 },
    ]),
  );
  say(told([{ ...ENTRY, id: 6 }], { kept: false }));
  say(
    told([
      { ...ENTRY, id: 4 },
      { ...ENTRY, id: 5 },
      { ...ENTRY, id: 6 },
    ]),
  );
  say(told([{ ...ENTRY, id: 7 }], { kept: false }));
  await until('the last', () => tab.entries.some(({ id }) => id === 7));
  expect(tab.entries.map(({ id }) => id)).toEqual([4, 5, 6, 7]);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'entries'],
  ['another version', { ...told([ENTRY]), rxMaxInspector: 2 }],
  ['no source', told([ENTRY], { source: null })],
  ['a source without a name', told([ENTRY], { source: { id: 'x' } })],
  ['a source of an endless id', told([ENTRY], { source: { id: 'x'.repeat(65), name: 'x' } })],
  ['no list', told({ length: 1, 0: ENTRY })],
  ['no entry', told([null, 7, 'x', [], {}])],
  ['no number', told([{ ...ENTRY, id: 'x' }])],
  ['a number below 0', told([{ ...ENTRY, id: -1 }])],
  ['a number beyond counting', told([{ ...ENTRY, id: 2 ** 40 }])],
  ['no time', told([{ ...ENTRY, at: NaN }])],
  ['no lane', told([{ ...ENTRY, lane: 'elsewhere' }])],
  ['an endless lane', told([{ ...ENTRY, lane: `contact ${'9'.repeat(200)}` }])],
  ['no kind', told([{ ...ENTRY, kind: '__proto__' }])],
  ['no name', told([{ ...ENTRY, name: {} }])],
])('drops junk: %s', async (_, junk) => {
  const channel = channelName();
  const tab = watch(channel);
  const { say } = overhear(channel);
  say(junk);
  say(told([{ ...ENTRY, name: 'a good one' }], { source: { id: 'good', name: 'good' } }));
  await until('the good one', () => tab.entries.length > 0);
  expect(tab.entries).toMatchObject([{ name: 'a good one' }]);
});

it('makes an entry anew: bounded, plain, and without what is called a token', async () => {
  const channel = channelName();
  const tab = watch(channel);
  let deep: unknown = 'deep';
  for (let level = 0; level < 500; level++) deep = [deep];
  overhear(channel).say(
    told([
      {
        ...ENTRY,
        name: 'n'.repeat(10_000),
        told: 't'.repeat(10_000),
        raw: { sessionToken: 'a-token', map: new Map(), deep },
        decoded: { data: 'x'.repeat(1_000_000), url: 'https://crm.example.com/?token=a-token' },
        size: 'large',
        faults: [...Array<string>(1000).fill('late-ack'), 7],
      },
    ]),
  );
  await until('the entry', () => tab.entries.length > 0);
  const text = JSON.stringify(tab.entries);
  expect(text).not.toContain('a-token');
  expect(text).toContain('(hidden)');
  expect(text.length).toBeLessThan(20_000);
  expect(tab.entries[0]).toMatchObject({ size: 0, raw: { map: '(Map)' } });
});

it('remembers no more pages than a person could tell apart', async () => {
  const channel = channelName();
  const tab = watch(channel);
  const { say } = overhear(channel);
  for (let count = 0; count < 200; count++) {
    say({ rxMaxInspector: 1, kind: 'here', source: { id: `made-up ${String(count)}`, name: 'made up' } });
  }
  await until('as many as there may be', () => tab.sources().length === 50);
  // One that went makes room.
  say({ rxMaxInspector: 1, kind: 'gone', source: { id: 'made-up 3', name: 'made up' } });
  closeAfterwards(attachInspector(page().max, { channel, name: 'crm' }).detach);
  await until('the real one', () => tab.sources().some(({ name }) => name === 'crm'));
  expect(tab.sources()).toHaveLength(50);
});

it('survives whatever another script says, and so does the page', async () => {
  const channel = channelName();
  const { max, listen } = page();
  closeAfterwards(attachInspector(max, { channel, name: 'the app' }).detach);
  const tab = watch(channel);
  const { say } = overhear(channel);
  const kind = fc.constantFrom('hello', 'bye', 'here', 'gone', 'ping', 'entries', '__proto__');
  const messages = fc.sample(
    fc.oneof(
      anythingOf([kind], fc.constantFrom('kind', 'source', 'entries', 'rxMaxInspector', 'id')),
      fc.record(
        {
          rxMaxInspector: fc.constant(1),
          kind,
          watcher: fc.anything(),
          to: fc.anything(),
          source: fc.oneof(fc.constant(SOURCE), fc.anything()),
          kept: fc.anything(),
          entries: fc.oneof(
            fc.array(fc.anything()),
            fc.array(
              fc.record({
                ...Object.fromEntries(
                  Object.entries(ENTRY).map(([name, value]) => [
                    name,
                    fc.oneof(fc.constant<unknown>(value), fc.anything()),
                  ]),
                ),
              }),
            ),
          ),
        },
        { requiredKeys: ['rxMaxInspector', 'kind'] },
      ),
    ),
    { numRuns: 1000, seed: 5 },
  );
  for (const message of messages) {
    try {
      say(message);
    } catch {
      // It cannot be cloned, and so it cannot be said.
    }
  }
  listen();
  await until('the registration', () =>
    tab.entries.some(({ window, name }) => window === 'the app' && name === 'registered'),
  );
  for (const entry of tab.entries) expect(structuredClone(entry)).toEqual(entry);
});

it('needs a name for its channel', () => {
  expect(() => watchInspector({ channel: '' })).toThrow('channel: ');
});
