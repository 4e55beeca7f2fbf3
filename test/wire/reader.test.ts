import { contactOf, type Entry, type HostMessage } from '../../src/wire/host-message';
import { createBatch, entriesOf, partOf } from '../../src/wire/max-batch';
import { createReader } from '../../src/wire/reader';
import type { Rejection } from '../../src/wire/rejection';
import { messageFrom } from './one-batch';

/** What stands at a place of a message. */
function entryAt({ entries }: HostMessage, place: number): Entry {
  const entry = entries[place];
  if (entry === undefined) throw new Error(`The message has nothing at ${String(place)}.`);
  return entry;
}

describe('a reader', () => {
  /** A message of two whose first event counts how often it is decoded. */
  function counted(): { readonly message: HostMessage; readonly decoded: () => number } {
    let decoded = 0;
    const mute = Object.defineProperty({ Type: 'Mute' }, 'AgentMuted', {
      enumerable: true,
      get() {
        decoded++;
        return 'True';
      },
    });
    const message = messageFrom({ issuer: 'MAX', events: [mute, { Type: 'AgentLeg' }] });
    return { message, decoded: () => decoded };
  }

  it('decodes the event that is asked for and no other, once', () => {
    const { message, decoded } = counted();
    const { decode } = createReader();
    expect(decode(entryAt(message, 1))).toMatchObject({ type: 'AgentLeg' });
    expect(decoded()).toBe(0);
    expect(decode(entryAt(message, 0))).toMatchObject({ type: 'Mute', agentMuted: true });
    expect(decode(entryAt(message, 0))).toBe(decode(entryAt(message, 0)));
    expect(decoded()).toBe(1);
  });

  it('shares what was asked for with who reads all of a batch', () => {
    const { message, decoded } = counted();
    const reader = createReader();
    const mute = reader.decode(entryAt(message, 0));
    expect(createBatch(message, reader).events[0]).toBe(mute);
    expect(createBatch(message, reader).events[0]).toBe(mute);
    expect(decoded()).toBe(1);
  });

  it('keeps what it makes to itself: copies of the library read one message each in their own way', () => {
    const { message, decoded } = counted();
    const [one, other] = [createReader(), createReader()];
    expect(one.decode(entryAt(message, 0))).not.toBe(other.decode(entryAt(message, 0)));
    expect(decoded()).toBe(2);
    expect(contactOf(entryAt(message, 0))).toBeNull();
  });
});

describe('a report', () => {
  const data = {
    issuer: 'MAX',
    contactId: 'abc',
    events: [null, { Type: 'Mute', AgentMuted: 7 }, { Type: 'AgentLeg', FinalState: 'maybe' }, { Type: 'Mute' }],
  };
  const FROM_THE_START = ['contactId', 'events.0'];

  function received() {
    const reports: Rejection[] = [];
    const message = messageFrom(data);
    const reader = createReader((rejection) => reports.push(rejection));
    const batch = createBatch(message, reader);
    return { message, reader, batch, reports, paths: () => batch.rejections.map(({ path }) => path) };
  }

  it('of the envelope stands in the batch from the start, and the reader tells nobody', () => {
    const { paths, reports } = received();
    expect(paths()).toEqual(FROM_THE_START);
    expect(reports).toEqual([]);
  });

  it('of an event is made when the event is decoded, in the batch and to whoever listens', () => {
    const { message, reader, batch, reports, paths } = received();
    reader.decode(entryAt(message, 1));
    const leg = {
      reason: 'unreadable-field',
      path: 'events.2.FinalState',
      expected: "BoolStr ('True' or 'False')",
      actual: 'string',
      type: 'AgentLeg',
    };
    expect(paths()).toEqual([...FROM_THE_START, 'events.2.FinalState']);
    expect(reports).toStrictEqual([leg]);
    expect(batch.rejections[2]).toStrictEqual(leg);
  });

  it('of an event is made once', () => {
    const { message, reader, batch, reports, paths } = received();
    reader.decode(entryAt(message, 0));
    partOf(batch, entriesOf(batch).slice(0, 2)).events.forEach(({ type }) => type);
    batch.events.forEach(({ type }) => type);
    batch.events.forEach(({ type }) => type);
    expect(paths()).toEqual([...FROM_THE_START, 'events.1.AgentMuted', 'events.2.FinalState']);
    expect(reports.map(({ path }) => path)).toEqual(['events.1.AgentMuted', 'events.2.FinalState']);
  });

  it('stands in every batch that is made of the message', () => {
    const { message, reader, batch } = received();
    batch.events.forEach(({ type }) => type);
    expect(createBatch(message, reader).rejections).toBe(batch.rejections);
    expect(reader.rejectionsOf(message)).toBe(batch.rejections);
  });

  it('leaves the message alone, and who else reads it', () => {
    const { message, batch } = received();
    batch.events.forEach(({ type }) => type);
    expect(message.rejections.map(({ path }) => path)).toEqual(FROM_THE_START);
    const other = createBatch(message, createReader());
    expect(other.rejections.map(({ path }) => path)).toEqual(FROM_THE_START);
  });
});
