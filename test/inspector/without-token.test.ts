import fc from 'fast-check';
import { withoutToken } from 'rx-max/inspector';

import { anythingOf } from '../wire/arbitraries';

const TOKEN = 'xK9+tok/en==';

describe('what is called a token is hidden', () => {
  it.each<[string, unknown, unknown]>([
    ['a field', { sessionToken: TOKEN }, { sessionToken: '(hidden)' }],
    [
      'however it is spelled',
      { SESSION_TOKEN: TOKEN, 'x-token': 7 },
      { SESSION_TOKEN: '(hidden)', 'x-token': '(hidden)' },
    ],
    ['whatever it holds', { token: { a: [TOKEN] } }, { token: '(hidden)' }],
    ['deep inside', [{ a: { token: TOKEN } }], [{ a: { token: '(hidden)' } }]],
    ['JSON in a text', '{"a":{"sessionToken":"x y, z"}}', '{"a":{"sessionToken":"(hidden)"}}'],
    ['JSON in a text, all of it', '{"token":{"v":"x","w":["y"]},"b":1}', '{"token":"(hidden)","b":1}'],
    [
      'JSON in JSON in a text',
      JSON.stringify({ data: JSON.stringify({ token: TOKEN }) }),
      JSON.stringify({ data: JSON.stringify({ token: '(hidden)' }) }),
    ],
    ['an address', `https://a.example/?token=${TOKEN}&b=1`, 'https://a.example/?token=(hidden)&b=1'],
    ['an address that is encoded', 'a%3Ftoken%3Dabc', 'a%3Ftoken%3D(hidden)'],
    ['a text that is nearly JSON', `event {"token": "${TOKEN}", "a": 1}`, 'event {"token": "(hidden)", "a": 1}'],
    ['a log line', `token: ${TOKEN}; done`, 'token: (hidden); done'],
  ])('%s', (_, value, expected) => {
    expect(withoutToken(value)).toEqual(expected);
  });

  it('but that there is none may be seen', () => {
    const value = { sessionToken: '', token: null, hasToken: true, tokens: undefined };
    expect(withoutToken(value)).toEqual(value);
  });
});

describe('a token that is known is hidden', () => {
  const form = fc.constantFrom<unknown>(
    TOKEN,
    `before ${TOKEN} after ${TOKEN}`,
    `${TOKEN}${TOKEN}`,
    JSON.stringify([TOKEN]),
    JSON.stringify({ a: JSON.stringify(TOKEN) }),
    `https://a.example/${encodeURIComponent(TOKEN)}`,
    'x'.repeat(9_995) + TOKEN,
    'x'.repeat(99_995) + TOKEN.repeat(3),
    { [TOKEN]: 1 },
    new Map([[TOKEN, TOKEN]]),
  );

  it('wherever it stands, and it can be cloned whatever it is', () => {
    fc.assert(
      fc.property(anythingOf([form], fc.constantFrom(TOKEN, 'sessionToken', 'Type', '__proto__')), (value) => {
        const shown = withoutToken(value, [TOKEN]);
        const text = JSON.stringify(structuredClone({ shown }));
        expect(text).not.toContain(TOKEN);
        expect(text).not.toContain(encodeURIComponent(TOKEN));
      }),
      { numRuns: 2000 },
    );
  });

  it('if it is a number', () => {
    expect(withoutToken([7001, 7001n, '7001', 'a 7001 b', 70011], ['7001'])).toEqual([
      '(hidden)',
      '(hidden)',
      '(hidden)',
      'a (hidden) b',
      70011,
    ]);
  });

  it('and a short one only where it is a word, or a date would be spoiled', () => {
    expect(withoutToken(['T1', 'is T1.', '2024-01-01T10:00:00Z'], ['T1'])).toEqual([
      '(hidden)',
      'is (hidden).',
      '2024-01-01T10:00:00Z',
    ]);
  });

  it('also where a shorter one is a part of it, or it has no form for an address', () => {
    expect(withoutToken('abcdefgh-abcdefghij', ['abcdefgh', 'abcdefghij'])).toBe('(hidden)-(hidden)');
    expect(withoutToken('a \ud800 b', ['\ud800'])).toBe('a (hidden) b');
  });

  it('and no half of it is left where a text is cut', () => {
    const long = 'T'.repeat(2000);
    for (const before of [8_000, 9_000, 98_000, 99_000, 99_999]) {
      const shown = String(withoutToken(' '.repeat(before) + long + long, [long]));
      expect(shown).not.toMatch(/T/);
    }
    expect(String(withoutToken(` ${long.repeat(60)}`, [long]))).not.toMatch(/T/);
  });
});

it('keeps what a person looks for as it is', () => {
  const value = {
    Type: 'CallContactEvent',
    SessionId: '70110422',
    list: [1, 'two', null, undefined, true, { deep: [new Date(5)] }],
    한국어: '상담',
    text: 'no secret: 1',
  };
  expect(withoutToken(value, [TOKEN])).toEqual(value);
});

it('says what it cut', () => {
  expect(withoutToken('x'.repeat(20_000))).toBe(`${'x'.repeat(10_000)}… (20000 characters)`);
  const list = withoutToken(Array.from({ length: 3000 }, (_, at) => at)) as readonly unknown[];
  expect(list).toHaveLength(1001);
  expect(list.at(-1)).toBe('(3000 in all)');
  const fields = withoutToken(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`f${String(at)}`, at])));
  expect(fields).toMatchObject({ f999: 999, '(more)': '3000 fields in all' });
});
