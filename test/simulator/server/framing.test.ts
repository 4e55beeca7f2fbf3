import { refusalOf } from '../../../src/simulator/server/framing';

const DESKTOP = 'http://127.0.0.1:4300';
const APP = 'http://localhost:4200';

interface Case {
  readonly ancestors: string;
  readonly desktop?: string;
  readonly app?: string;
}

const LETS: readonly Case[] = [
  { ancestors: '*' },
  { ancestors: 'http:' },
  { ancestors: 'http://127.0.0.1:4300' },
  { ancestors: 'http://127.0.0.1:4300/' },
  { ancestors: '127.0.0.1:4300' },
  { ancestors: 'http://127.0.0.1:*' },
  { ancestors: "'self' https://crm.example http://127.0.0.1:4300" },
  { ancestors: "'none' http://127.0.0.1:4300" },
  { ancestors: 'HTTP://LOCALHOST:4300', desktop: 'http://localhost:4300' },
  { ancestors: "'self'", desktop: APP },
  { ancestors: 'http:', desktop: 'https://desk.example' },
  { ancestors: 'http://desk.example', desktop: 'https://desk.example' },
  { ancestors: 'desk.example', desktop: 'https://desk.example' },
  { ancestors: 'desk.example:80', desktop: 'https://desk.example' },
  { ancestors: 'desk.example:443', desktop: 'https://desk.example' },
  { ancestors: 'https://*.example', desktop: 'https://desk.example' },
];

const KEEPS_OUT: readonly Case[] = [
  { ancestors: '' },
  { ancestors: "'none'" },
  { ancestors: "'self'" },
  { ancestors: 'https:' },
  { ancestors: 'https://127.0.0.1:4300' },
  { ancestors: 'http://127.0.0.1' },
  { ancestors: 'http://127.0.0.1:4301' },
  { ancestors: 'http://localhost:4300' },
  { ancestors: 'http://127.0.0.1:4300/panel' },
  { ancestors: 'http://[::1]:4300', desktop: 'http://[::1]:4300' },
  { ancestors: 'http://10.0.0.1:4300', desktop: 'http://10.0.0.1:4300' },
  { ancestors: 'desk.example', desktop: 'http://desk.example', app: 'https://app.example' },
  { ancestors: 'https://*.example', desktop: 'https://example' },
  { ancestors: 'https://*.example', desktop: 'https://desk.other' },
  { ancestors: 'https://desk.example:8443', desktop: 'https://desk.example' },
  { ancestors: '*', desktop: 'app://desk' },
];

function refusal({ ancestors, desktop = DESKTOP, app = APP }: Case): unknown {
  return refusalOf({ policy: `frame-ancestors ${ancestors}`, frameOptions: undefined }, app, desktop);
}

describe('frame-ancestors', () => {
  it.each(LETS)('$ancestors lets $desktop frame the app', (each) => {
    expect(refusal(each)).toBeNull();
  });

  it.each(KEEPS_OUT)('$ancestors keeps $desktop out', (each) => {
    expect(refusal(each)).toEqual({
      header: 'Content-Security-Policy',
      value: `frame-ancestors ${each.ancestors}`.trim(),
    });
  });

  it.each([
    ["default-src 'none'; FRAME-ANCESTORS http://127.0.0.1:4300", null],
    ["frame-ancestors *; frame-ancestors 'none'", null],
    ["frame-ancestors *, frame-ancestors 'none'", "frame-ancestors 'none'"],
    ["default-src 'self', script-src 'self'", null],
    [undefined, null],
  ])('in the policies %s', (policy, value) => {
    const found = refusalOf({ policy, frameOptions: undefined }, APP, DESKTOP);
    expect(found?.value ?? null).toBe(value);
  });
});

describe('X-Frame-Options', () => {
  it.each([
    ['DENY', DESKTOP, false],
    ['deny', APP, false],
    [' SameOrigin ', DESKTOP, false],
    ['SAMEORIGIN', APP, true],
    ['SAMEORIGIN, SAMEORIGIN', DESKTOP, false],
    ['SAMEORIGIN, ALLOWALL', APP, false],
    ['ALLOWALL', DESKTOP, true],
    ['ALLOW-FROM https://crm.example', DESKTOP, true],
    ['nonsense, more', DESKTOP, true],
    ['', DESKTOP, true],
    [undefined, DESKTOP, true],
  ])('%s, asked by %s: %s', (frameOptions, desktop, isLet) => {
    expect(refusalOf({ policy: undefined, frameOptions }, APP, desktop)).toEqual(
      isLet ? null : { header: 'X-Frame-Options', value: frameOptions },
    );
  });

  it('says nothing beside frame-ancestors', () => {
    const policy = `frame-ancestors ${DESKTOP}`;
    expect(refusalOf({ policy, frameOptions: 'DENY' }, APP, DESKTOP)).toBeNull();
  });
});
