import { connectMax } from 'rx-max';
import { entriesOf, type InspectorEntry } from 'rx-max/inspector';
import type { Happening } from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';

import { APP, DESKTOP, inVirtualTime, stand, type Stand, unexpected } from './stand';

/*
 * What the inspector shows: each event that the desktop posted, each message of a page, how the registration stands, and what
 * could not be read; and when the page had it, where its own inspector tells.
 */

const UNREGISTER = { messageType: 'UnregisterFromClientEvents' };

/** Lane, kind, name and what it tells, in a line. */
function lineOf({ lane, kind, name, told }: InspectorEntry): string {
  return [lane, kind, name, told].filter((word) => word !== '').join(' | ');
}

function linesOf(entries: readonly InspectorEntry[]): readonly string[] {
  return entries.map(lineOf);
}

function put({ simulator }: Stand, happening: Happening): void {
  simulator.wish({ kind: 'happening', happening });
}

function report({ say }: Stand, entries: unknown, window?: string): void {
  say({ messageType: 'RxMaxInspector', version: 1, entries }, window);
}

it('a registration: what the page posts, how it stands, and what it is told', () => {
  inVirtualTime(0, () => {
    const desk = stand();
    desk.say(UNREGISTER);
    desk.register(['all']);
    desk.register(['agent']);
    desk.say(UNREGISTER);
    desk.register([]);
    expect(linesOf(desk.entries)).toEqual([
      'posted | post | UnregisterFromClientEvents',
      'posted | post | RegisterForClientEvents | all',
      'registration | connection | registering',
      'registration | event | ClientEventSubscriptionAcknowledge | OK success',
      'agent | event | AgentState | Available',
      'agent | event | SessionInfo',
      'registration | connection | registered | success',
      'posted | post | RegisterForClientEvents | agent',
      'registration | connection | registering',
      'registration | connection | silent | this window is registered already',
      'posted | post | UnregisterFromClientEvents',
      'registration | connection | unregistered',
      'posted | post | RegisterForClientEvents',
      'registration | connection | registering',
      'registration | event | ClientEventSubscriptionAcknowledge | ERROR invalid subscription types',
      'registration | connection | refused | invalid subscription types',
    ]);
  });
});

it('an entry says in which message and window it came, from where, by which rule, how large it was and when', () => {
  inVirtualTime(0, () => {
    let now = 1000.25;
    const desk = stand({}, { clock: () => (now += 0.5) });
    desk.register();
    put(desk, { kind: 'offer', channel: 'voice', contactId: '700' });
    const [post, , ack, state] = desk.entries;
    const call = desk.entries.find(({ name }) => name === 'CallContactEvent');
    const size = (data: unknown): number => Buffer.byteLength(JSON.stringify(data));
    expect(post).toMatchObject({ origin: APP, window: 'workspace', rule: 'protocol.md A.4, A.7', id: 0, size: 85 });
    expect([ack?.batch, ack?.id]).toEqual([state?.batch, (state?.id ?? 0) - 1]);
    expect(ack).toMatchObject({ origin: DESKTOP, window: 'workspace', size: size(desk.posts[0]?.data) });
    expect(ack?.postedAt).toBe(ack?.at);
    expect(call).toMatchObject({
      lane: 'contact 700',
      rule: 'protocol.md D.3',
      size: size(desk.posts[1]?.data),
      raw: { ContactID: '700' },
      decoded: { contactId: '700', status: 'Incoming' },
    });
    expect(call?.faults).toBeUndefined();
    const ids = desk.entries.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => index));
    expect(desk.entries.every(({ at }) => at % 0.25 === 0 && at > 1000)).toBe(true);
  });
});

it('a command tells whether it was done, and by which rule', () => {
  inVirtualTime(0, () => {
    const desk = stand();
    put(desk, { kind: 'offer', channel: 'voice', contactId: '700' });
    desk.say({ messageType: 'AnswerEvent' });
    desk.say({ messageType: 'RefuseEvent' });
    desk.say({ messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: '' } });
    desk.say({ messageType: 'Loaded' });
    expect(linesOf(desk.entries)).toEqual([
      'posted | post | AnswerEvent | done',
      'posted | post | RefuseEvent | not done',
      'posted | post | ContactCardData | done',
      'posted | post | Loaded',
    ]);
    expect(desk.entries.map(({ rule }) => rule)).toEqual([
      'protocol.md A.3.4',
      'protocol.md A.3.4',
      'protocol.md A.3.3',
      undefined,
    ]);
  });
});

it('faults are told with what they made come otherwise, and what cannot be read is rejected', () => {
  inVirtualTime(0, () => {
    const desk = stand({ faults: ['malformed-events', 'ack-wrapped'] });
    desk.register();
    for (let turn = 0; turn < 8; turn++) put(desk, { kind: 'indicator', name: 'VIP', shown: true });
    const ack = desk.entries.find(({ name }) => name === 'ClientEventSubscriptionAcknowledge');
    expect(ack?.faults).toEqual(['ack-wrapped']);
    const rejected = desk.entries.filter(({ lane }) => lane === 'rejections');
    expect(linesOf(rejected.slice(0, 2))).toEqual([
      'rejections | rejection | not-an-event | events.1: number in place of event with Type, type or messageType',
      'rejections | rejection | not-an-event | events.0: string in place of event with Type, type or messageType',
    ]);
    expect(rejected.map(({ name }) => name)).toContain('unreadable-field');
    expect(rejected[0]).toMatchObject({ kind: 'rejection', faults: ['malformed-events'], window: 'workspace' });
    const of = (batch?: number): readonly string[] => linesOf(desk.entries.filter((entry) => entry.batch === batch));
    expect(of(rejected[0]?.batch)[0]).toBe('agent | event | Indicator');
  });
});

it('an answer that never comes is silence, and one that comes late is the answer', () => {
  inVirtualTime(20_000, (at) => {
    const desk = stand({ faults: ['no-ack'] });
    desk.register();
    expect(linesOf(desk.entries).slice(1)).toEqual([
      'registration | connection | registering',
      'registration | connection | silent | no-ack',
    ]);
    desk.say(UNREGISTER);
    desk.simulator.wish({ kind: 'settings', settings: { faults: ['late-ack'] } });
    const before = desk.entries.length;
    desk.register();
    const late = (): readonly string[] => linesOf(desk.entries.slice(before + 1));
    expect(late()).toEqual(['registration | connection | registering']);
    at(5001, () => {
      expect(late().at(-1)).toBe('registration | connection | registered | success');
    });
  });
  expect.assertions(3);
});

it('the token is nowhere, not even where an app repeats it', () => {
  inVirtualTime(60_000, (at) => {
    const desk = stand({ profile: 'cxone-agent' });
    desk.register();
    put(desk, { kind: 'token', token: '', by: 'announcement' });
    put(desk, { kind: 'session-end', how: 'logout' });
    put(desk, { kind: 'session-start', token: '' });
    desk.say({ messageType: 'HoldEvent', issuer: 'sim-token-3', extra: ['https://crm.example.com/?t=sim-token-2'] });
    report(desk, [{ at: 1, kind: 'rejection', name: 'not-a-batch', told: 'sim-token-3', raw: { a: 'sim-token-1' } }]);
    desk.simulator.wish({ kind: 'settings', settings: { scenario: 'login', speed: 100 } });
    desk.register();
    at(50_000, () => {
      const told = JSON.stringify(desk.posts);
      expect(told).toContain('sim-token-1');
      expect(told).toContain('sim-token-4');
      expect(linesOf(desk.entries)).toContain('agent | event | SessionInfo');
      expect(JSON.stringify(desk.entries)).not.toMatch(/token-\d/);
    });
  });
  expect.assertions(4);
});

describe('what an app tells of itself', () => {
  const arrived = (entry: InspectorEntry, deliveredAt: number): object => ({ ...entry, id: 1, batch: 1, deliveredAt });

  it('says when it had which event: the oldest that it was not known to have', () => {
    inVirtualTime(0, () => {
      const desk = stand({ places: ['workspace', 'pop-out'] });
      const deliveries: unknown[] = [];
      desk.simulator.deliveries$.subscribe({ next: (delivery) => deliveries.push(delivery), error: unexpected });
      desk.register();
      desk.register(['all'], 'pop-out');
      for (let turn = 0; turn < 2; turn++) put(desk, { kind: 'notice', name: 'UpdateSkills' });
      const notices = desk.entries.filter(({ name, window }) => name === 'UpdateSkills' && window === 'workspace');
      const [one, other] = notices;
      if (one === undefined || other === undefined) throw new Error('nothing was told');
      const before = desk.posts.length;
      report(desk, [arrived(other, 2001.5)]);
      report(desk, [arrived(other, 2002.5), arrived(other, 2003.5), { ...arrived(other, 1), raw: {} }]);
      expect(deliveries).toEqual([
        { id: one.id, deliveredAt: 2001.5 },
        { id: other.id, deliveredAt: 2002.5 },
      ]);
      // It is no traffic of the protocol.
      expect(desk.posts).toHaveLength(before);
      expect(desk.entries.some(({ name }) => name === 'RxMaxInspector')).toBe(false);
    });
  });

  it('says when it had each of the events that a real page hears', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand({ scenario: 'inbound-call', speed: Infinity });
      const delivered = new Map<number, number>();
      desk.simulator.deliveries$.subscribe({
        next: ({ id, deliveredAt }) => delivered.set(id, deliveredAt),
        error: unexpected,
      });
      const max = connectMax({ port: desk.portOf(), origins: [DESKTOP] });
      max.batches$.subscribe({
        next: (batch) => {
          const about = { id: 0, at: asyncScheduler.now() + 0.5, batch: 0 };
          report(desk, structuredClone(entriesOf(batch, { ...about, deliveredAt: about.at })));
        },
        error: unexpected,
      });
      at(1000, () => {
        const events = desk.entries.filter(({ kind }) => kind === 'event');
        expect(events.length).toBeGreaterThan(20);
        expect([...delivered.keys()].sort((one, other) => one - other)).toEqual(events.map(({ id }) => id));
        expect(events.every(({ id, at: posted }) => (delivered.get(id) ?? 0) >= posted)).toBe(true);
      });
    });
    expect.assertions(3);
  });

  it('says nothing of what another document was sent', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      const deliveries: unknown[] = [];
      desk.simulator.deliveries$.subscribe({ next: (delivery) => deliveries.push(delivery), error: unexpected });
      desk.register();
      const ack = desk.entries.find(({ kind }) => kind === 'event');
      if (ack === undefined) throw new Error('nothing was told');
      desk.simulator.wish({ kind: 'reload' });
      report(desk, [arrived(ack, 5)]);
      expect(deliveries).toEqual([]);
    });
  });

  it('adds what only the app knows: its silence, and what it does not take', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      report(desk, [
        { at: 10, lane: 'agent', kind: 'connection', name: 'silent', told: 'not answered', id: 7, batch: 7, size: 0 },
        {
          at: 11,
          lane: 'rejections',
          kind: 'rejection',
          name: 'foreign-origin',
          told: 'https://evil.example',
          size: 12,
        },
        { at: 12, lane: 'registration', kind: 'connection', name: 'registered', told: '' },
        { at: 13, lane: 'rejections', kind: 'rejection', name: 'not-an-event', told: '' },
        { at: 14, lane: 'posted', kind: 'post', name: 'HoldEvent', told: '' },
      ]);
      expect(desk.entries).toMatchObject([
        { id: 0, at: 10, lane: 'registration', kind: 'connection', name: 'silent', window: 'workspace', batch: 0 },
        { id: 1, at: 11, lane: 'rejections', kind: 'rejection', name: 'foreign-origin', window: 'workspace', size: 12 },
      ]);
      expect(desk.entries).toHaveLength(2);
    });
  });

  it.each([
    ['no entries', {}],
    ['another version', { version: 2, entries: [{ at: 1, kind: 'connection', name: 'silent' }] }],
    ['no list', { version: 1, entries: 'silent' }],
    ['nothing in the list', { version: 1, entries: [null, undefined, 5, 'silent', [], {}] }],
    [
      'broken entries',
      {
        version: 1,
        entries: [
          { at: NaN, kind: 'connection', name: 'silent' },
          { at: Infinity, kind: 'connection', name: 'silent' },
          { at: 1, kind: 5 },
        ],
      },
    ],
    ['another kind', { version: 1, entries: [{ at: 1, kind: '__proto__', name: 'constructor' }] }],
    ['a raw value that is no JSON', { version: 1, entries: [{ at: 1, kind: 'event', name: 'AgentState', raw: 5n }] }],
  ])('is not taken where it has %s', (_, rest) => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register();
      const before = [desk.entries.length, desk.posts.length];
      desk.say({ messageType: 'RxMaxInspector', ...rest });
      expect([desk.entries.length, desk.posts.length]).toEqual(before);
    });
  });

  it('bears values that hold themselves, or are of any depth', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register();
      const before = desk.entries.length;
      const endless: Record<string, unknown> = {};
      endless['itself'] = endless;
      let deep: unknown = 'the bottom';
      for (let depth = 0; depth < 10_000; depth++) deep = { deep };
      for (const raw of [endless, deep]) {
        report(desk, [
          { at: 1, kind: 'event', name: 'AgentState', raw },
          { at: 1, kind: 'rejection', name: 'foreign-source', told: 'x'.repeat(10_000), raw },
        ]);
      }
      const added = desk.entries.slice(before);
      expect(added).toHaveLength(2);
      expect(added.every(({ told }) => told.length <= 200)).toBe(true);
      expect(structuredClone(added)).toHaveLength(2);
    });
  });
});

it('the entries of what belongs together come together', () => {
  inVirtualTime(0, () => {
    const desk = stand();
    const told: number[] = [];
    desk.simulator.entries$.subscribe({ next: (entries) => told.push(entries.length), error: unexpected });
    desk.register();
    put(desk, { kind: 'offer', channel: 'voice' });
    expect(told).toEqual([6, 3]);
    expect(asyncScheduler.now()).toBe(0);
  });
});
