import { MaxError } from 'rx-max';
import { of, throwError } from 'rxjs';

import { failureOf } from './failure-of';

/** What a user reads of two values, apart from the rows; nothing if they are the same. */
function told(actual: unknown, expected: unknown): readonly string[] {
  return failureOf(({ app }) => {
    app(of(actual), '(a|)', { a: expected });
  })
    .slice(6)
    .map((line) => line.trim());
}

function whole(expected: string, actual: string): readonly string[] {
  return [`expected a = ${expected}`, `actual   A = ${actual}`];
}

const cyclic = (name: string): object => {
  const value: Record<string, unknown> = { name };
  value['self'] = value;
  value['list'] = [value, { up: value }];
  return value;
};

/** Anew and for ever. */
const endless = (): object => ({
  get left() {
    return endless();
  },
  get right() {
    return endless();
  },
});

const throwing = (message: string): object => ({
  get part() {
    throw new Error(message);
  },
});

class Point {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
}

describe('values are the same', () => {
  it.each<[string, unknown, unknown]>([
    ['that are', { a: [1, { b: null }] }, { a: [1, { b: null }] }],
    ['but for a property that is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['NaN', [NaN], [NaN]],
    ['dates', new Date(5), new Date(5)],
    ['dates that are none', new Date(NaN), new Date(NaN)],
    ['sets, in any order, of objects too', new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }])],
    ['maps', new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
    ['patterns', /a+/g, /a+/g],
    ['addresses', new URL('https://a.example/b'), new URL('https://a.example/b')],
    ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    ['instances of a class, by their fields', new Point(1), { x: 1 }],
    ['errors by name and code', new MaxError('foreign-host', 'one'), new MaxError('foreign-host', 'two')],
    ['errors by name and text, without a code', new TypeError('a'), new TypeError('a')],
    ['matchers of the runner, at any depth', { a: [{ b: 1, c: 2 }] }, { a: [expect.objectContaining({ b: 1 })] }],
    ['a matcher for the whole', 5, expect.any(Number)],
    ['cyclic', cyclic('a'), cyclic('a')],
    ['symbols', Symbol.iterator, Symbol.iterator],
    ['what another realm made', structuredClone(new Map([['a', new Date(1)]])), new Map([['a', new Date(1)]])],
    ['an empty object and one without a prototype', Object.fromEntries([]), Object.create(null) as object],
  ])('%s', (_, actual, expected) => {
    expect(told(actual, expected)).toEqual([]);
  });
});

describe('values differ', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['a number', 1, 2, whole('2', '1')],
    ['a number and its text', 1, '1', whole("'1'", '1')],
    ['the two zeros', 0, -0, whole('-0', '0')],
    ['a large whole number', 1n, 1, whole('1', '1n')],
    ['null and undefined', null, undefined, whole('undefined', 'null')],
    ['texts, on one line', 'a\n\tb', "it's\\", whole("'it\\'s\\\\'", "'a\\n\\tb'")],
    ['dates', new Date(5), new Date(6), whole('1970-01-01T00:00:00.006Z', '1970-01-01T00:00:00.005Z')],
    ['a date that is none', new Date(NaN), new Date(6), whole('1970-01-01T00:00:00.006Z', 'Invalid Date')],
    ['a list that is too short', [1], [1, undefined], ['length: expected 2, got 1']],
    ['a list and an object', [1], { 0: 1 }, whole('{ 0: 1 }', '[1]')],
    ['sets', new Set([1]), new Set([2]), whole('Set {2}', 'Set {1}')],
    ['the size of a set', new Set([1, 2]), new Set([1]), whole('Set {1}', 'Set {1, 2}')],
    ['maps, at their key', new Map([['a.b', 1]]), new Map([['a.b', 2]]), ['[a.b]: expected 2, got 1']],
    ['the size of a map', new Map([['a', undefined]]), new Map(), ['size: expected 0, got 1']],
    ['patterns', /a/, /b/, whole('/b/', '/a/')],
    [
      'addresses',
      new URL('https://a.example'),
      new URL('https://b.example'),
      whole('https://b.example/', 'https://a.example/'),
    ],
    ['bytes', new Uint8Array([1]), new Uint8Array([2]), ['[0]: expected 2, got 1']],
    ['what tells nothing of itself', new WeakSet(), new WeakSet(), whole('[object WeakSet]', '[object WeakSet]')],
    ['functions', told, whole, whole('function whole', 'function told')],
    ['errors by their name', new TypeError('a'), new RangeError('a'), whole('RangeError: a', 'TypeError: a')],
    ['errors by their text', new Error('a'), new Error('b'), whole('Error: b', 'Error: a')],
    [
      'errors by their code',
      new MaxError('foreign-host', 'a'),
      new MaxError('ack-timeout', 'a'),
      whole('MaxError ack-timeout', 'MaxError foreign-host'),
    ],
    [
      'errors of another realm',
      structuredClone(new RangeError('a')),
      new RangeError('b'),
      whole('RangeError: b', 'RangeError: a'),
    ],
    [
      'a matcher of the runner',
      { a: 1 },
      { a: expect.stringContaining('x') as unknown },
      ["a: expected StringContaining 'x', got 1"],
    ],
    ['a matcher for the whole', 5, expect.objectContaining({ b: 1 }), whole('ObjectContaining { b: 1 }', '5')],
    ['cyclic', cyclic('a'), cyclic('b'), ["name: expected 'b', got 'a'"]],
    [
      'getters that throw',
      throwing('one'),
      throwing('two'),
      ["part: expected '(cannot be read: Error: two)', got '(cannot be read: Error: one)'"],
    ],
    ['deep inside', { a: [{ b: { c: 1 } }] }, { a: [{ b: { c: 2 } }] }, ['a[0].b.c: expected 2, got 1']],
  ])('%s', (_, actual, expected, lines) => {
    expect(told(actual, expected)).toEqual(lines);
  });

  it('by a getter that makes something new each time: such values are the same nowhere, and the comparison ends', () => {
    expect(told(endless(), endless())).not.toEqual([]);
  });

  it('and a large one is cut', () => {
    const [, actual = ''] = told(
      Array.from({ length: 1_000_000 }, (_, at) => at),
      'none',
    );
    expect(actual).toBe(`actual   A = [${Array.from({ length: 20 }, (_, at) => at).join(', ')}, …]`);
    const [, long = ''] = told({ text: 'x'.repeat(1_000_000) }, 'none');
    expect(long).toHaveLength('actual   A = '.length + 120);
    expect(told(cyclic('a'), 'none')[1]).toContain("{ name: 'a', self: { name: 'a', self:");
  });
});

describe('what is said in words', () => {
  it.each<[string, unknown, string]>([
    ['with fields of an event', { type: 'order', contactId: '42' }, "{ type: 'order', contactId: '42' }"],
    ['with fields of a contact', { contactId: '42', status: 'new' }, "{ contactId: '42', status: 'new' }"],
    ['with a beginning and an end', { from: 1, to: 2 }, '{ from: 1, to: 2 }'],
    ['that were received', { receivedAt: 1 }, '{ receivedAt: 1 }'],
    ['in a map', new Map([['a', 1]]), 'Map { a: 1 }'],
  ])('are no values of the app’s own: %s', (_, value, shown) => {
    expect(told(value, 'words')).toEqual(whole("'words'", shown));
  });
});

describe('a matcher of Jasmine', () => {
  const { jasmine } = jest
    .requireActual<{ noGlobals: () => { jasmine: Readonly<Record<string, (sample: unknown) => unknown>> } }>(
      'jasmine-core',
    )
    .noGlobals();

  it.each<[string, unknown, unknown]>([
    ['objectContaining', { a: { b: 1 }, c: 2 }, { a: { b: 1 } }],
    ['arrayContaining', [{ a: 1 }, 2], [{ a: 1 }]],
    ['mapContaining', new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
    ['setContaining', new Set([{ a: 1 }]), new Set([{ a: 1 }])],
    ['stringMatching', 'abc', /b/],
  ])('decides with what it needs from its runner: %s', (name, actual, sample) => {
    expect(told(actual, jasmine[name]?.(sample))).toEqual([]);
    expect(told([actual], [jasmine[name]?.(sample)])).toEqual([]);
  });

  it('says what it is', () => {
    const expected = jasmine['objectContaining']?.({ a: 2 });
    expect(told({ a: 1 }, expected)).toEqual(whole('<jasmine.objectContaining({ a: 2 })>', '{ a: 1 }'));
  });
});

describe('an error of a stream', () => {
  const ended = (error: unknown, expected?: unknown): readonly string[] =>
    failureOf(({ app }) => {
      const failing = throwError(() => error as Error); // a stream may fail with anything, whatever a compiler says
      app(failing, '#', {}, expected);
    });

  it.each<[string, unknown, unknown]>([
    ['its code', new MaxError('foreign-host', 'text'), 'foreign-host'],
    ['its name', new RangeError('text'), 'RangeError'],
    ['the code of somebody else’s error', Object.assign(new Error('gone'), { code: 'E_GONE' }), 'E_GONE'],
    ['an error of that name and code', new MaxError('foreign-host', 'text'), new MaxError('foreign-host', 'another')],
    ['the name of an error of another realm', structuredClone(new RangeError('text')), 'RangeError'],
    ['a matcher', new RangeError('text'), expect.objectContaining({ message: 'text' })],
    ['itself, if it is none', 'gone', 'gone'],
  ])('is expected by %s', (_, error, expected) => {
    expect(ended(error, expected)).toEqual(['It holds.']);
  });

  it('without a word of which one is expected is the text that RxJS has for any error', () => {
    expect(ended('error')).toEqual(['It holds.']);
    expect(ended(new Error('boom')).slice(-2)).toEqual(["  expected # = 'error'", '  actual   # = Error: boom']);
  });
});
