import { CALL_COMMANDS, encodeCallCommand, encodeContactCard, readCommand } from '../../src/wire/command';
import {
  contactIdForHost,
  encodeRegister,
  encodeUnregister,
  readRegistration,
  SUBSCRIPTION_TYPES,
} from '../../src/wire/registration';

/** What is no message of a page at all. */
const FOREIGN: readonly (readonly [unknown])[] = [
  [null],
  [undefined],
  ['RegisterForClientEvents'],
  [42],
  [true],
  [{}],
  [[]],
  [{ messageType: 1 }],
];

describe('a registration', () => {
  it('asks for kinds of events', () => {
    expect(encodeRegister('crm', { subscriptionTypes: ['agent', 'contacts'], contactId: undefined })).toStrictEqual({
      messageType: 'RegisterForClientEvents',
      issuer: 'crm',
      subscriptionTypes: ['agent', 'contacts'],
    });
  });

  it('may ask for one contact', () => {
    expect(encodeRegister('crm', { subscriptionTypes: ['all', 'contact'], contactId: '304828365' })).toStrictEqual({
      messageType: 'RegisterForClientEvents',
      issuer: 'crm',
      subscriptionTypes: ['all', 'contact'],
      contactId: 304828365,
    });
  });

  it('with a contact id above 2^53 keeps it as text', () => {
    const request = { subscriptionTypes: ['contact'], contactId: '900719925474010002' } as const;
    expect(encodeRegister('crm', request).contactId).toBe('900719925474010002');
  });

  it('may ask for any of six kinds', () => {
    expect(SUBSCRIPTION_TYPES).toEqual(['all', 'agent', 'contact', 'contacts', 'sessioninfo', 'agentassist']);
  });

  it('ends by its issuer alone', () => {
    expect(encodeUnregister('crm')).toStrictEqual({ messageType: 'UnregisterFromClientEvents', issuer: 'crm' });
  });
});

describe('a contact id for the host', () => {
  it.each([
    ['304828365', 304828365],
    ['1', 1],
    ['9007199254740991', 9007199254740991],
  ])('is a number where that is exact: %s', (contactId, number) => {
    expect(contactIdForHost(contactId)).toBe(number);
  });

  it.each(['9007199254740992', '9007199254740993', '900719925474010002'])('is text above 2^53: %s', (contactId) => {
    expect(contactIdForHost(contactId)).toBe(contactId);
  });
});

describe('reading a registration', () => {
  it('gives its parts as they came, for the host to judge', () => {
    const register = {
      messageType: 'RegisterForClientEvents',
      issuer: 'crm',
      subscriptionTypes: ['all'],
      contactId: 7,
    };
    expect(readRegistration(register)).toStrictEqual({ issuer: 'crm', subscriptionTypes: ['all'], contactId: 7 });
    expect(
      readRegistration({
        messageType: 'RegisterForClientEvents',
        issuer: 1,
        subscriptionTypes: 'all',
        contactId: 'abc',
      }),
    ).toStrictEqual({ issuer: 1, subscriptionTypes: 'all', contactId: 'abc' });
    expect(readRegistration({ messageType: 'RegisterForClientEvents' })).toStrictEqual({
      issuer: undefined,
      subscriptionTypes: undefined,
      contactId: undefined,
    });
  });

  it('gives what was encoded', () => {
    const request = { subscriptionTypes: ['agent', 'sessioninfo'], contactId: '304828365' } as const;
    expect(readRegistration(encodeRegister('crm', request))).toStrictEqual({
      issuer: 'crm',
      subscriptionTypes: ['agent', 'sessioninfo'],
      contactId: 304828365,
    });
  });

  it('knows its end', () => {
    expect(readRegistration(encodeUnregister('crm'))).toBe('unregister');
    expect(readRegistration({ messageType: 'UnregisterFromClientEvents' })).toBe('unregister');
  });

  it.each<readonly [unknown]>([
    ...FOREIGN,
    // The line break of the help page's own sample, which real hosts ignore, too.
    [{ messageType: 'Register-ForClientEvents', subscriptionTypes: ['all'] }],
    [{ messageType: 'registerforclientevents', subscriptionTypes: ['all'] }],
    [{ messageType: 'AnswerEvent' }],
  ])('finds none in %j', (data) => {
    expect(readRegistration(data)).toBeUndefined();
  });
});

describe('a call command', () => {
  it.each(['AnswerEvent', 'RefuseEvent', 'HoldEvent', 'MuteEvent', 'MaskEvent', 'RecordEvent', 'HangupEvent'] as const)(
    '%s carries its name, its issuer and no contact',
    (command) => {
      const wire = encodeCallCommand('crm', command);
      expect(wire).toStrictEqual({ messageType: command, issuer: 'crm' });
      expect(readCommand(wire)).toBe(command);
      expect(readCommand({ messageType: command })).toBe(command);
    },
  );

  it('is one of seven', () => {
    expect(CALL_COMMANDS).toHaveLength(7);
  });

  it.each<readonly [unknown]>([
    ...FOREIGN,
    [{ messageType: 'answerEvent' }],
    [{ messageType: 'RegisterForClientEvents' }],
  ])('is none of: %j', (data) => {
    expect(readCommand(data)).toBeUndefined();
  });
});

describe('a contact card', () => {
  const card = { name: 'Ada Byron', userImg: 'https://crm.example.com/ada.png' };

  it('is for the contact that the host chooses', () => {
    const wire = encodeContactCard('crm', card);
    expect(wire).toStrictEqual({ messageType: 'ContactCardData', issuer: 'crm', contactCardData: card });
    expect(readCommand(wire)).toBe(wire);
  });

  it.each([
    ['304828365', 304828365],
    ['900719925474010002', '900719925474010002'],
  ])('may be for contact %s', (contactId, sent) => {
    const wire = encodeContactCard('crm', card, contactId);
    expect(wire).toStrictEqual({
      messageType: 'ContactCardData',
      issuer: 'crm',
      contactCardData: card,
      contactId: sent,
    });
    expect(readCommand(wire)).toBe(wire);
  });

  it('carries nothing of the customer but name and picture', () => {
    const customer = { ...card, ssn: '000-00-0000' };
    expect(encodeContactCard('crm', customer).contactCardData).toStrictEqual(card);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Ada Byron'],
    ['a name alone', { name: 'Ada Byron' }],
    ['a picture alone', { userImg: 'ada.png' }],
    ['a name that is no text', { name: 1, userImg: 'ada.png' }],
    ['a picture that is no text', { name: 'Ada Byron', userImg: null }],
    ['keys in another letter case', { Name: 'Ada Byron', UserImg: 'ada.png' }],
  ])('is none with %s', (_, contactCardData) => {
    expect(readCommand({ messageType: 'ContactCardData', issuer: 'crm', contactCardData })).toBeUndefined();
  });
});
