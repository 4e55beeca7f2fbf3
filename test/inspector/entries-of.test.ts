import { isRight } from 'fp-ts/Either';
import { decodeBatch, type MaxBatch } from 'rx-max';
import { connectionEntry, entriesOf, postEntry, rejectionEntry, tokensOf } from 'rx-max/inspector';

const TOKEN = 'a-token-that-opens-the-rest-api';
const ABOUT = { id: 7, at: 1000.25, batch: 3 };

function batchOf(...events: readonly unknown[]): MaxBatch {
  const read = decodeBatch({ issuer: 'MAX', contactId: null, events });
  if (!isRight(read)) throw new Error('no batch');
  return read.right;
}

/** A value inside itself, again and again. */
function nested(levels: number): unknown {
  let inner: unknown = TOKEN;
  for (let level = 0; level < levels; level++) inner = level % 2 === 0 ? { inner } : [inner];
  return inner;
}

it('an event of a contact stands in the lane of its contact, raw and decoded', () => {
  const raw = { Type: 'CallContactEvent', ContactID: '42', Status: 'Active', IsLogging: 'True', New: 'kept' };
  const [entry] = entriesOf(batchOf(raw), { ...ABOUT, origin: 'https://max.niceincontact.com', window: 'panel 42' });
  expect(entry).toMatchObject({
    id: 7,
    at: 1000.25,
    batch: 3,
    lane: 'contact 42',
    kind: 'event',
    name: 'CallContactEvent',
    told: 'Active',
    raw,
    decoded: { type: 'CallContactEvent', contactId: '42', status: 'Active', isLogging: true },
    origin: 'https://max.niceincontact.com',
    window: 'panel 42',
    size: Buffer.byteLength(JSON.stringify({ issuer: 'MAX', contactId: null, events: [raw] })),
  });
  expect(entry?.decoded).not.toHaveProperty('raw');
});

it.each([
  ['agent', 'Unavailable Lunch', { Type: 'AgentState', CurrentState: 'Unavailable', CurrentOutReason: 'Lunch' }],
  ['agent', 'Unavailable ACW', { Type: 'AgentState', CurrentState: 'Unavailable', IsAcw: 'True' }],
  ['agent', 'muted', { Type: 'Mute', AgentMuted: 'True' }],
  ['agent', '', { messageType: 'SessionInfo', sessionToken: TOKEN }],
  [
    'registration',
    'OK Success',
    { messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK', reason: 'Success' },
  ],
  [
    'contact 9',
    'Disconnected final',
    { Type: 'CallContactEvent', ContactID: '9', Status: 'Disconnected', FinalState: 'True' },
  ],
  ['contact 9', 'https://crm.example.com', { Type: 'PopURL', ContactId: '9', URL: 'https://crm.example.com' }],
  ['contact 9', '', { Type: 'BrandNewEvent', ContactID: '9' }],
])('in the lane %s is told %j', (lane, told, raw) => {
  expect(entriesOf(batchOf(raw), ABOUT)).toMatchObject([{ lane, told }]);
});

it('the entries of a batch count up and share its number and its size', () => {
  const batch = batchOf({ Type: 'AgentState', CurrentState: 'Available' }, { Type: 'Unheard' }, { Type: 'AgentLeg' });
  const entries = entriesOf(batch, { ...ABOUT, size: 900 });
  expect(entries.map(({ id, batch: number, size, name }) => [id, number, size, name])).toEqual([
    [7, 3, 900, 'AgentState'],
    [8, 3, 900, 'Unheard'],
    [9, 3, 900, 'AgentLeg'],
  ]);
  expect(entries[1]).not.toHaveProperty('decoded');
});

it('what is known of the message is told with each, and the tokens that were told before are not', () => {
  const about = {
    ...ABOUT,
    postedAt: 990,
    deliveredAt: 1001,
    rule: 'protocol.md D.1',
    faults: ['late-ack'],
    tokens: [TOKEN],
  };
  const [entry] = entriesOf(batchOf({ Type: 'AgentState' }), about);
  expect(entry).toMatchObject({ postedAt: 990, deliveredAt: 1001, rule: 'protocol.md D.1', faults: ['late-ack'] });
  expect(entry).not.toHaveProperty('tokens');
});

it('a post says what it asks for, and where it went', () => {
  const message = {
    messageType: 'RegisterForClientEvents',
    issuer: 'crm',
    subscriptionTypes: ['all', 'contact'],
    contactId: 42,
  };
  expect(postEntry(message, { ...ABOUT, origin: '*' })).toEqual({
    ...ABOUT,
    lane: 'posted',
    kind: 'post',
    name: 'RegisterForClientEvents',
    told: 'all contact 42',
    raw: message,
    origin: '*',
    size: Buffer.byteLength(JSON.stringify(message)),
  });
});

it.each([[null], [undefined], ['text'], [17], [[]], [{ messageType: {} }], [new Map([['messageType', 'x']])]])(
  'a post of %p is an entry, too',
  (message) => {
    expect(postEntry(message, ABOUT)).toMatchObject({ lane: 'posted', name: 'unknown message', told: '' });
  },
);

it('the connection and its rejections are entries', () => {
  const connection = { status: 'silent', reason: 'no answer', since: 5, contactId: null } as const;
  expect(connectionEntry(connection, ABOUT)).toEqual({
    ...ABOUT,
    lane: 'registration',
    kind: 'connection',
    name: 'silent',
    told: 'no answer',
    raw: connection,
    size: 0,
  });
  const rejection = {
    reason: 'unreadable-field',
    path: 'events.0.Timeout',
    expected: 'number',
    actual: 'object',
  } as const;
  expect(rejectionEntry(rejection, ABOUT)).toMatchObject({
    lane: 'rejections',
    name: 'unreadable-field',
    told: 'events.0.Timeout: object in place of number',
  });
});

describe('the token is in no entry', () => {
  it.each([
    ['as it comes', { messageType: 'SessionInfo', sessionToken: TOKEN }],
    ['spelled otherwise', { messageType: 'SessionInfo', Session_Token: TOKEN }],
    ['in a form that cannot be read', { messageType: 'SessionInfo', sessionToken: { value: [TOKEN] } }],
    ['in the place of a contact id', { messageType: 'SessionInfo', sessionToken: TOKEN, contactId: TOKEN }],
    ['as the name of a field', { messageType: 'SessionInfo', sessionToken: TOKEN, [TOKEN]: 1 }],
    ['as the name of a type', { Type: TOKEN, sessionToken: TOKEN }],
    ['in the session’s start', { Type: 'AgentSessionStart', SessionId: '1', ApiToken: TOKEN }],
    ['in JSON inside a field', { Type: 'CustomEvent', data: JSON.stringify({ a: [{ token: [TOKEN] }] }) }],
    ['in an address', { Type: 'PopURL', URL: `https://crm.example.com/?a=1&session_token=${TOKEN}#x` }],
  ])('%s', (_, raw) => {
    const entries = entriesOf(batchOf(raw), ABOUT);
    expect(JSON.stringify(entries)).not.toContain(TOKEN);
    expect(JSON.stringify(entries)).toContain('(hidden)');
  });

  it('nor where another event of the batch repeats it, nor later', () => {
    const batch = batchOf(
      { Type: 'CustomEvent', data: `see ${TOKEN}` },
      { messageType: 'SessionInfo', sessionToken: TOKEN },
    );
    expect(JSON.stringify(entriesOf(batch, ABOUT))).not.toContain(TOKEN);
    expect(tokensOf(batch)).toEqual([TOKEN]);
    const later = { ...ABOUT, tokens: tokensOf(batch) };
    expect(JSON.stringify(entriesOf(batchOf({ Type: 'AgentState', CurrentOutReason: TOKEN }), later))).not.toContain(
      TOKEN,
    );
    expect(JSON.stringify(postEntry({ messageType: TOKEN, issuer: [TOKEN], contactId: TOKEN }, later))).not.toContain(
      TOKEN,
    );
    const connection = { status: 'refused', reason: `no ${TOKEN}`, since: 0, contactId: TOKEN } as const;
    expect(JSON.stringify(connectionEntry(connection, later))).not.toContain(TOKEN);
  });
});

describe('whatever a clone can hold makes an entry that can be cloned', () => {
  const cyclic: Record<string, unknown> = { name: 'itself' };
  cyclic['self'] = cyclic;
  const holes: unknown[] = [];
  holes.length = 4_000_000_000;

  it.each<[string, unknown]>([
    ['ten thousand levels', nested(10_000)],
    ['a cycle', cyclic],
    ['a list of holes', holes],
    ['a map and a set', [new Map([['a', 1]]), new Set([1])]],
    ['dates, one of them none', [new Date(5), new Date(NaN)]],
    ['a bigint and no number', [10n ** 30n, NaN, -Infinity]],
    ['undefined', { there: undefined }],
    ['bytes', new Uint8Array(100_000)],
    ['an error and a pattern', [new Error('x'), /x/]],
    ['half of a pair', '\ud800'],
    ['a prototype', JSON.parse('{"__proto__":{"a":1}}')],
    [
      'a hundred thousand fields',
      Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${String(at)}`, at])),
    ],
    ['a long text', 'x'.repeat(5_000_000)],
    ['many texts', Array.from({ length: 900 }, () => 'x'.repeat(9_000))],
  ])('%s', (_, value) => {
    const [entry] = entriesOf(batchOf({ Type: 'CustomEvent', Some: value }), ABOUT);
    const clone: unknown = structuredClone(entry);
    expect(JSON.stringify(clone).length).toBeLessThan(400_000);
    expect(() => postEntry(value, ABOUT)).not.toThrow();
  });
});
