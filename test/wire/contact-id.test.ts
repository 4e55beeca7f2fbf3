import { contactIdOf, readId } from '../../src/wire/contact-id';
import { decodeOne } from './one-batch';

const EXPECTED = 'IdStr (decimal digits)';

describe('the contact id of an event', () => {
  it.each([
    ['ContactID', { ContactID: '304828365' }],
    ['ContactId', { ContactId: '304828365' }],
    ['contactId', { contactId: '304828365' }],
    ['contactID', { contactID: '304828365' }],
    ["senderContactId, an indicator's in its REST form", { senderContactId: '304828365' }],
  ])('is read from %s', (_, spelling) => {
    expect(decodeOne({ Type: 'CallContactEvent', ...spelling })).toMatchObject({
      event: { contactId: '304828365' },
      rejections: [],
    });
  });

  it.each([
    ['ContactID before all others', { contactID: '4', contactId: '3', ContactId: '2', ContactID: '1' }, '1'],
    ['ContactId before contactId', { contactID: '4', contactId: '3', ContactId: '2' }, '2'],
    ['contactId before contactID', { contactID: '4', contactId: '3' }, '3'],
    ["the next one where the first is ''", { ContactID: '', ContactId: '2' }, '2'],
    ["the next one where the first is '0'", { ContactID: '0', contactId: '3' }, '3'],
    ['the next one where the first is 0', { ContactId: 0, contactId: '3' }, '3'],
    ['the next one where the first is null', { contactId: null, contactID: '4' }, '4'],
    ['the last one where no other is an id', { ContactID: '', ContactId: null, contactId: 0, contactID: '4' }, '4'],
    ['senderContactId after all others', { senderContactId: '5', contactID: '4' }, '4'],
    ['senderContactId where no other is an id', { contactID: '', senderContactId: '5' }, '5'],
  ])('is %s', (_, spellings, contactId) => {
    expect(contactIdOf(spellings)).toBe(contactId);
  });

  it('is the next one where the first is unreadable, which is reported', () => {
    expect(decodeOne({ Type: 'CallContactEvent', ContactID: 'abc', contactId: 304828365 })).toMatchObject({
      event: { contactId: '304828365' },
      rejections: [{ reason: 'unreadable-field', path: 'events.0.ContactID' }],
    });
  });

  it('is the next one where the first is unreadable, which is reported beside other fields', () => {
    const { event, rejections } = decodeOne({ Type: 'Mute', ContactID: 'abc', contactId: '3', AgentMuted: 7 });
    expect(event.contactId).toBe('3');
    expect(rejections.map(({ path }) => path)).toEqual(['events.0.ContactID', 'events.0.AgentMuted']);
  });

  it.each([
    ['a number', 304828365, '304828365'],
    ['above 2^53', '900719925474010002', '900719925474010002'],
    ['with leading zeros', '007', '007'],
  ])('is a digit string: %s', (_, id, contactId) => {
    expect(contactIdOf({ ContactID: id })).toBe(contactId);
  });

  it.each([[''], ['0'], [0], [null], [undefined]])('is none for %p', (id) => {
    expect(decodeOne({ Type: 'CallContactEvent', ContactID: id, contactID: id })).toMatchObject({
      event: { contactId: null },
      rejections: [],
    });
  });

  it('is none for an event of the agent', () => {
    expect(decodeOne({ Type: 'Mute', AgentMuted: 'True' }).event.contactId).toBeNull();
  });

  it('is not that of a digital case or of a parent', () => {
    const raw = { Type: 'DigitalContactEvent', DFOContactId: '77', ParentContactId: '5', MasterID: '6' };
    expect(decodeOne(raw).event.contactId).toBeNull();
  });

  it.each([
    ['ContactID', 'abc', 'string'],
    ['ContactId', 12.5, 'number'],
    ['contactId', ['304828365'], 'array'],
    ['contactID', true, 'boolean'],
    ['senderContactId', {}, 'object'],
  ])('is none and reported where %s is %p', (key, id, actual) => {
    expect(decodeOne({ Type: 'CallContactEvent', [key]: id })).toMatchObject({
      event: { contactId: null },
      rejections: [
        { reason: 'unreadable-field', path: `events.0.${key}`, expected: EXPECTED, actual, type: 'CallContactEvent' },
      ],
    });
  });

  it('is reported for each spelling that is unreadable where none is readable', () => {
    const { rejections } = decodeOne({ Type: 'Mute', ContactID: 'a', ContactId: '', contactId: -1, AgentMuted: 7 });
    expect(rejections.map(({ path, actual }) => [path, actual])).toEqual([
      ['events.0.ContactID', 'string'],
      ['events.0.contactId', 'number'],
      ['events.0.AgentMuted', 'number'],
    ]);
  });
});

describe('an id that a person writes', () => {
  it.each([
    [304828365, '304828365'],
    ['304828365', '304828365'],
    ['900719925474010002', '900719925474010002'],
  ])('%j is read', (id, read) => {
    expect(readId(id)).toBe(read);
  });

  it.each([[undefined], [null], [''], ['0'], [0], ['abc'], [-1], [12.5], [NaN], [2 ** 53], [{}]])(
    '%p is none',
    (id) => {
      expect(readId(id)).toBeUndefined();
    },
  );
});
