import { canonicalName, eventIn, nameOf } from '../../src/wire/event-name';
import { fieldsOf } from '../../src/wire/family';
import { encodeEvent } from '../../src/wire/encode-event';
import { familyOf } from '../../src/wire/max-event';
import {
  ACD_TYPES,
  BROKEN,
  brokenOf,
  camelCase,
  CONTACT_ID_SPELLINGS,
  ENUMERATIONS,
  EXPECTED,
  KNOWN_TYPES,
  NAMES_ONLY,
  PROTOCOL_FIELDS,
  SPELLINGS,
} from './fixtures/protocol-fields';
import { decodeField, decodeOne } from './one-batch';

describe('the name of an event', () => {
  it.each([
    ['Type', { Type: 'Mute' }, 'Mute'],
    ['type, which CXone Agent makes up', { type: 'AgentSessionEnd' }, 'AgentSessionEnd'],
    ["messageType, which is the host's", { messageType: 'SessionInfo' }, 'SessionInfo'],
    ['Type before type and messageType', { messageType: 'c', type: 'b', Type: 'a' }, 'a'],
    ['type before messageType', { messageType: 'c', type: 'b' }, 'b'],
    ["the next one where the first is ''", { Type: '', type: 'b' }, 'b'],
    ['the next one where the first is no text', { Type: 1, type: null, messageType: 'c' }, 'c'],
    ["'' where there is none", { name: 'Mute' }, ''],
  ])('is %s', (_, raw, name) => {
    expect(nameOf(raw)).toBe(name);
  });

  it.each([
    ['AgentLeg', 'AgentLeg'],
    ['AgentLegEvent', 'AgentLeg'],
    ['ChatContactEvent', 'ChatContactEvent'],
    ['TextContactEvent', 'ChatContactEvent'],
    ['Mute', 'Mute'],
    ['agentleg', 'agentleg'],
    ['constructor', 'constructor'],
  ])('%s is %s', (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical);
  });
});

describe('the event in an entry', () => {
  const raw = { Type: 'Mute', data: { messageType: 'ClientEventSubscriptionAcknowledge' } };
  it('is the entry itself where it has a name, whatever its data', () => {
    expect(eventIn(raw)).toBe(raw);
  });

  it('is the acknowledgement in its data where it has no name', () => {
    const { data } = raw;
    expect(eventIn({ data })).toBe(data);
  });
});

describe('an event with a bare name', () => {
  it.each(ACD_TYPES)('is a whole %s: every field is there and undefined', (type) => {
    const names = fieldsOf(familyOf(type) ?? never()).map(({ name }) => [name, undefined] as const);
    const raw = { Type: type };
    expect(decodeOne(raw)).toStrictEqual({
      event: { type, contactId: null, raw, ...Object.fromEntries(names) },
      rejections: [],
    });
  });

  it.each(['type', 'messageType'])('is known by %s, too', (discriminant) => {
    expect(decodeOne({ [discriminant]: 'AgentSessionEnd' }).event).toMatchObject({
      type: 'AgentSessionEnd',
      success: undefined,
    });
  });

  it('is an AgentLeg by its longer name', () => {
    expect(decodeOne({ Type: 'AgentLegEvent', AgentLegId: '304828360', FinalState: 'maybe' })).toMatchObject({
      event: { type: 'AgentLeg', agentLegId: '304828360', finalState: undefined },
      rejections: [{ path: 'events.0.FinalState', type: 'AgentLeg' }],
    });
  });
});

describe('an event of a type that is not known', () => {
  it.each([
    ...NAMES_ONLY,
    'mute',
    'AGENTSTATE',
    ' Mute',
    'UnknownEvent',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'toString',
  ])('%j is an UnknownEvent with its name', (name) => {
    const raw = { Type: name, ContactId: 304828365, Answer: { to: ['everything'] } };
    const { event, rejections } = decodeOne(raw);
    expect(event).toStrictEqual({ type: 'UnknownEvent', name, contactId: '304828365', raw });
    expect(event.raw).toBe(raw);
    expect(rejections).toEqual([]);
    expect(familyOf(name)).toBeUndefined();
  });

  it('has no contact where the wire names none', () => {
    expect(decodeOne({ type: 'SomethingNew' }).event.contactId).toBeNull();
  });
});

describe('an enumeration', () => {
  const enumerations = KNOWN_TYPES.flatMap((type) =>
    Object.entries(ENUMERATIONS[type] ?? {}).map(([key, known]) => [type, key, camelCase(key), known] as const),
  );
  const members = enumerations.flatMap(([type, key, name, known]) =>
    known.map((member) => [type, key, name, member] as const),
  );

  it.each(members)('%s.%s takes the documented spelling (%s: %s) in any letter case', (type, key, name, member) => {
    const initialLower = member.charAt(0).toLowerCase() + member.slice(1);
    for (const spelling of [member, member.toLowerCase(), member.toUpperCase(), initialLower]) {
      expect(decodeField(type, key, name, spelling)).toEqual({ value: member, rejections: [] });
    }
  });

  it.each(enumerations)('%s.%s keeps a member that is not known, as it is spelled', (type, key, name) => {
    for (const member of ['Working', 'wORKING', ' Active', 'constructor', '__proto__']) {
      expect(decodeField(type, key, name, member)).toEqual({ value: member, rejections: [] });
    }
  });

  it.each(enumerations)("%s.%s is absent for '', and unreadable for what is no text", (type, key, name) => {
    expect(decodeField(type, key, name, '')).toEqual({ value: undefined, rejections: [] });
    expect(decodeField(type, key, name, 1)).toEqual({
      value: undefined,
      rejections: [{ reason: 'unreadable-field', path: `events.0.${key}`, expected: 'string', actual: 'number', type }],
    });
  });
});

/** Every field of every type, by the key to write. */
const FIELDS = KNOWN_TYPES.flatMap((type) =>
  Object.entries(PROTOCOL_FIELDS[type]).map(([key, kind]) => [type, key, kind] as const),
);

describe('a field with two spellings', () => {
  const fields = KNOWN_TYPES.flatMap((type) =>
    Object.entries(SPELLINGS[type] ?? {}).map(([first, second]) => [type, first, second] as const),
  );

  it.each(fields)('%s.%s is read from %s, too, and the first that is there counts', (type, first, second) => {
    const name = camelCase(first);
    const ofFirst = decodeField(type, first, name, 'True').value;
    expect(ofFirst).toBeDefined();
    expect(decodeField(type, second, name, 'True')).toEqual({ value: ofFirst, rejections: [] });
    for (const nothing of ['', null, undefined]) {
      expect(decodeOne({ Type: type, [first]: nothing, [second]: 'True' }).event).toHaveProperty(name, ofFirst);
    }
    const other = decodeField(type, first, name, 'False').value;
    expect(other).not.toEqual(ofFirst);
    expect(decodeOne({ Type: type, [first]: 'False', [second]: 'True' }).event).toHaveProperty(name, other);
  });

  it.each(fields)('%s.%s is reported by the spelling that is there: %s', (type, first, second) => {
    const broken = brokenOf(PROTOCOL_FIELDS[type][first] ?? 'Str');
    expect(decodeOne({ Type: type, [second]: broken }).rejections).toMatchObject([{ path: `events.0.${second}` }]);
    expect(decodeOne({ Type: type, [first]: broken, [second]: 'True' }).rejections).toMatchObject([
      { path: `events.0.${first}` },
    ]);
  });
});

describe('the contact id', () => {
  it.each(KNOWN_TYPES)('of %s is written in the spelling of its type', (type) => {
    const wire: object = encodeEvent({ ...decodeOne({ Type: type, status: 'OK' }).event, contactId: '304828365' });
    const ids = Object.entries(wire).filter(([, value]) => value === '304828365');
    expect(ids).toEqual([[CONTACT_ID_SPELLINGS[type] ?? 'ContactID', '304828365']]);
  });
});

describe('an unreadable value', () => {
  it.each(FIELDS)('costs nothing but itself and is reported once: %s.%s (%s)', (type, key, kind) => {
    const good: object = encodeEvent({ ...decodeOne({ Type: type, status: 'OK' }).event, contactId: '304828365' });
    const without = decodeOne({ ...good, [key]: undefined }).event;
    for (const broken of BROKEN[kind]) {
      const raw = { ...good, [key]: broken };
      const actual = Array.isArray(broken) ? 'array' : typeof broken;
      expect(decodeOne(raw)).toStrictEqual({
        event: { ...without, raw },
        rejections: [{ reason: 'unreadable-field', path: `events.0.${key}`, expected: EXPECTED[kind], actual, type }],
      });
    }
  });

  it.each(KNOWN_TYPES)('in every field of %s is reported field by field', (type) => {
    const fields = Object.entries(PROTOCOL_FIELDS[type]);
    const { event, rejections } = decodeOne({
      Type: type,
      ...Object.fromEntries(fields.map(([key, kind]) => [key, brokenOf(kind)])),
    });
    expect(rejections.map(({ path }) => path).sort()).toEqual(fields.map(([key]) => `events.0.${key}`).sort());
    const values = Object.entries(event).filter(([name]) => !['type', 'contactId', 'raw'].includes(name));
    expect(values.filter(([, value]) => value !== undefined)).toEqual([]);
  });
});

function never(): never {
  throw new Error('Every known type has a family.');
}
