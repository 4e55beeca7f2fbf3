import { harmless } from '../../src/recording/field-sorts';
import { AGENT_STATES, ENUMERATIONS, NAMES_ONLY, PROTOCOL_FIELDS, SPELLINGS } from '../wire/fixtures/protocol-fields';

const { sortOf, isWord, isName } = harmless();

/** Sorts that are right for a field of each wire type; whatever is text may tell of a person, unless it is an enumeration. */
const SORTS: Readonly<Record<string, readonly string[]>> = {
  BoolStr: ['flag'],
  IntStr: ['count', 'id'],
  IdStr: ['id'],
  DateStr: ['date'],
  JsonStr: ['nested'],
  NextStates: ['nested'],
  Variables: ['nested'],
  Workflows: ['nested'],
  PreviewFlag: ['preview'],
  Shown: ['shown'],
  Answer: ['word'],
};

describe('every field of the protocol has a sort that suits its wire type', () => {
  it.each(Object.entries(PROTOCOL_FIELDS))('%s', (type, fields) => {
    for (const [field, kind] of Object.entries(fields)) {
      const spelling = SPELLINGS[type as keyof typeof SPELLINGS]?.[field];
      for (const name of spelling === undefined ? [field] : [field, spelling]) {
        const sort = sortOf(name);
        if (kind === 'Str') expect([name, sort]).toEqual([name, expect.any(String)]);
        else expect([name, SORTS[kind]]).toEqual([name, expect.arrayContaining([sort])]);
      }
    }
  });
});

it('every member of every enumeration is a word, and every name without fields a name', () => {
  const members = Object.values(ENUMERATIONS).flatMap((fields) => Object.values(fields).flat());
  expect([...AGENT_STATES, ...members].filter((word) => !isWord(word))).toEqual([]);
  expect(NAMES_ONLY.filter((name) => !isName(name))).toEqual([]);
});

it('every enumeration is of words', () => {
  for (const fields of Object.values(ENUMERATIONS)) {
    for (const field of Object.keys(fields)) expect([field, sortOf(field)]).toEqual([field, 'word']);
  }
});

it('what is not in the protocol has no sort', () => {
  for (const name of ['Password', 'constructor', '__proto__', 'toString', '', 'ani'])
    expect(sortOf(name)).toBeUndefined();
});
