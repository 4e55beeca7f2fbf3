import * as fc from 'fast-check';

import { clockText, lengthText } from '../../src/inspector/view/clock-text';
import { prettyJson, textOf } from '../../src/inspector/view/pretty-json';

describe('a printed value', () => {
  it('is what JSON prints, where JSON can', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(textOf(prettyJson(value))).toBe(JSON.stringify(value, undefined, 2));
      }),
    );
  });

  it('is printed for anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withBigInt: true, withMap: true, withSet: true }), (value) => {
        expect(prettyJson(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('says what JSON would leave out or fail at', () => {
    const self: Record<string, unknown> = { at: new Date(0), none: undefined, big: 12n };
    self['self'] = self;
    expect(textOf(prettyJson(self)).split('\n')).toEqual([
      '{',
      '  "at": 1970-01-01T00:00:00.000Z,',
      '  "none": undefined,',
      '  "big": 12n,',
      '  "self": (as above)',
      '}',
    ]);
    expect(textOf(prettyJson(new Date(Number.NaN)))).toBe('Invalid Date');
  });
});

it.each([
  [0.04, '0 ms'],
  [1.25, '1.3 ms'],
  [12.4, '12 ms'],
  [3210, '3.2 s'],
  [125_000, '2 min 5 s'],
  [-1.2, '-1.2 ms'],
])('%d milliseconds are told as %s', (length, text) => {
  expect(lengthText(length)).toBe(text);
});

it('the time of day has as many digits as are asked for', () => {
  const at = new Date(2024, 0, 2, 3, 4, 5, 67).getTime() + 0.25;
  expect(clockText(at)).toBe('03:04:05.067');
  expect(clockText(at, 0)).toBe('03:04:05');
  expect(clockText(at, 5)).toBe('03:04:05.06725');
});
