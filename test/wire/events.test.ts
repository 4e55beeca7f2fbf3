import { canonicalName, eventIn, nameOf } from '../../src/wire/event-name';
import { fieldsOf } from '../../src/wire/family';
import { encodeEvent } from '../../src/wire/encode-event';
import { familyOf } from '../../src/wire/max-event';
import {
  ACD_TYPES,
  AGENT_LEG_STATUSES,
  AGENT_STATES,
  CALL_STATUSES,
  CALL_TYPES,
  EXPECTED,
  KNOWN_TYPES,
  PROTOCOL_FIELDS,
  REMOTE_END_MESSAGES,
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
    'UpdateSkills',
    'TextContactEvent',
    'ChatContactEvent',
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
    expect(decodeOne({ type: 'NetworkOfflineEvent' }).event.contactId).toBeNull();
  });
});

describe('an enumeration', () => {
  const members = [
    ...AGENT_STATES.map((member) => ['AgentState', 'CurrentState', 'currentState', member] as const),
    ...CALL_STATUSES.map((member) => ['CallContactEvent', 'Status', 'status', member] as const),
    ...CALL_TYPES.map((member) => ['CallContactEvent', 'CallType', 'callType', member] as const),
    ...AGENT_LEG_STATUSES.map((member) => ['AgentLeg', 'Status', 'status', member] as const),
    ...REMOTE_END_MESSAGES.map((member) => ['RemoteAgentSessionEnd', 'Message', 'message', member] as const),
  ];

  it.each(members)('%s.%s takes the documented spelling (%s: %s) in any letter case', (type, key, name, member) => {
    const initialLower = member.charAt(0).toLowerCase() + member.slice(1);
    for (const spelling of [member, member.toLowerCase(), member.toUpperCase(), initialLower]) {
      expect(decodeField(type, key, name, spelling)).toEqual({ value: member, rejections: [] });
    }
  });

  const enumerations = [
    ['AgentState', 'CurrentState', 'currentState'],
    ['CallContactEvent', 'Status', 'status'],
    ['CallContactEvent', 'CallType', 'callType'],
    ['AgentLeg', 'Status', 'status'],
    ['RemoteAgentSessionEnd', 'Message', 'message'],
  ] as const;

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

describe('an unreadable value', () => {
  const fields = KNOWN_TYPES.flatMap((type) =>
    Object.entries(PROTOCOL_FIELDS[type]).map(([key, kind]) => [type, key, EXPECTED[kind]] as const),
  );

  it.each(fields)('costs nothing but itself and is reported once: %s.%s', (type, key, expected) => {
    const good = encodeEvent({ ...decodeOne({ Type: type, status: 'OK' }).event, contactId: '304828365' });
    const raw = { ...(good as object), [key]: { not: 'a value' } };
    const { event, rejections } = decodeOne(raw);
    expect(event).toStrictEqual({ ...decodeOne({ ...raw, [key]: undefined }).event, raw });
    expect(rejections).toStrictEqual([
      { reason: 'unreadable-field', path: `events.0.${key}`, expected, actual: 'object', type },
    ]);
  });

  it.each(KNOWN_TYPES)('in every field of %s is reported field by field, in the order of the table', (type) => {
    const keys = Object.keys(PROTOCOL_FIELDS[type]);
    const { event, rejections } = decodeOne({
      Type: type,
      ...Object.fromEntries(keys.map((key) => [key, { not: 'a value' }])),
    });
    expect(rejections.map(({ path }) => path).sort()).toEqual(keys.map((key) => `events.0.${key}`).sort());
    const values = Object.entries(event).filter(([name]) => !['type', 'contactId', 'raw'].includes(name));
    expect(values.filter(([, value]) => value !== undefined)).toEqual([]);
  });
});

function never(): never {
  throw new Error('Every known type has a family.');
}
