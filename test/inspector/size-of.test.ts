import fc from 'fast-check';
import { sizeOf } from 'rx-max/inspector';

it('is the size of the JSON in UTF-8', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), (value) => {
      expect(sizeOf(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['nothing', null],
  ['no text', ''],
  ['letters of one to four bytes', 'aé한😀'],
  ['escapes', '"\\\b\t\n\f\r\u0000\u001f\u007f'],
  ['halves of pairs', '\ud800 \udc00\ud800 \udfff\ud83d'],
  ['empty lists and objects', [[], {}, [[]], { a: {} }]],
  ['undefined in a list and in an object', [undefined, { a: undefined, b: 1 }]],
  ['functions and symbols', [() => 1, Symbol('x'), { f: () => 1, s: Symbol('x'), n: null }]],
  ['a date, and one that is none', { date: new Date(5), none: new Date(NaN) }],
  ['no numbers', [NaN, Infinity, -0, 1e21, 1e-7]],
  ['a map, which is written as an empty object', new Map([['a', 1]])],
  ['holes', Object.assign(Array<number>(3), { 0: 1, 2: 3 })],
])('also of %s', (_, value) => {
  expect(sizeOf(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
});

it('counts a bigint by its digits, which JSON cannot hold', () => {
  expect(sizeOf({ n: 12345678901234567890n })).toBe('{"n":12345678901234567890}'.length);
});

it('ends where a message does not', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic, 'again');
  const holes: unknown[] = [];
  holes.length = 2 ** 32 - 1;
  let deep: unknown = [];
  for (let level = 0; level < 10_000; level++) deep = { deep };
  expect(sizeOf(cyclic)).toBeGreaterThan(1000);
  expect(sizeOf(holes)).toBeGreaterThan(1_000_000);
  expect(sizeOf(deep)).toBe(2 + 10_000 * '{"deep":}'.length);
});
