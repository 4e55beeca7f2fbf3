import fc from 'fast-check';
import { isRight } from 'fp-ts/Either';
import { decodeBatch } from '../../src/wire/decode-batch';
import { encodeEvent } from '../../src/wire/encode-event';
import type { MaxEvent } from '../../src/wire/max-event';
import { contactOf } from '../../src/wire/host-message';
import { entriesOf } from '../../src/wire/max-batch';
import { readCommand } from '../../src/wire/command';
import { readRegistration } from '../../src/wire/registration';
import { anything, eventsOf } from './arbitraries';
import { KNOWN_TYPES, PROTOCOL_FIELDS } from './fixtures/protocol-fields';
import { batchFrom, batchWith, decodeOne } from './one-batch';

const ownNames = Object.getOwnPropertyNames(Object.prototype);

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(ownNames);
  expect(Object.getPrototypeOf(Object.prototype)).toBeNull();
});

/** Events of known types whose fields hold anything at all. */
const wildEvent = fc
  .constantFrom(...KNOWN_TYPES)
  .chain((type) =>
    fc
      .dictionary(
        fc.constantFrom(...Object.keys(PROTOCOL_FIELDS[type]), 'ContactID', 'contactId', '__proto__'),
        anything,
      )
      .map((fields) => ({ ...fields, Type: type })),
  );
const wildMessage = fc.oneof(
  anything,
  fc.record({ issuer: fc.constantFrom('MAX', 'CXA'), contactId: anything, events: fc.array(anything) }),
  fc.record({ issuer: fc.constantFrom('MAX', 'CXA'), contactId: anything, events: anything }),
  fc.record({ issuer: fc.constantFrom('MAX', 'CXA'), contactId: anything, events: fc.array(wildEvent) }),
);

const goodEvent = fc.constantFrom(...KNOWN_TYPES).chain((type) =>
  eventsOf(type).map((event) => {
    const raw = encodeEvent({ ...event, raw: {} } as MaxEvent);
    return { raw, event: { ...event, raw } };
  }),
);

describe('whatever a message holds', () => {
  it('it is a batch or errors, and every event of a batch decodes', () => {
    fc.assert(
      fc.property(wildMessage, (message) => {
        const decoded = decodeBatch(message);
        if (!isRight(decoded)) return;
        const { right: batch } = decoded;
        expect(batch.events.every(({ type, raw }) => typeof type === 'string' && typeof raw === 'object')).toBe(true);
        expect(batch.events.every(({ contactId }) => contactId === null || /^\d+$/.test(contactId))).toBe(true);
        expect(entriesOf(batch).map(contactOf)).toEqual(batch.events.map(({ contactId }) => contactId));
        expect(entriesOf(batch).every(({ name }) => typeof name === 'string' && name !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('each entry of its events is an event or a rejection', () => {
    fc.assert(
      fc.property(fc.array(anything), (entries) => {
        const batch = batchWith(...entries);
        const places = batch.rejections.filter(({ reason }) => reason === 'not-an-event').map(({ path }) => path);
        expect(batch.events.length + new Set(places).size).toBe(entries.length);
      }),
    );
  });

  it('good events beside bad ones are what they would be alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(goodEvent, fc.record({ raw: anything }))), (entries) => {
        const batch = batchWith(...entries.map(({ raw }) => raw));
        for (const entry of entries) {
          if (!('event' in entry)) continue;
          expect(batch.events.find(({ raw }) => raw === entry.raw)).toStrictEqual(entry.event);
        }
      }),
    );
  });

  it('a page that said it has said nothing', () => {
    fc.assert(
      fc.property(anything, (data) => {
        // Nothing that is generated says `RegisterForClientEvents` or names a command.
        expect(readRegistration(data)).toBeUndefined();
        expect(readCommand(data)).toBeUndefined();
      }),
    );
  });
});

describe('a name that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];

  it.each(names)('is an unknown type: %s', (name) => {
    expect(decodeOne({ Type: name }).event).toMatchObject({ type: 'UnknownEvent', name });
  });

  it.each(names)('is a field like any other: %s', (name) => {
    const raw = JSON.parse(
      `{ "Type": "Mute", "AgentMuted": "True", ${JSON.stringify(name)}: { "polluted": "yes" } }`,
    ) as object;
    const { event, rejections } = decodeOne(raw);
    expect(event).toMatchObject({ type: 'Mute', agentMuted: true });
    expect(event.raw).toBe(raw);
    expect(rejections).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('is the name of a screen pop variable like any other, there and back', () => {
    const raw = JSON.parse(
      '{ "Type": "CallContactEvent", "ScreenPopUrlVariables": [{ "__proto__": "polluted" }, { "constructor": "x" }] }',
    ) as object;
    const { event } = decodeOne(raw);
    expect(event).toMatchObject({
      screenPopUrlVariables: [
        { name: '__proto__', value: 'polluted' },
        { name: 'constructor', value: 'x' },
      ],
    });
    expect(JSON.stringify(encodeEvent(event))).toContain('[{"__proto__":"polluted"},{"constructor":"x"}]');
  });

  it('may stand in the envelope', () => {
    const message = JSON.parse(
      '{ "issuer": "MAX", "contactId": null, "events": [{ "Type": "Mute" }], "__proto__": { "events": 7 } }',
    ) as object;
    expect(batchFrom(message).events).toHaveLength(1);
  });
});

describe('a cycle', () => {
  it('in a message, its events and their fields costs nothing', () => {
    const call: Record<string, unknown> = { Type: 'CallContactEvent', ContactID: '304828365', Status: 'Active' };
    const state: Record<string, unknown> = { Type: 'AgentState', CurrentState: 'Available' };
    const states: unknown[] = [];
    states.push(states, state);
    const events: unknown[] = [call, state];
    const message = { issuer: 'MAX', contactId: null, events };
    events.push(events, message);
    Object.assign(call, { self: call, data: message, ScreenPopUrlVariables: events });
    Object.assign(state, { NextStates: states, message });
    const batch = batchFrom(message);
    expect(batch.events).toHaveLength(2);
    expect(batch.events[0]).toMatchObject({ status: 'Active', screenPopUrlVariables: undefined });
    expect(batch.events[1]).toMatchObject({ currentState: 'Available' });
    expect(batch.rejections.map(({ path }) => path)).toEqual([
      'events.2',
      'events.3',
      'events.0.ScreenPopUrlVariables',
    ]);
  });
});

describe('a value that cannot be made a text', () => {
  let deep: unknown = [];
  for (let at = 0; at < 100_000; at++) deep = [deep];

  it.each([
    ['a list in a list, and so on', deep],
    ['an object with a toString of its own', { toString: 1, valueOf: 1 }],
  ])('throws in no field: %s', (_, value) => {
    for (const type of KNOWN_TYPES) {
      for (const broken of [value, [value], [{ a: value, State: value }]]) {
        const fields = Object.keys(PROTOCOL_FIELDS[type]).map((key) => [key, broken]);
        expect(decodeOne({ Type: type, ...Object.fromEntries(fields) }).event.type).toBe(type);
      }
    }
  });
});

describe('a list without measure', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => at);

  it.each([
    ['screen pop variables, one by one', many.map((at) => ({ [`v${at}`]: '1' }))],
    ['screen pop variables in one object', [Object.fromEntries(many.map((at) => [`v${at}`, '1']))]],
  ])('is read: %s', (_, ScreenPopUrlVariables) => {
    const [call, mute] = batchWith({ Type: 'CallContactEvent', ScreenPopUrlVariables }, { Type: 'Mute' }).events;
    expect(call).toHaveProperty('screenPopUrlVariables.length', many.length);
    expect(mute).toMatchObject({ type: 'Mute' });
  });

  it('is read: next states', () => {
    const { event } = decodeOne({ Type: 'AgentState', NextStates: many.map(() => ({ State: 'Available' })) });
    expect(event).toHaveProperty('nextStates.length', many.length);
  });

  it('of holes is unreadable at once', () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    for (const [Type, key] of [
      ['AgentState', 'NextStates'],
      ['CallContactEvent', 'ScreenPopUrlVariables'],
    ] as const) {
      expect(decodeOne({ Type, [key]: holes }).rejections).toMatchObject([
        { path: `events.0.${key}`, actual: 'array' },
      ]);
    }
  });
});

describe('a text of a megabyte', () => {
  // Between them they have a field of every wire type.
  const TYPES = [
    'CallContactEvent',
    'AgentState',
    'ClientEventSubscriptionAcknowledge',
    'CustomEvent',
    'Indicator',
    'AgentWorkflowConfiguration',
  ] as const;
  const MEGABYTE = 2 ** 20;
  const texts = {
    letters: 'a'.repeat(MEGABYTE),
    digits: '9'.repeat(MEGABYTE),
    'a minus and digits': `-${'1'.repeat(MEGABYTE)}`,
    'a date without end': `2025-03-04T12:31:38.${'0'.repeat(MEGABYTE)}`,
    'a flag without a digit': `Required=${' '.repeat(MEGABYTE)}`,
    'equals signs': '='.repeat(MEGABYTE),
    'percent signs': '%'.repeat(MEGABYTE),
    'brackets of JSON': '['.repeat(MEGABYTE),
    'JSON of one value': JSON.stringify([{ a: '%'.repeat(MEGABYTE) }]),
  };

  it.each(Object.keys(texts) as (keyof typeof texts)[])('in every field decodes at once: %s', (name) => {
    const text = texts[name];
    const events = TYPES.map((Type) => ({
      Type,
      ...Object.fromEntries(Object.keys(PROTOCOL_FIELDS[Type]).map((key) => [key, text])),
    }));
    const batch = batchFrom({ issuer: 'MAX', contactId: text, events });
    expect(batch.events.map(({ type }) => type)).toEqual(TYPES);
    expect(JSON.stringify(batch.rejections).length).toBeLessThan(20_000);
  });

  it('may be the type, the issuer or the key of a field', () => {
    expect(decodeOne({ Type: texts.letters }).event).toMatchObject({ type: 'UnknownEvent', name: texts.letters });
    expect(isRight(decodeBatch({ issuer: texts.letters, events: [] }))).toBe(false);
    expect(decodeOne({ Type: 'Mute', [texts.letters]: 1 }).rejections).toEqual([]);
  });
});
