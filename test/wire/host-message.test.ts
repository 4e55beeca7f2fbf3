import { isLeft, isRight } from 'fp-ts/Either';
import { decodeBatch } from '../../src/wire/decode-batch';
import { contactOf, HOST_ISSUERS, type HostMessage, readMessage } from '../../src/wire/host-message';
import type { Rejection } from '../../src/wire/rejection';
import { batchFrom, batchWith, entriesWith } from './one-batch';

const mute = { Type: 'Mute', AgentMuted: 'True' };
const leg = { Type: 'AgentLeg', Status: 'Active' };
const ack = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' };

const ORIGIN = 'https://desk.example.com';

/** What a message is read as at second 1 of the epoch. */
function read(data: unknown, issuers: readonly string[] = HOST_ISSUERS): HostMessage | Rejection {
  return readMessage(data, issuers, ORIGIN, 1000);
}

/** A message with its entries as their name, raw event and place: an entry leads back to its message, and cannot be printed. */
function inRaws(message: HostMessage | Rejection): unknown {
  if (!('entries' in message)) return message;
  expect(message.entries.every((entry) => entry.message === message)).toBe(true);
  return { ...message, entries: message.entries.map(({ name, raw, at }) => [name, raw, at]) };
}

describe('the envelope', () => {
  it.each(['MAX', 'CXA'])('of %s passes, with where it came from and when', (issuer) => {
    expect(inRaws(read({ issuer, contactId: null, events: [leg, mute] }))).toStrictEqual({
      issuer,
      contactId: null,
      origin: ORIGIN,
      receivedAt: 1000,
      entries: [
        ['AgentLeg', leg, 0],
        ['Mute', mute, 1],
      ],
      rejections: [],
    });
  });

  it('of another issuer passes where the page allows that issuer', () => {
    const message = { issuer: 'CXoneAgent', contactId: null, events: [mute] };
    expect(read(message, ['MAX', 'CXoneAgent'])).toMatchObject({ issuer: 'CXoneAgent', rejections: [] });
    expect(read(message)).toMatchObject({ reason: 'not-a-batch', path: 'issuer' });
  });

  it('may hold no event', () => {
    expect(batchFrom({ issuer: 'MAX', contactId: null, events: [] })).toMatchObject({ events: [], rejections: [] });
  });

  it.each([
    ['null', null, '', 'object', 'null'],
    ['undefined', undefined, '', 'object', 'undefined'],
    ['a text', 'RegisterForClientEvents', '', 'object', 'string'],
    ['a number', 42, '', 'object', 'number'],
    ['an array', [mute], '', 'object', 'array'],
    ['a function', () => mute, '', 'object', 'function'],
    ['an object without an issuer', { events: [mute] }, 'issuer', 'MAX or CXA', 'undefined'],
    ['an issuer that is no text', { issuer: 1, events: [mute] }, 'issuer', 'MAX or CXA', 'number'],
    ['an issuer in an array', { issuer: ['MAX'], events: [mute] }, 'issuer', 'MAX or CXA', 'array'],
    ['an issuer in another letter case', { issuer: 'max', events: [mute] }, 'issuer', 'MAX or CXA', 'string'],
    ['another issuer', { issuer: 'CXoneAgent', events: [mute] }, 'issuer', 'MAX or CXA', 'string'],
    ['other traffic of the desktop', { issuer: 'CXA', messageType: 'startsession' }, 'events', 'array', 'undefined'],
    ['no array of events', { issuer: 'MAX', events: mute }, 'events', 'array', 'object'],
    ['null for events', { issuer: 'MAX', events: null }, 'events', 'array', 'null'],
    ['text for events', { issuer: 'MAX', events: '[]' }, 'events', 'array', 'string'],
    ['something like an array', { issuer: 'MAX', events: { length: 0 } }, 'events', 'array', 'object'],
    [
      'a SessionInfo of a foreign issuer',
      { issuer: 'CXoneAgent', messageType: 'SessionInfo', sessionToken: 't' },
      'issuer',
      'MAX or CXA',
      'string',
    ],
    [
      'a SessionInfo whose issuer is null',
      { issuer: null, messageType: 'SessionInfo', sessionToken: 't' },
      'issuer',
      'MAX or CXA',
      'null',
    ],
  ])('is refused: %s', (_, message, path, expected, actual) => {
    expect(read(message)).toStrictEqual({ reason: 'not-a-batch', path, expected, actual });
  });
});

describe("the envelope's contact id", () => {
  const contactIdOf = (contactId: unknown) => {
    const { contactId: read, rejections } = batchFrom({ issuer: 'MAX', contactId, events: [mute] });
    return { contactId: read, rejections };
  };

  it.each([
    [304828365, '304828365'],
    ['304828365', '304828365'],
    ['900719925474010002', '900719925474010002'],
    [null, null],
    [undefined, null],
    [0, null],
    ['0', null],
    ['', null],
  ])('%p is %p', (contactId, read) => {
    expect(contactIdOf(contactId)).toStrictEqual({ contactId: read, rejections: [] });
  });

  it.each([
    [12.5, 'number'],
    [-5, 'number'],
    [9007199254740992, 'number'],
    ['abc', 'string'],
    [true, 'boolean'],
    [[304828365], 'array'],
    [{}, 'object'],
  ])('%p is unreadable and costs nothing but itself', (contactId, actual) => {
    expect(contactIdOf(contactId)).toStrictEqual({
      contactId: null,
      rejections: [{ reason: 'unreadable-field', path: 'contactId', expected: 'IdStr (decimal digits)', actual }],
    });
  });

  it('may be missing', () => {
    expect(batchFrom({ issuer: 'MAX', events: [mute] })).toMatchObject({ contactId: null, rejections: [] });
  });
});

describe('a SessionInfo on its own', () => {
  const message = { messageType: 'SessionInfo', sessionToken: 'T1' };

  it.each([
    ['without an issuer', message, 'MAX'],
    ['with an undefined issuer', { ...message, issuer: undefined }, 'MAX'],
    ["with the desktop's issuer", { ...message, issuer: 'CXA' }, 'CXA'],
  ])('is a batch of one, %s', (_, data, issuer) => {
    expect(inRaws(read(data))).toStrictEqual({
      issuer,
      contactId: null,
      origin: ORIGIN,
      receivedAt: 1000,
      entries: [['SessionInfo', data, 0]],
      rejections: [],
    });
    expect(batchFrom(data).events).toStrictEqual([
      { type: 'SessionInfo', contactId: null, sessionToken: 'T1', raw: data },
    ]);
  });

  it('without an issuer is taken for the first issuer that is allowed', () => {
    expect(read(message, ['CXA'])).toMatchObject({ issuer: 'CXA' });
  });

  it('with events beside it is a message like any other', () => {
    expect(read({ ...message, events: [mute] })).toMatchObject({ path: 'issuer' });
    expect(batchFrom({ ...message, issuer: 'MAX', events: [mute] }).events).toMatchObject([{ type: 'Mute' }]);
  });
});

describe('an entry', () => {
  it('has the canonical name of its type, and its place in the message', () => {
    const entries = entriesWith(null, { type: 'AgentLegEvent' }, { Type: 'TextContactEvent' }, { data: ack });
    expect(entries.map(({ name, at, raw }) => [name, at, raw])).toEqual([
      ['AgentLeg', 1, { type: 'AgentLegEvent' }],
      ['ChatContactEvent', 2, { Type: 'TextContactEvent' }],
      ['ClientEventSubscriptionAcknowledge', 3, ack],
    ]);
  });

  it.each([
    ['304828365', { ContactID: 304828365 }],
    ['2', { ContactID: '', ContactId: '2' }],
    [null, { ContactID: '0' }],
    [null, {}],
  ])('belongs to contact %j, which is looked up once: %j', (contactId, spelling) => {
    let looks = 0;
    const raw = Object.defineProperty({ Type: 'Mute', ...spelling }, 'contactID', { get: () => (looks++, undefined) });
    const [entry] = entriesWith(raw);
    if (entry === undefined) throw new Error('The entry is an event.');
    expect(contactOf(entry)).toBe(contactId);
    const before = looks;
    expect(contactOf(entry)).toBe(contactId);
    expect(looks).toBe(before);
  });
});

describe('an entry that is no event', () => {
  it.each([
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a number', 42, 'number'],
    ['a text', 'AgentState', 'string'],
    ['an object without a discriminant', { AgentMuted: 'True' }, 'object'],
    ['an empty discriminant', { Type: '', type: '', messageType: '' }, 'object'],
    ['a discriminant that is no text', { Type: 1, type: {}, messageType: null }, 'object'],
    ['a discriminant in another letter case', { TYPE: 'Mute', messagetype: 'Mute' }, 'object'],
    ['an array', [mute], 'array'],
    ['an event that is wrapped', { data: mute }, 'object'],
    ['a wrapped null', { data: null }, 'object'],
    ['a wrapped text', { data: 'ClientEventSubscriptionAcknowledge' }, 'object'],
    ['an acknowledgement that is wrapped twice', { data: { data: ack } }, 'object'],
  ])('stands in rejections, not in events: %s', (_, entry, actual) => {
    const batch = batchWith(mute, entry, leg);
    const expected = 'event with Type, type or messageType';
    expect(batch.rejections).toStrictEqual([{ reason: 'not-an-event', path: 'events.1', expected, actual }]);
    expect(batch.events.map(({ raw }) => raw)).toStrictEqual([mute, leg]);
  });

  it('does not shift the places that reports name', () => {
    const batch = batchFrom({
      issuer: 'MAX',
      contactId: 12.5,
      events: [null, { ...mute, AgentMuted: 'Yes' }, 7, { ...leg, FinalState: 1 }],
    });
    expect(batch.events).toHaveLength(2);
    expect(batch.rejections.map(({ reason, path }) => [reason, path])).toEqual([
      ['unreadable-field', 'contactId'],
      ['not-an-event', 'events.0'],
      ['not-an-event', 'events.2'],
      ['unreadable-field', 'events.1.AgentMuted'],
      ['unreadable-field', 'events.3.FinalState'],
    ]);
  });

  it('may be every entry', () => {
    expect(batchWith(null, undefined)).toMatchObject({
      events: [],
      rejections: [
        { path: 'events.0', actual: 'null' },
        { path: 'events.1', actual: 'undefined' },
      ],
    });
  });

  it('is not made of a hole, of which there may be four thousand million', () => {
    const events: unknown[] = [mute];
    events.length = 2 ** 32 - 1;
    events[2 ** 32 - 2] = { ...leg, FinalState: 1 };
    const batch = batchFrom({ issuer: 'MAX', contactId: null, events });
    expect(batch.events.map(({ type }) => type)).toEqual(['Mute', 'AgentLeg']);
    expect(batch.rejections.map(({ path }) => path)).toEqual(['events.4294967294.FinalState']);
  });

  it('is not made of a property that the array has beside its entries', () => {
    const events: unknown[] = Object.assign([mute, null], { name: leg });
    const batch = batchFrom({ issuer: 'MAX', contactId: null, events });
    expect(batch.events.map(({ type }) => type)).toEqual(['Mute']);
    expect(batch.rejections.map(({ path }) => path)).toEqual(['events.1']);
  });
});

describe('a batch', () => {
  it('says who sent it, what for and when', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1741091498000);
    const { issuer, contactId, kind, receivedAt } = batchFrom({ issuer: 'CXA', contactId: 304828365, events: [mute] });
    now.mockRestore();
    expect({ issuer, contactId, kind, receivedAt }).toEqual({
      issuer: 'CXA',
      contactId: '304828365',
      kind: 'live',
      receivedAt: 1741091498000,
    });
  });

  it('keeps the order of its events', () => {
    const batch = batchWith(mute, ack, leg, { Type: 'PostData' });
    expect(batch.events.map(({ type }) => type)).toEqual([
      'Mute',
      'ClientEventSubscriptionAcknowledge',
      'AgentLeg',
      'UnknownEvent',
    ]);
  });
});

describe('decodeBatch', () => {
  it('is right for a good envelope, whatever its events are worth', () => {
    expect(
      isRight(decodeBatch({ issuer: 'MAX', contactId: 'abc', events: [null, { Type: 'Mute', AgentMuted: 7 }] })),
    ).toBe(true);
  });

  it.each([
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a text', 'secret', 'string'],
    ['an array', [mute], 'array'],
  ])('is left at the root for %s', (_, message, actual) => {
    const decoded = decodeBatch(message);
    expect(isLeft(decoded) && decoded.left).toStrictEqual([
      { value: actual, context: [{ key: '', type: codecNamed('MaxBatch'), actual }] },
    ]);
  });

  it.each([
    ['a foreign issuer', { issuer: 'other', events: [mute] }, 'issuer', 'MAX or CXA', 'string'],
    ['no issuer', { events: [mute] }, 'issuer', 'MAX or CXA', 'undefined'],
    ['no events', { issuer: 'MAX' }, 'events', 'array', 'undefined'],
    ['events that are no array', { issuer: 'MAX', events: 'none' }, 'events', 'array', 'string'],
  ])('is left at the place of the fault for %s', (_, message, key, expected, actual) => {
    const decoded = decodeBatch(message);
    expect(isLeft(decoded) && decoded.left).toStrictEqual([
      {
        value: actual,
        context: [
          { key: '', type: codecNamed('MaxBatch') },
          { key, type: codecNamed(expected), actual },
        ],
      },
    ]);
  });
});

function codecNamed(name: string): unknown {
  return expect.objectContaining({ name });
}
