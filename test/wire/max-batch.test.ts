import type { RawEvent } from '../../src/wire/family';
import { contactOf } from '../../src/wire/host-message';
import { batchOf, entriesOf, entriesWhere, insideOf, type MaxBatch, partOf, partsOf } from '../../src/wire/max-batch';
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

/** The part with what stands at these places of a batch, in this order. */
function part(batch: MaxBatch, ...places: readonly number[]): MaxBatch {
  const entries = entriesOf(batch);
  return partOf(
    batch,
    places.flatMap((at) => entries[at] ?? []),
  );
}

/** The places in a batch of its events of a type, or of a contact, and that nothing was decoded to find them. */
function placesNamed(batch: MaxBatch, name: string): readonly number[] {
  return entriesWhere(batch, name, (entry) => entry.name === name).map((entry) => entriesOf(batch).indexOf(entry));
}

function placesOfContact(batch: MaxBatch, contactId: string | null): readonly number[] {
  const found = entriesWhere(batch, ` ${String(contactId)}`, (entry) => contactOf(entry) === contactId);
  return found.map((entry) => entriesOf(batch).indexOf(entry));
}

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

  it('keeps its first fields in the order of the message', () => {
    expect(Object.keys(story().batch)).toEqual(['issuer', 'contactId', 'kind', 'receivedAt', 'rejections', 'events']);
  });

  it('forgets nothing, unless it was made to', () => {
    const { batch } = story();
    expect(insideOf(batch).forgotten).toEqual([]);
    const { decode, entries } = insideOf(batch);
    expect(insideOf(batchOf(batch, 'restated', 0, entries, [], decode, ['Mute'])).forgotten).toEqual(['Mute']);
  });
});

describe('the events of a type', () => {
  it.each([
    ['CallContactEvent', [0, 3]],
    ['Mute', [2]],
    ['AgentLeg', [1]],
    ['AgentLegEvent', []],
    ['AgentState', []],
    ['', []],
    ['constructor', []],
  ])('%j, by its canonical name, stand at %j, and nothing is decoded', (name, places) => {
    const { batch, reads } = story();
    expect(placesNamed(batch, name)).toEqual(places);
    expect(reads).toEqual(NOTHING_READ);
  });

  it('are chats and texts for one type', () => {
    const batch = batchWith({ Type: 'TextContactEvent' }, { Type: 'Mute' }, { Type: 'ChatContactEvent' });
    expect(placesNamed(batch, 'ChatContactEvent')).toEqual([0, 2]);
  });
});

describe('the events of a contact', () => {
  it.each([
    ['304828365', [0, 3]],
    [null, [1, 2]],
    ['999', []],
  ])('%j stand at %j, and nothing is decoded', (contactId, places) => {
    const { batch, reads } = story();
    expect(placesOfContact(batch, contactId)).toEqual(places);
    expect(reads).toEqual(NOTHING_READ);
  });
});

describe('a question', () => {
  it('is worked out once for a batch, whoever asks it', () => {
    const { batch } = story();
    const holds = jest.fn(() => true);
    const found = entriesWhere(batch, 'all', holds);
    expect(entriesWhere(batch, 'all', holds) === found).toBe(true);
    expect(holds).toHaveBeenCalledTimes(4);
  });

  it('is not taken for another', () => {
    const { batch } = story();
    expect(placesNamed(batch, 'Mute')).toEqual([2]);
    expect(placesNamed(batch, 'AgentLeg')).toEqual([1]);
    expect(placesNamed(batch, 'Mute')).toEqual([2]);
  });

  it('about a part is one about the part', () => {
    const { batch } = story();
    expect(placesNamed(batch, 'Mute')).toEqual([2]);
    const some = part(batch, 2, 3);
    expect(placesNamed(some, 'Mute')).toEqual([0]);
    expect(placesOfContact(some, '304828365')).toEqual([1]);
    expect(placesOfContact(some, null)).toEqual([0]);
  });
});

describe('a part of a batch', () => {
  it('is what stands at the places, in their order, and decodes nothing yet', () => {
    const { batch, reads } = story();
    const some = part(batch, 3, 0);
    const { issuer, contactId, kind, receivedAt } = batch;
    expect(some).toMatchObject({ issuer, contactId, kind, receivedAt });
    expect(reads).toEqual({ ...NOTHING_READ });
    expect(some.events).toMatchObject([{ status: 'Active' }, { status: 'Ringing' }]);
    expect(reads).toEqual({ ...NOTHING_READ, ringing: 1, active: 1 });
  });

  it('shares what is decoded with the whole, whoever asks first', () => {
    const { batch, reads } = story();
    const some = part(batch, 0, 2);
    const [ringing] = some.events;
    expect(batch.events[0]).toBe(ringing);
    expect(part(some, 1).events[0]).toBe(batch.events[2]);
    expect(reads).toEqual(ALL_READ_ONCE);
  });

  it('is the batch itself if it is all of it', () => {
    const { batch } = story();
    expect(part(batch, 0, 1, 2, 3)).toBe(batch);
  });

  it('is another batch if the order is another', () => {
    const { batch } = story();
    expect(part(batch, 3, 0, 1, 2).events.map(({ raw }) => raw)).toEqual(
      [3, 0, 1, 2].map((at) => batch.events[at]?.raw),
    );
    expect(part(batch, 0, 1, 2, 3)).toBe(batch);
  });

  it('may be empty, and is not told then', () => {
    const { batch } = story();
    expect(part(batch).events).toEqual([]);
    expect(partsOf(batch, [])).toEqual([]);
    expect(partsOf(batch, entriesOf(batch).slice(0, 1))).toHaveLength(1);
  });

  it('is told though it is empty, of a batch that says that something is gone, and says so, too', () => {
    const { batch } = story();
    const { decode, entries } = insideOf(batch);
    const restated = batchOf(batch, 'restated', 0, entries, [], decode, ['Mute']);
    const [empty, ...others] = partsOf(restated, []);
    expect(others).toEqual([]);
    expect(empty).toMatchObject({ kind: 'restated', events: [] });
    expect(empty && insideOf(empty).forgotten).toEqual(['Mute']);
  });

  it('keeps the reports of the whole', () => {
    const batch = batchWith(null, { Type: 'Mute', AgentMuted: 7 }, { Type: 'AgentLeg' });
    const some = part(batch, 0);
    expect(some.events).toHaveLength(1);
    expect(some.rejections.map(({ path }) => path)).toEqual(['events.0', 'events.1.AgentMuted']);
  });
});

describe('events of several batches', () => {
  it('make a batch that shares what they are decoded to', () => {
    const { batch: first, reads } = story();
    const second = batchWith({ Type: 'AgentState' }, { Type: 'Mute', AgentMuted: 'False' });
    const { decode } = insideOf(first);
    const entries = [...entriesOf(second).slice(1), ...entriesOf(first).slice(2, 3)];
    const opening = batchOf({ issuer: 'CXA', contactId: '304828365' }, 'opening', 1741091498000, entries, [], decode);
    expect(opening).toMatchObject({
      issuer: 'CXA',
      contactId: '304828365',
      kind: 'opening',
      receivedAt: 1741091498000,
      rejections: [],
    });
    expect(placesNamed(opening, 'Mute')).toEqual([0, 1]);
    expect(opening.events).toMatchObject([{ agentMuted: false }, { agentMuted: true }]);
    expect(opening.events[1]).toBe(first.events[2]);
    expect(reads).toEqual(ALL_READ_ONCE);
  });
});

describe('a batch that somebody made by hand', () => {
  const handMade = (): MaxBatch => {
    const { issuer, contactId, kind, receivedAt, events, rejections } = story().batch;
    return { issuer, contactId, kind, receivedAt, events, rejections };
  };

  it('is taken by its events', () => {
    const batch = handMade();
    const { entries, decode, forgotten } = insideOf(batch);
    expect(entries.map(decode)).toEqual(batch.events);
    expect(entries.map((entry) => decode(entry)).every((event, at) => event === batch.events[at])).toBe(true);
    expect(entries.map(({ raw }) => raw)).toEqual(batch.events.map(({ raw }) => raw));
    expect(entries.map(({ name }) => name)).toEqual(['CallContactEvent', 'AgentLeg', 'Mute', 'CallContactEvent']);
    expect(entries.map(contactOf)).toEqual(['304828365', null, null, '304828365']);
    expect(forgotten).toEqual([]);
  });

  it('has parts like any other', () => {
    const batch = handMade();
    expect(part(batch, 0, 1, 2, 3)).toBe(batch);
    expect(part(batch, 2).events).toEqual([batch.events[2]]);
    expect(part(batch, 2).events[0]).toBe(batch.events[2]);
  });
});
