import { connectMax, type Max, type PortMessage } from 'rx-max';
import { type BatchEntry, record, type Recording, type RecordOptions, replay, toJsonLines } from 'rx-max/recording';
import { asyncScheduler, defer, merge, NEVER, of, Subject, throwError } from 'rxjs';

import { ack, call, contact, max, mute, offer, state, token } from '../legend';
import { inVirtualTime, statesFrom, statesOf } from './stage';

interface Desk {
  readonly max: Max;
  readonly posts: string[];
  readonly say: (...events: readonly unknown[]) => void;
}

function desk(): Desk {
  const host = {};
  const posts: string[] = [];
  const messages$ = new Subject<PortMessage>();
  return {
    posts,
    say(...events) {
      messages$.next({ source: host, origin: 'https://max.niceincontact.com', data: structuredClone(max(...events)) });
    },
    max: connectMax({
      port: {
        host,
        messages$,
        post: (message) => posts.push((message as { readonly messageType: string }).messageType),
      },
    }),
  };
}

function batchesOf({ entries }: Recording): readonly BatchEntry[] {
  return entries.filter((entry) => entry.entry === 'batch');
}

/** What is recorded of one batch after the acknowledgement. */
function recordedOf(event: unknown, options?: RecordOptions): Readonly<Record<string, unknown>> {
  let found: Readonly<Record<string, unknown>> | undefined;
  inVirtualTime(() => {
    const { max, say } = desk();
    const recorder = record(max, options);
    say(ack());
    say(event);
    found = batchesOf(recorder.recording())[1]?.events[0];
    recorder.stop();
  });
  if (found === undefined) throw new Error('Nothing was recorded.');
  return found;
}

describe('a recorder', () => {
  it('counts as a listener: it registers the page, and lets go of it when it is stopped', () => {
    const { max, posts } = desk();
    inVirtualTime(() => {
      const recorder = record(max);
      expect(posts).toEqual(['UnregisterFromClientEvents', 'RegisterForClientEvents']);
      asyncScheduler.schedule(() => {
        recorder.stop();
      }, 10);
    });
    expect(posts).toEqual(['UnregisterFromClientEvents', 'RegisterForClientEvents', 'UnregisterFromClientEvents']);
  });

  it('keeps batches, the connection and rejections, at their distance from its beginning', () => {
    inVirtualTime(() => {
      const { max, say } = desk();
      asyncScheduler.schedule(() => {
        const recorder = record(max);
        asyncScheduler.schedule(() => say(ack('OK', 42), state('Available')), 20);
        asyncScheduler.schedule(() => say(null, mute('True')), 30);
        asyncScheduler.schedule(() => {
          recorder.stop();
          say(mute('False'));
          expect(recorder.recording()).toEqual({
            header: {
              format: 'rx-max recording',
              version: 1,
              begins: '2000-01-01T00:00:00.000Z',
              unit: 'ms',
              issuer: 'MAX',
              redaction: { keep: [], with: [] },
            },
            entries: [
              { at: 0, entry: 'connection', status: 'idle', reason: 'nobody listens' },
              { at: 0, entry: 'connection', status: 'registering', reason: 'asked the host' },
              { at: 20, entry: 'connection', status: 'registered', reason: 'the host said OK' },
              {
                at: 20,
                entry: 'batch',
                kind: 'live',
                issuer: 'MAX',
                contactId: null,
                events: [ack('OK', 100000001), state('Available')],
              },
              {
                at: 30,
                entry: 'rejection',
                rejection: {
                  reason: 'not-an-event',
                  path: 'events.0',
                  expected: 'event with Type, type or messageType',
                  actual: 'null',
                },
              },
              { at: 30, entry: 'batch', kind: 'live', issuer: 'MAX', contactId: null, events: [mute('True')] },
            ],
          });
        }, 40);
      }, 5000);
    });
  });

  it('keeps all that is known after a restatement, which tells what is gone in no event', () => {
    let recording: Recording | undefined;
    let states: readonly string[] = [];
    inVirtualTime(() => {
      const { max, say } = desk();
      const recorder = record(max);
      states = statesOf(max);
      const told = [
        [ack(), state('InboundContact'), call('42', 'Active'), call('43', 'Holding'), token('x')],
        [mute('True')],
        [ack(), state('InboundContact'), call('43', 'Active')],
        [call('43', 'Holding')],
      ];
      told.forEach((events, at) => asyncScheduler.schedule(() => say(...events), 10 * (at + 1)));
      asyncScheduler.schedule(() => {
        recording = recorder.recording();
        recorder.stop();
      }, 100);
    });
    const played = recording ?? fail();
    expect(batchesOf(played).map(({ kind, events }) => [kind, events.length])).toEqual([
      ['live', 5],
      ['live', 1],
      ['restated', 4],
      ['live', 1],
    ]);
    expect(statesFrom(() => replay(played))).toEqual(states);
  });

  it('waits after a refusal until somebody registers anew', () => {
    const { max, posts, say } = desk();
    inVirtualTime(() => {
      const recorder = record(max);
      asyncScheduler.schedule(() => say(ack('ERROR')), 10);
      asyncScheduler.schedule(() => {
        expect(posts).toHaveLength(2);
        const app = max.batches$.subscribe({ error: fail });
        expect(posts).toHaveLength(4);
        asyncScheduler.schedule(() => say(ack(), state('Available')), 10);
        asyncScheduler.schedule(() => {
          app.unsubscribe();
          recorder.stop();
          const [first] = batchesOf(recorder.recording());
          expect(first).toMatchObject({ at: 5010, events: [ack(), state('Available')] });
        }, 20);
      }, 5000);
    });
    expect(posts).toHaveLength(5);
  });

  it('does not ask again and again for what fails at once', () => {
    let asked = 0;
    const connection$ = of({ status: 'registering', reason: 'asked the host', since: 0, contactId: null } as const);
    const batches$ = defer(() => {
      asked++;
      return throwError(() => new Error('no'));
    });
    record({ batches$, connection$: merge(connection$, NEVER), rejections$: NEVER }).stop();
    expect(asked).toBe(1);
  });

  it('begins with what is known when it comes late, and then gives a recording that stays as it is', () => {
    inVirtualTime(() => {
      const { max, say } = desk();
      const app = max.batches$.subscribe({ error: fail });
      say(ack(), state('Available'));
      const recorder = record(max);
      const before = recorder.recording();
      const text = toJsonLines(before);
      expect(batchesOf(before)).toMatchObject([{ kind: 'opening', events: [ack(), state('Available')] }]);
      say(state('Unavailable'));
      expect(toJsonLines(before)).toBe(text);
      expect(batchesOf(recorder.recording())).toHaveLength(2);
      recorder.stop();
      app.unsubscribe();
    });
  });

  it('never says that time went back', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(5000);
    const { max, say } = desk();
    const recorder = record(max);
    now.mockReturnValue(9000);
    say(ack());
    now.mockReturnValue(4000);
    say(state('Available'));
    now.mockRestore();
    recorder.stop();
    expect(batchesOf(recorder.recording()).map(({ at }) => at)).toEqual([4000, 4000]);
  });
});

describe('the capacity', () => {
  it.each([2, 3, 4, 7, 10, 50])('%i holds the entries, and the recording begins with what was known', (capacity) => {
    inVirtualTime(() => {
      const { max, say } = desk();
      const recorder = record(max, { capacity });
      const told = statesOf(max);
      say(ack(), state('Available'), offer('1', '100000'), token('x'));
      for (let id = 2; id < 60; id++) {
        say(call(String(id), 'Active'), mute(id % 2 === 0 ? 'True' : 'False'));
        if (id > 9) say(call(String(id - 8), 'Disconnected', 'True'));
        const recording = recorder.recording();
        expect(recording.entries.length).toBeLessThanOrEqual(capacity);
        if (capacity < 10) expect(recording.entries.length).toBeGreaterThan(0);
        const now = told.filter((line) => line.startsWith('0 ')).map((line) => line.replaceAll(/#\d+/g, '#'));
        const last = (what: string, lines: readonly string[]) =>
          lines.filter((line) => line.startsWith(`0 ${what}`)).at(-1);
        const replayed = statesNowOf(recording);
        for (const what of ['agent', 'contacts', 'muted', 'token']) expect(last(what, replayed)).toBe(last(what, now));
      }
      recorder.stop();
    });
  });

  it('leaves an offer that was told before its beginning the time that was left of it', () => {
    inVirtualTime(() => {
      const { max, say } = desk();
      const recorder = record(max, { capacity: 4 });
      say(ack(), offer('1', '30'), offer('2', '0'), offer('3', '2'));
      for (let second = 1; second <= 12; second++) {
        asyncScheduler.schedule(() => {
          say(mute('True'));
        }, second * 1000);
      }
      asyncScheduler.schedule(() => {
        const [first] = batchesOf(recorder.recording());
        const left = first?.events.flatMap(({ RefusalTimeout }) => RefusalTimeout ?? []);
        expect([first?.kind, left]).toEqual(['opening', ['20', '35']]);
        recorder.stop();
      }, 12_500);
    });
    expect.assertions(1);
  });

  it('goes on when nothing was ever known', () => {
    inVirtualTime(() => {
      const rejections$ = new Subject<never>();
      const recorder = record({ batches$: NEVER, connection$: NEVER, rejections$ }, { capacity: 4 });
      const rejection = { reason: 'not-a-batch', path: '', expected: 'object', actual: 'string' } as const;
      for (let at = 0; at < 9; at++) rejections$.next(rejection as never);
      expect(recorder.recording().entries).toHaveLength(4);
      expect(recorder.recording().header.issuer).toBeNull();
      recorder.stop();
    });
  });
});

/** What the states say once a recording was played at once, within the virtual time that goes on. */
function statesNowOf(recording: Recording): readonly string[] {
  const messages$ = new Subject<PortMessage>();
  const host = {};
  const page = connectMax({ port: { host, messages$, post: () => undefined } });
  const told = statesOf(page);
  for (const { issuer, contactId, events } of batchesOf(recording)) {
    messages$.next({ source: host, origin: 'https://max.niceincontact.com', data: { issuer, contactId, events } });
  }
  const now = told.map((line) => line.replaceAll(/#\d+/g, '#'));
  messages$.complete(); // which ends its timers
  return now;
}

describe('redaction', () => {
  it('replaces an id by the same one wherever it stands, in its own form', () => {
    inVirtualTime(() => {
      const { max, say } = desk();
      const recorder = record(max);
      say(
        { Type: 'AgentLeg', AgentLegId: '304828360' },
        ack('OK', 304828365),
        {
          Type: 'CallContactEvent',
          ContactID: '304828365',
          MasterID: '304828365',
          ParentContactId: '0',
          Status: 'Active',
        },
        { Type: 'EmailContactEvent', ContactId: '304828365', OmniGroupId: '900719925474010002' },
        { Type: 'WorkItemContactEvent', ContactID: '900719925474010002', SessionId: '70110422', AgentId: '-1' },
        {
          Type: 'AgentSessionStart',
          SessionId: '70110422',
          AgentUUId: '11ee0000-aaaa-bbbb-cccc-0242ac110003',
          AgentId: '20331',
        },
        {
          Type: 'CustomEvent',
          eventName: 'ScreenPopCustomSettings',
          data: '{"contactId":"304828365","data":"case=17"}',
        },
        { Type: 'CallContactEvent', InteractionId: '11EE0000-aaaa-bbbb-cccc-0242ac110003', ExternalId: 'case 7' },
      );
      const [first] = batchesOf(recorder.recording());
      recorder.stop();
      expect(first?.events).toEqual([
        ack('OK', 100000001),
        { Type: 'AgentLeg', AgentLegId: '100000002' },
        {
          Type: 'CallContactEvent',
          ContactID: '100000001',
          MasterID: '100000001',
          ParentContactId: '0',
          Status: 'Active',
        },
        { Type: 'EmailContactEvent', ContactId: '100000001', OmniGroupId: '900719925474100003' },
        { Type: 'WorkItemContactEvent', ContactID: '900719925474100003', SessionId: '100000004', AgentId: '-1' },
        {
          Type: 'AgentSessionStart',
          SessionId: '100000004',
          AgentUUId: '00000000-0000-4000-8000-000000000005',
          AgentId: '100000006',
        },
        {
          Type: 'CustomEvent',
          eventName: 'ScreenPopCustomSettings',
          data: '{"contactId":"100000001","data":"text 1"}',
        },
        { Type: 'CallContactEvent', InteractionId: '00000000-0000-4000-8000-000000000007', ExternalId: 'id-8' },
      ]);
    });
  });

  it.each([
    ['a word of the protocol is kept, in any letter case', { Status: 'ACTIVE' }, { Status: 'ACTIVE' }],
    ['any other is not', { Status: 'Ada' }, { Status: 'text 1' }],
    [
      'yes and no are kept, of preview dialling without what stands beside them',
      { ComplianceRecord: 'Ada Byron=1', IsLinked: 'True' },
      { ComplianceRecord: 'True', IsLinked: 'True' },
    ],
    [
      'a number of more digits than a count has is replaced',
      { Skill: '4410', Timeout: '2025550143' },
      { Skill: '4410', Timeout: '100000001' },
    ],
    [
      'a date keeps its distance',
      { StartTimeUTC: '1970-01-01T00:00:01.000Z', StartTime: '1970-01-01T00:00:02' },
      { StartTimeUTC: '2000-01-01T00:00:01.000Z', StartTime: '2000-01-01T00:00:02.000Z' },
    ],
    ['one that leaves the calendar is absent', { StartTimeUTC: '9999-12-31T00:00:00.000Z' }, { StartTimeUTC: '' }],
    [
      'the same text has the same stand-in',
      { ANI: 'Ada', DNIS: 'Ada', Label: 'Ada', CustomData: 'Bob' },
      { ANI: 'number 1', DNIS: 'number 1', Label: 'text 1', CustomData: 'text 2' },
    ],
    [
      'a URL becomes one',
      { ScreenPopUrl: 'https://crm.test/?q=1', CustomerCardUrl: '$PageOpen' },
      { ScreenPopUrl: 'https://redacted.example/1', CustomerCardUrl: '$PageOpen' },
    ],
    [
      'lists keep their length',
      { ScreenPopUrlVariables: [{ name: 'Ada' }, { name: 'Bob' }] },
      { ScreenPopUrlVariables: [{}, {}] },
    ],
    [
      'what cannot be read stays what cannot be read',
      { Skill: 'x', FinalState: 7, MasterID: 'y', Status: [1], Label: 7, ANI: {} },
      { Skill: 'text 1', FinalState: 0.5, MasterID: 'id-1', Status: [], Label: 0.5, ANI: {} },
    ],
    ['what is empty stays empty', { Label: '', ANI: null, CustomData: undefined }, { Label: '', ANI: null }],
    ['what nobody knows is left out', { Password: 'x', IsVip: true }, {}],
  ])('%s', (_, fields, kept) => {
    expect(recordedOf({ Type: 'CallContactEvent', ...fields })).toEqual({ Type: 'CallContactEvent', ...kept });
  });

  it('names an unknown type anew, and what tells of a contact still does', () => {
    expect(recordedOf({ Type: 'FaxContactEvent', ContactID: '7', Status: 'Active' })).toEqual({
      Type: 'Unknown1ContactEvent',
      ContactID: '100000001',
      Status: 'Active',
    });
    expect(recordedOf({ type: 'Secret' })).toEqual({ type: 'Unknown1Event' });
    expect(recordedOf({ Type: 'PostData' })).toEqual({ Type: 'PostData' });
  });

  it('keeps what it is told to keep, wherever it stands', () => {
    const event = {
      Type: 'FaxContactEvent',
      Pages: '7',
      ScreenPopUrlVariables: [{ caseNumber: '17' }, { name: 'Ada' }],
    };
    expect(recordedOf(event, { redact: { keep: ['FaxContactEvent', 'Pages', 'caseNumber'] } })).toEqual({
      Type: 'FaxContactEvent',
      Pages: '7',
      ScreenPopUrlVariables: [{ caseNumber: '17' }, {}],
    });
  });

  it('puts what it is told to put, and nothing where that fails', () => {
    const redact = {
      with: {
        ANI: (value: unknown) => String(value).slice(0, 3),
        DNIS: () => {
          throw new Error('no');
        },
        Label: () => undefined,
      },
    };
    const event = { Type: 'CallContactEvent', ANI: '2025550143', DNIS: '1', Label: 'x' };
    expect(recordedOf(event, { redact })).toEqual({ Type: 'CallContactEvent', ANI: '202' });
  });

  it('is off only where it is said so, and then keeps all that JSON can hold', () => {
    const event = { Type: 'PopURL', URL: 'https://crm.test/', New: [7n, NaN, new Date(0), new Map(), new Date(NaN)] };
    expect(recordedOf(event, { redact: false })).toEqual({
      Type: 'PopURL',
      URL: 'https://crm.test/',
      New: ['7', null, '1970-01-01T00:00:00.000Z', {}, null],
    });
  });

  it('forgets a stand-in that was not used for long, and never uses it for another', () => {
    inVirtualTime(() => {
      const { max, say } = desk();
      const recorder = record(max, { capacity: 2 });
      say(ack());
      for (let id = 1; id < 5003; id++) say(contact('EmailContactEvent', String(id), 'Disconnected', 'True'));
      say(contact('EmailContactEvent', '1', 'Active'));
      const last = batchesOf(recorder.recording()).at(-1);
      expect(last?.events.at(-1)).toMatchObject({ ContactID: '100005003' });
      recorder.stop();
    });
  });

  it.each([
    ['capacity', { capacity: 1 }],
    ['capacity', { capacity: 2.5 }],
    ['redact', { redact: true }],
    ['redact', { redact: null }],
    ['redact', { redact: 'off' }],
    ['redact', { redact: { keep: 'ANI' } }],
    ['redact', { redact: { with: { ANI: 'x' } } }],
  ])('names the option that cannot be right: %s', (option, options) => {
    const { max, posts } = desk();
    expect(() => record(max, options as never)).toThrow(new RegExp(`^${option}: `));
    expect(posts).toEqual([]);
  });
});

function fail(error?: unknown): never {
  throw error instanceof Error ? error : new Error('This is not reached.');
}
