import { fieldsOf } from '../../src/wire/family';
import { familyOf } from '../../src/wire/max-event';
import { camelCase, EXPECTED, KNOWN_TYPES, PROTOCOL_FIELDS, SPELLINGS } from './fixtures/protocol-fields';

describe.each(KNOWN_TYPES)('the fields of %s', (type) => {
  const family = familyOf(type);
  if (family === undefined) throw new Error(`${type} has no family.`);
  const fields = fieldsOf(family);

  it('are those of the protocol, each read by its wire type', () => {
    const expected = Object.entries(PROTOCOL_FIELDS[type]).map(([key, kind]) => [key, EXPECTED[kind]]);
    expect(Object.fromEntries(fields.map(({ keys, scalar }) => [keys[0], scalar.expected]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(fields).toHaveLength(expected.length);
  });

  it.each(fields.map(({ keys, name }) => [keys[0], name]))('%s is %s', (key, name) => {
    expect(name).toBe(camelCase(key));
  });

  it('have the spellings of the protocol', () => {
    const others = fields.flatMap(({ keys: [first, ...rest] }) => rest.map((other) => [first, other] as const));
    expect(Object.fromEntries(others)).toEqual(SPELLINGS[type] ?? {});
  });
});

describe('camelCase with runs of capitals taken as words', () => {
  it.each([
    ['ContactID', 'contactId'],
    ['ContactId', 'contactId'],
    ['MasterID', 'masterId'],
    ['DNIS', 'dnis'],
    ['IISHost', 'iisHost'],
    ['VCHost', 'vcHost'],
    ['StartTimeUTC', 'startTimeUtc'],
    ['AgentUUId', 'agentUuId'],
    ['EnabledForMCH', 'enabledForMch'],
    ['DFOContactId', 'dfoContactId'],
    ['URL', 'url'],
    ['portNo', 'portNo'],
  ])('turns %s into %s', (key, name) => {
    expect(camelCase(key)).toBe(name);
  });
});
