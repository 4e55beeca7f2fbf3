import { fieldsOf } from '../../src/wire/family';
import { familyOf } from '../../src/wire/max-event';
import { EXPECTED, KNOWN_TYPES, PROTOCOL_FIELDS } from './fixtures/protocol-fields';

describe.each(KNOWN_TYPES)('the fields of %s', (type) => {
  const family = familyOf(type);
  if (family === undefined) throw new Error(`${type} has no family.`);
  const fields = fieldsOf(family);

  it('are those of the protocol, each read by its wire type', () => {
    const expected = Object.entries(PROTOCOL_FIELDS[type]).map(([key, kind]) => [key, EXPECTED[kind]]);
    expect(Object.fromEntries(fields.map(({ key, scalar }) => [key, scalar.expected]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(fields).toHaveLength(expected.length);
  });

  it.each(fields.map(({ key, name }) => [key, name]))('%s is %s', (key, name) => {
    expect(name).toBe(camelCase(key));
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

/** The name rule of the design: the last capital of a run belongs to the word that follows it. */
function camelCase(key: string): string {
  const words = key.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
}
