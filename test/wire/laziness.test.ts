import { createDecoder } from '../../src/wire/decode-event';
import type { RawEvent } from '../../src/wire/family';
import { bool, date, id, int, readScalar, type Scalar, str } from '../../src/wire/scalar';
import { HOST_ISSUERS, readEnvelope } from '../../src/wire/envelope';
import {
  batchOf,
  cellsOf,
  createBatch,
  gather,
  type MaxBatch,
  partOf,
  placesNamed,
  placesOfContact,
} from '../../src/wire/max-batch';
import type { Rejection } from '../../src/wire/rejection';
import { batchWith } from './one-batch';

/** How often the fields of events were read, by what stands in them: decoding reads a field once. */
type Reads = Record<string, number>;

/** An event that counts whoever reads its server, which no question about names or contacts needs. */
function watched(reads: Reads, server: string, raw: RawEvent): RawEvent {
  reads[server] = 0;
  return Object.defineProperty({ ...raw }, 'IISHost', {
    enumerable: true,
    get() {
      reads[server] = (reads[server] ?? 0) + 1;
      return server;
    },
  });
}

/** A message of four: a call, the agent's leg, a mute and another state of the call. */
function story(): { readonly batch: MaxBatch; readonly reads: Reads } {
  const reads: Reads = {};
  const batch = batchWith(
    watched(reads, 'ringing', { Type: 'CallContactEvent', ContactID: '304828365', Status: 'Ringing' }),
    watched(reads, 'leg', { Type: 'AgentLegEvent', Status: 'Active' }),
    watched(reads, 'mute', { Type: 'Mute', AgentMuted: 'True' }),
    watched(reads, 'active', { Type: 'CallContactEvent', ContactID: 304828365, Status: 'Active' }),
  );
  return { batch, reads };
}

const NOTHING_READ = { ringing: 0, leg: 0, mute: 0, active: 0 };
const ALL_READ_ONCE = { ringing: 1, leg: 1, mute: 1, active: 1 };

describe('a batch', () => {
  it('decodes nothing before it is asked', () => {
    expect(story().reads).toEqual(NOTHING_READ);
  });

  it('decodes each event once, however often its events are read', () => {
    const { batch, reads } = story();
    const [first] = batch.events;
    expect(batch.events).toBe(batch.events);
    expect(batch.events[0]).toBe(first);
    expect(reads).toEqual(ALL_READ_ONCE);
  });

  it('decodes the event that is asked for and no other', () => {
    const { batch, reads } = story();
    const cells = cellsOf(batch);
    expect(cells.decode(2)).toMatchObject({ type: 'Mute', agentMuted: true });
    expect(cells.decode(2)).toBe(cells.decode(2));
    expect(reads).toEqual({ ...NOTHING_READ, mute: 1 });
  });

  it('shares what was asked for with who reads all', () => {
    const { batch, reads } = story();
    const mute = cellsOf(batch).decode(2);
    expect(batch.events[2]).toBe(mute);
    expect(reads).toEqual(ALL_READ_ONCE);
  });

  it('keeps its first fields in the order of the message', () => {
    expect(Object.keys(story().batch)).toEqual(['issuer', 'contactId', 'kind', 'receivedAt', 'rejections', 'events']);
  });
});

describe('the places of a type', () => {
  it.each([
    ['CallContactEvent', [0, 3]],
    ['Mute', [2]],
    ['AgentLeg', [1]],
    ['AgentLegEvent', [1]],
    ['AgentState', []],
    ['', []],
    ['constructor', []],
  ])('%j are %j, and nothing is decoded', (name, places) => {
    const { batch, reads } = story();
    expect(placesNamed(batch, name)).toEqual(places);
    expect(reads).toEqual(NOTHING_READ);
  });

  it('are worked out once for each question', () => {
    const { batch } = story();
    expect(placesNamed(batch, 'Mute')).toBe(placesNamed(batch, 'Mute'));
    expect(placesNamed(batch, 'AgentLeg')).toEqual([1]);
    expect(placesNamed(batch, 'Mute')).toEqual([2]);
  });

  it('take chats and texts for one type', () => {
    const batch = batchWith({ Type: 'TextContactEvent' }, { Type: 'Mute' }, { Type: 'ChatContactEvent' });
    expect(placesNamed(batch, 'TextContactEvent')).toEqual([0, 2]);
    expect(placesNamed(batch, 'ChatContactEvent')).toEqual([0, 2]);
  });
});

describe('the places of a contact', () => {
  it.each([
    ['304828365', [0, 3]],
    [null, [1, 2]],
    ['999', []],
  ])('%j are %j, and nothing is decoded', (contactId, places) => {
    const { batch, reads } = story();
    expect(placesOfContact(batch, contactId)).toEqual(places);
    expect(reads).toEqual(NOTHING_READ);
  });

  it('are worked out once, and apart from those of a type of that name', () => {
    const batch = batchWith({ Type: '304828365' }, { Type: 'CallContactEvent', ContactID: '304828365' });
    expect(placesOfContact(batch, '304828365')).toEqual([1]);
    expect(placesNamed(batch, '304828365')).toEqual([0]);
    expect(placesOfContact(batch, '304828365')).toBe(placesOfContact(batch, '304828365'));
  });
});

describe('a part of a batch', () => {
  it('is what stands at the places, in their order, and decodes nothing yet', () => {
    const { batch, reads } = story();
    const part = partOf(batch, [3, 0]);
    const { issuer, contactId, kind, receivedAt } = batch;
    expect(part).toMatchObject({ issuer, contactId, kind, receivedAt });
    expect(reads).toEqual({ ...NOTHING_READ });
    expect(part.events).toMatchObject([{ status: 'Active' }, { status: 'Ringing' }]);
    expect(reads).toEqual({ ...NOTHING_READ, ringing: 1, active: 1 });
  });

  it('shares what is decoded with the whole, whoever asks first', () => {
    const { batch, reads } = story();
    const part = partOf(batch, [0, 2]);
    const [ringing] = part.events;
    expect(batch.events[0]).toBe(ringing);
    expect(partOf(part, [1]).events[0]).toBe(batch.events[2]);
    expect(reads).toEqual(ALL_READ_ONCE);
  });

  it('answers about its own places', () => {
    const part = partOf(story().batch, [2, 3]);
    expect(placesNamed(part, 'Mute')).toEqual([0]);
    expect(placesOfContact(part, '304828365')).toEqual([1]);
    expect(placesOfContact(part, null)).toEqual([0]);
  });

  it('is the batch itself if it is all of it', () => {
    const { batch } = story();
    expect(partOf(batch, [0, 1, 2, 3])).toBe(batch);
    expect(partOf(batch, [0, 1, 2, 3], 'live')).toBe(batch);
  });

  it('is another batch if the order or the kind is another', () => {
    const { batch } = story();
    expect(partOf(batch, [3, 0, 1, 2]).events.map(({ raw }) => raw)).toEqual(
      [3, 0, 1, 2].map((at) => batch.events[at]?.raw),
    );
    const restated = partOf(batch, [0, 1, 2, 3], 'restated');
    expect(restated.kind).toBe('restated');
    expect(restated.events).toEqual(batch.events);
    expect(batch.kind).toBe('live');
  });

  it('may be empty', () => {
    expect(partOf(story().batch, []).events).toEqual([]);
  });

  it('keeps the reports of the whole', () => {
    const batch = batchWith(null, { Type: 'Mute', AgentMuted: 7 }, { Type: 'AgentLeg' });
    const part = partOf(batch, [0]);
    expect(part.events).toHaveLength(1);
    expect(part.rejections.map(({ path }) => path)).toEqual(['events.0', 'events.1.AgentMuted']);
  });
});

describe('events gathered from several batches', () => {
  it('make a batch that shares what they are decoded to', () => {
    const [first, second] = [story(), story()];
    const cells = gather([
      { cells: cellsOf(second.batch), at: 3 },
      { cells: cellsOf(first.batch), at: 2 },
    ]);
    const opening = batchOf({ issuer: 'CXA', contactId: '304828365' }, 'opening', 1741091498000, cells, []);
    expect(opening).toMatchObject({
      issuer: 'CXA',
      contactId: '304828365',
      kind: 'opening',
      receivedAt: 1741091498000,
      rejections: [],
    });
    expect(placesNamed(opening, 'Mute')).toEqual([1]);
    expect([first.reads, second.reads]).toEqual([NOTHING_READ, NOTHING_READ]);
    expect(opening.events[0]).toBe(second.batch.events[3]);
    expect(opening.events[1]).toBe(first.batch.events[2]);
    expect([first.reads, second.reads]).toEqual([ALL_READ_ONCE, ALL_READ_ONCE]);
  });
});

describe('a batch that somebody made by hand', () => {
  const handMade = (): MaxBatch => {
    const { issuer, contactId, kind, receivedAt, events, rejections } = story().batch;
    return { issuer, contactId, kind, receivedAt, events, rejections };
  };

  it('is taken by its events', () => {
    const batch = handMade();
    expect(cellsOf(batch).decode(2)).toBe(batch.events[2]);
    expect(cellsOf(batch).raws).toEqual(batch.events.map(({ raw }) => raw));
    expect(placesNamed(batch, 'CallContactEvent')).toEqual([0, 3]);
    expect(placesOfContact(batch, '304828365')).toEqual([0, 3]);
  });

  it('has parts like any other', () => {
    const batch = handMade();
    expect(partOf(batch, [0, 1, 2, 3])).toBe(batch);
    expect(partOf(batch, [2]).events).toEqual([batch.events[2]]);
    expect(partOf(batch, [2]).events[0]).toBe(batch.events[2]);
  });
});

describe('a report', () => {
  const message = {
    issuer: 'MAX',
    contactId: 'abc',
    events: [null, { Type: 'Mute', AgentMuted: 7 }, { Type: 'AgentLeg', FinalState: 'maybe' }, { Type: 'Mute' }],
  };

  function received() {
    const reports: Rejection[] = [];
    const envelope = readEnvelope(message, HOST_ISSUERS);
    if ('reason' in envelope) throw new Error('The message has a good envelope.');
    const batch = createBatch(envelope, 0, createDecoder(), (rejection) => reports.push(rejection));
    return { batch, reports, paths: () => batch.rejections.map(({ path }) => path) };
  }

  it('of the envelope stands in the batch from the start', () => {
    expect(received().paths()).toEqual(['contactId', 'events.0']);
  });

  it('of an event is made when the event is decoded, in the batch and to whoever listens', () => {
    const { batch, reports, paths } = received();
    cellsOf(batch).decode(1);
    const leg = {
      reason: 'unreadable-field',
      path: 'events.2.FinalState',
      expected: "BoolStr ('True' or 'False')",
      actual: 'string',
      type: 'AgentLeg',
    };
    expect(paths()).toEqual(['contactId', 'events.0', 'events.2.FinalState']);
    expect(reports).toStrictEqual([leg]);
    expect(batch.rejections[2]).toStrictEqual(leg);
  });

  it('of an event is made once', () => {
    const { batch, reports, paths } = received();
    cellsOf(batch).decode(0);
    partOf(batch, [0, 1]).events.forEach(({ type }) => type);
    batch.events.forEach(({ type }) => type);
    batch.events.forEach(({ type }) => type);
    expect(paths()).toEqual(['contactId', 'events.0', 'events.1.AgentMuted', 'events.2.FinalState']);
    expect(reports.map(({ path }) => path)).toEqual(['events.1.AgentMuted', 'events.2.FinalState']);
  });

  it('leaves the reports of another batch of the same message alone', () => {
    const envelope = readEnvelope(message, HOST_ISSUERS);
    if ('reason' in envelope) throw new Error('The message has a good envelope.');
    const batch = createBatch(envelope, 0, createDecoder(), () => undefined);
    batch.events.forEach(({ type }) => type);
    expect(envelope.rejections.map(({ path }) => path)).toEqual(['contactId', 'events.0']);
  });
});

describe('a scalar', () => {
  const read = <T>(value: unknown, scalar: Scalar<T>): [T | undefined, number] => {
    let unreadable = 0;
    return [readScalar(value, scalar, () => unreadable++), unreadable];
  };

  it('tells of what it cannot read', () => {
    const told = [read('maybe', bool), read('x', int), read('-1', id), read('now', date), read(1, str)];
    expect(told).toEqual(told.map(() => [undefined, 1]));
    expect(read('True', bool)).toEqual([true, 0]);
  });

  it('does not tell of what is absent', () => {
    const told = [read('', bool), read(null, str), read('0', id), read(undefined, date)];
    expect(told).toEqual(told.map(() => [undefined, 0]));
    expect(read('', int)).toEqual([0, 0]);
  });
});
