import { connectMax, fromMaxWindow, MaxError, type MaxOptions, type SubscriptionType } from 'rx-max';

import { readOptions } from '../../src/connection/settings';

const TYPES = 'all, agent, contact, contacts, sessioninfo, agentassist';

/** Options as plain JavaScript may write them. */
function given(options: Readonly<Record<string, unknown>>): () => unknown {
  return () => connectMax(options);
}

describe('an option that cannot be right is thrown at the call, by its name', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['issuer, empty', { issuer: '' }, "issuer: a name for the host's log is needed"],
    ['issuer, no text', { issuer: 7 }, "issuer: a name for the host's log is needed"],
    ['subscriptionTypes, empty', { subscriptionTypes: [] }, `subscriptionTypes: a list of ${TYPES} is needed`],
    [
      'subscriptionTypes, unknown',
      { subscriptionTypes: ['agent', 'Contacts'] },
      `subscriptionTypes: a list of ${TYPES} is needed`,
    ],
    ['subscriptionTypes, no list', { subscriptionTypes: 'all' }, `subscriptionTypes: a list of ${TYPES} is needed`],
    [
      'contactId, zero',
      { subscriptionTypes: ['contact'], contactId: 0 },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId, negative',
      { subscriptionTypes: ['contact'], contactId: -5 },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId, a fraction',
      { subscriptionTypes: ['contact'], contactId: 12.5 },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId, a number that has lost digits',
      { subscriptionTypes: ['contact'], contactId: 2 ** 53 },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId, letters',
      { subscriptionTypes: ['contact'], contactId: 'abc' },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId, null',
      { subscriptionTypes: ['contact'], contactId: null },
      'contactId: a positive whole number is needed, as digits if it is above 2^53',
    ],
    [
      'contactId without contact',
      { contactId: 42 },
      "contactId: 'contact' among the subscriptionTypes, or forContact(), is needed",
    ],
    [
      'contactId with contacts',
      { subscriptionTypes: ['contacts'], contactId: 42 },
      "contactId: 'contact' among the subscriptionTypes, or forContact(), is needed",
    ],
    ['origins, empty', { origins: [] }, 'origins: a list of origins and domains is needed'],
    ['origins, no list', { origins: 'nicecxone.com' }, 'origins: a list of origins and domains is needed'],
    [
      'origins, everybody',
      { origins: ['*'] },
      `origins: "*" is neither an origin such as 'https://cxagent.nicecxone.com' nor a domain such as 'nicecxone.com'`,
    ],
    [
      'origins, neither origin nor domain',
      { origins: ['nicecxone.com', 'https://desk.example.com/path'] },
      `origins: "https://desk.example.com/path" is neither an origin such as 'https://cxagent.nicecxone.com' nor a domain such as 'nicecxone.com'`,
    ],
    ['hostIssuers, empty', { hostIssuers: [] }, 'hostIssuers: a list of names is needed'],
    ['hostIssuers, no list', { hostIssuers: 'MAX' }, 'hostIssuers: a list of names is needed'],
    ['ackTimeout, zero', { ackTimeout: 0 }, 'ackTimeout: a finite number of milliseconds above 0 is needed'],
    ['ackTimeout, negative', { ackTimeout: -1 }, 'ackTimeout: a finite number of milliseconds above 0 is needed'],
    ['ackTimeout, no number', { ackTimeout: NaN }, 'ackTimeout: a finite number of milliseconds above 0 is needed'],
    [
      'ackTimeout, for ever, which a timer takes for at once',
      { ackTimeout: Infinity },
      'ackTimeout: a finite number of milliseconds above 0 is needed',
    ],
    ['ackTimeout, text', { ackTimeout: '3000' }, 'ackTimeout: a finite number of milliseconds above 0 is needed'],
    [
      'retry, no function',
      { retry: 3 },
      'retry: a function from the number of the repetition to milliseconds is needed',
    ],
  ])('%s', (_, options, message) => {
    expect(given(options)).toThrow(new TypeError(message));
  });

  test('fromMaxWindow throws alike', () => {
    expect(() => fromMaxWindow({ ackTimeout: 0 })).toThrow(
      new TypeError('ackTimeout: a finite number of milliseconds above 0 is needed'),
    );
  });
});

describe('an option that is left out', () => {
  test('may be every one of them, of fromMaxWindow too: a page without a host is told so when it subscribes', () => {
    const caught: unknown[] = [];
    fromMaxWindow().subscribe({ error: (error: unknown) => caught.push(MaxError.is(error) && error.code) });
    expect(caught).toEqual(['not-embedded']);
  });

  test('has its default', () => {
    const settings = readOptions({});
    expect(settings).toMatchObject({
      issuer: 'rx-max',
      request: { subscriptionTypes: ['all'], contactId: undefined, exact: false },
      hostIssuers: ['MAX', 'CXA'],
      ackTimeout: 3000,
    });
    expect(settings.allows('https://max.niceincontact.com')).toBe(true);
  });

  test('is the same as one that is undefined', () => {
    const undefinedOptions = { issuer: undefined, contactId: undefined } as unknown as MaxOptions;
    expect(readOptions(undefinedOptions)).toMatchObject({ issuer: 'rx-max', request: { contactId: undefined } });
  });
});

describe('an option that is given', () => {
  test('counts', () => {
    const retry = (): number => 5;
    const settings = readOptions({
      issuer: 'crm',
      subscriptionTypes: ['contact', 'agent'],
      contactId: 42,
      origins: ['https://desk.example.com'],
      hostIssuers: ['ACME'],
      ackTimeout: 1,
      retry,
      exact: true,
    });
    expect(settings).toMatchObject({
      issuer: 'crm',
      request: { subscriptionTypes: ['contact', 'agent'], contactId: '42', exact: true },
      hostIssuers: ['ACME'],
      ackTimeout: 1,
      retry,
    });
    expect(settings.allows('https://desk.example.com')).toBe(true);
    expect(settings.allows('https://max.niceincontact.com')).toBe(false);
  });

  test('is taken at the call: what happens to its list later changes nothing', () => {
    const subscriptionTypes: SubscriptionType[] = ['agent'];
    const hostIssuers = ['MAX'];
    const settings = readOptions({ subscriptionTypes, hostIssuers });
    subscriptionTypes.push('all');
    hostIssuers.push('ACME');
    expect(settings).toMatchObject({ request: { subscriptionTypes: ['agent'] }, hostIssuers: ['MAX'] });
  });

  test('contactId goes with an exact request of any types', () => {
    expect(readOptions({ subscriptionTypes: ['contacts'], contactId: '7', exact: true }).request.contactId).toBe('7');
  });
});

describe('the default back-off', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('doubles the wait each time, to 30 seconds', () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const { retry } = readOptions({});
    expect([1, 2, 3, 4, 5, 50].map(retry)).toEqual([6000, 12_000, 24_000, 30_000, 30_000, 30_000]);
  });

  test('takes off up to a fifth at random, so that the pages of a floor do not ask in step', () => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    const { retry } = readOptions({});
    expect([1, 2, 3, 4, 5].map(retry)).toEqual([4800, 9600, 19_200, 24_000, 24_000]);
  });

  test('begins with ackTimeout', () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const { retry } = readOptions({ ackTimeout: 500 });
    expect([1, 2].map(retry)).toEqual([1000, 2000]);
  });
});
