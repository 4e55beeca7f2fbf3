import { encodeEvent } from '../../src/wire/encode-event';
import { SERVERS } from './fixtures/payload';
import { PAYLOADS } from './fixtures/payloads';
import { KNOWN_TYPES, NAMES_ONLY } from './fixtures/protocol-fields';
import sample from './fixtures/wire-sample.json';
import { batchFrom, batchWith, decodeOne } from './one-batch';

/** An id that is '0' means none (protocol.md 0.3). */
function isNone(key: string, value: unknown): boolean {
  return value === '0' && /^(ParentContactId|OmniGroupId)$/.test(key);
}

describe.each(PAYLOADS)('$title', ({ wire, event, encoded }) => {
  it('decodes to that event', () => {
    expect(decodeOne(wire)).toStrictEqual({ event: { ...event, raw: wire }, rejections: [] });
  });

  it('is encoded as it was, without what means absent', () => {
    const written = Object.entries({ ...wire, ...encoded });
    const present = written.filter(([key, value]) => value !== '' && value !== undefined && !isNone(key, value));
    expect(encodeEvent({ ...event, raw: {} })).toStrictEqual(Object.fromEntries(present));
  });
});

describe('the payloads of the protocol', () => {
  it('are of every type', () => {
    expect(new Set(PAYLOADS.map(({ event }) => event.type))).toEqual(new Set(KNOWN_TYPES));
  });

  it('with a name alone pass whole', () => {
    for (const name of NAMES_ONLY) {
      for (const key of ['Type', 'messageType']) {
        const raw = { ...SERVERS, [key]: name, ContactID: '304828365', Anything: { at: ['all'] } };
        const event = { type: 'UnknownEvent', name, contactId: '304828365', raw };
        expect(decodeOne(raw)).toStrictEqual({ event, rejections: [] });
        expect(decodeOne(raw).event.raw).toBe(raw);
      }
    }
  });

  it('decode in one batch, in their order', () => {
    const batch = batchWith(...PAYLOADS.map(({ wire }) => wire));
    expect(batch.events).toStrictEqual(PAYLOADS.map(({ wire, event }) => ({ ...event, raw: wire })));
    expect(batch.rejections).toEqual([]);
  });
});

describe("the host's own events", () => {
  it.each([
    [{ messageType: 'SessionInfo', sessionToken: 'T1' }],
    [{ messageType: 'SessionInfo', contactId: '304828365', sessionToken: 'T1' }],
    [{ messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK', reason: 'Success' }],
    [
      {
        messageType: 'ClientEventSubscriptionAcknowledge',
        contactId: '7',
        status: 'ERROR',
        reason: 'Invalid Contact Id',
      },
    ],
  ])('are encoded as they were: %j', (wire) => {
    expect(encodeEvent(decodeOne(wire).event)).toStrictEqual(wire);
  });

  it('may lack everything but their name', () => {
    const raw = { messageType: 'SessionInfo' };
    expect(decodeOne(raw)).toStrictEqual({
      event: { type: 'SessionInfo', contactId: null, sessionToken: undefined, raw },
      rejections: [],
    });
  });
});

// What a browser received from NICE's host; JSON dropped the `contactId: undefined` of its acknowledgement.
describe('the wire sample of CXone Agent', () => {
  const messages = sample.flatMap(({ received }) => received);
  const batches = messages.map(batchFrom);

  it('decodes with nothing lost and nothing to report', () => {
    expect(batches.map(({ issuer, contactId, kind }) => [issuer, contactId, kind])).toEqual(
      messages.map(() => ['CXA', null, 'live']),
    );
    expect(batches.map(({ events }) => events.map(({ raw }) => raw))).toStrictEqual(
      messages.map(({ events }) => events),
    );
    expect(batches.flatMap(({ rejections }) => rejections)).toEqual([]);
  });

  it('is typed, in its order', () => {
    expect(batches.map(({ events }) => events.map(({ type, contactId }) => [type, contactId]))).toEqual([
      [
        ['AgentState', null],
        ['CallContactEvent', '123'],
        ['CallContactEvent', '456'],
        ['SessionInfo', null],
        ['ClientEventSubscriptionAcknowledge', null],
      ],
      [
        ['AgentState', null],
        ['CallContactEvent', '123'],
      ],
      [['SessionInfo', null]],
      [['ClientEventSubscriptionAcknowledge', null]],
    ]);
  });

  it('tells the state, the calls, the token and the answers', () => {
    const [first, live, token, refused] = batches.map(({ events }) => events.map((event) => ({ ...event, raw: {} })));
    expect(first?.[0]).toStrictEqual({
      type: 'AgentState',
      contactId: null,
      currentState: 'Available',
      currentOutReason: undefined,
      startTimeUtc: new Date('2024-05-01T09:00:00.000Z'),
      isAcw: false,
      acwTimeout: 0,
      nextStates: [],
      nextIsAcw: false,
      iisHost: 'WEB01',
      vcHost: 'VC01',
      raw: {},
    });
    const call = {
      type: 'CallContactEvent',
      contactId: '123',
      masterId: '123',
      status: 'Active',
      originalState: false,
      callType: 'Regular',
      dnis: '4005150001',
      ani: '4005150003',
      skill: 1001,
      isInbound: true,
      startTimeUtc: new Date('2024-05-01T09:00:00.000Z'),
      startTime: new Date('2024-05-01T09:00:00.000Z'),
      lastStateChangeTimeUtc: new Date('2024-05-01T09:00:05.000Z'),
      lastStateChangeTime: new Date('2024-05-01T09:00:05.000Z'),
      disconnectCode: undefined,
      isLogging: false,
      timeout: 45,
      allowDispositions: true,
      isLinked: true,
      finalState: false,
      iisHost: 'WEB01',
      vcHost: 'VC01',
      raw: {},
    };
    expect(first?.[1]).toEqual(call);
    expect(first?.[2]).toEqual({ ...call, contactId: '456', masterId: '456', status: 'Holding' });
    expect(first?.[3]).toStrictEqual({ type: 'SessionInfo', contactId: null, sessionToken: 'T1', raw: {} });
    expect(first?.[4]).toStrictEqual({
      type: 'ClientEventSubscriptionAcknowledge',
      contactId: null,
      status: 'OK',
      reason: 'Success',
      raw: {},
    });
    // 'Working' is no state of the protocol's list, and passes all the same.
    expect(live?.[0]).toMatchObject({ type: 'AgentState', currentState: 'Working' });
    expect(live?.[1]).toEqual({ ...call, status: 'Holding' });
    expect(token).toStrictEqual([{ type: 'SessionInfo', contactId: null, sessionToken: 'T2', raw: {} }]);
    expect(refused).toStrictEqual([
      {
        type: 'ClientEventSubscriptionAcknowledge',
        contactId: null,
        status: 'ERROR',
        reason: 'Invalid Subscription Types.',
        raw: {},
      },
    ]);
  });
});
