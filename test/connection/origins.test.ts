import { allowedOrigins, NICE_DOMAINS } from '../../src/window/origins';

describe('allowedOrigins', () => {
  test.each([
    ['https://max.niceincontact.com', true],
    ['https://niceincontact.com', true],
    ['https://max.nice-incontact.com', true],
    ['https://cxagent.nicecxone.com', true],
    ['https://a.b.nicecxone-gov.com', true],
    ['https://cxagent.nicecxone-fed.com', true],
    ['https://cxagent.nicecxone-sov1.au', true],
    ['https://cxagent.nicecxone-sov1.eu', true],
    ['https://cxagent.nicecxone-sov1.uk', true],
    ['https://home.incontact.com', true],
    ['http://max.niceincontact.com', false],
    ['https://max.niceincontact.com:8443', false],
    ['https://evil-niceincontact.com', false],
    ['https://niceincontact.com.evil.example', false],
    ['https://cxagent.nicecxone-dev.com', false],
    ['https://com', false],
    ['https://max.niceincontact.com:1.niceincontact.com', false],
    ['https://maxXniceincontact.com', false],
    ['ftp://max.niceincontact.com', false],
    ['null', false],
    ['', false],
  ])('by default %s: %s', (origin, expected) => {
    expect(allowedOrigins(NICE_DOMAINS)(origin)).toBe(expected);
  });

  test('an origin is that very origin', () => {
    const allows = allowedOrigins(['https://desk.example.com', 'http://localhost:4200']);
    expect(allows('https://desk.example.com')).toBe(true);
    expect(allows('http://localhost:4200')).toBe(true);
    expect(allows('http://localhost')).toBe(false);
    expect(allows('http://desk.example.com')).toBe(false);
    expect(allows('https://sub.desk.example.com')).toBe(false);
  });

  test('a domain is itself and all below it by https, whatever its letter case', () => {
    const allows = allowedOrigins(['Example.COM']);
    expect(allows('https://example.com')).toBe(true);
    expect(allows('https://a.example.com')).toBe(true);
    expect(allows('http://example.com')).toBe(false);
    expect(allows('https://evilexample.com')).toBe(false);
  });

  test('an answer is the same each time it is asked', () => {
    const allows = allowedOrigins(['example.com']);
    expect(allows('https://example.com')).toBe(true);
    expect(allows('https://example.org')).toBe(false);
    expect(allows('https://example.org')).toBe(false);
    expect(allows('https://example.com')).toBe(true);
    expect(allows('https://example.com')).toBe(true);
  });

  test.each([
    '*',
    'https://desk.example.com/',
    'https://desk.example.com/path',
    'https://Desk.example.com',
    'https://user@desk.example.com',
    'https://desk.example.com:443',
    'https://',
    'https://*.example.com',
    'ftp://desk.example.com',
    '*.example.com',
    'localhost',
    'example.com.',
    '.example.com',
    'exa mple.com',
    'example.com/path',
    'null',
    '',
  ])('refuses %j, which is neither', (entry) => {
    expect(() => allowedOrigins([entry])).toThrow(
      new TypeError(
        `origins: ${JSON.stringify(entry)} is neither an origin such as 'https://cxagent.nicecxone.com' nor a domain such as 'nicecxone.com'`,
      ),
    );
  });
});
