import { isDeepStrictEqual } from 'node:util';
import { PAYLOADS } from './fixtures/payloads';
import { batchFrom } from './one-batch';

/** What a campaign did, for a person to see that it did something. */
export interface Campaign {
  readonly batches: number;
  /** How often each way to break an event was taken. */
  readonly broken: ReadonlyMap<string, number>;
  readonly rejections: number;
}

type Wire = Record<string, unknown>;
type Random = () => number;

/** A way to break an event in place; it gives the keys that it touched, or what stands for the event if it is none any more. */
type Break = (wire: Wire, random: Random) => readonly string[] | { readonly entry: unknown };

/**
 * Decodes batches in which one event is broken between two good ones, and holds that nothing throws, that the good ones are
 * what they are alone, that the broken one loses no field but those that were broken, and that only those are reported.
 *
 * @param seed - the same seed breaks the same events in the same ways
 */
export function campaign(runs: number, seed: number): Campaign {
  const ownNames = Object.getOwnPropertyNames(Object.prototype);
  const broken = new Map<string, number>();
  let rejections = 0;
  for (let run = 0; run < runs; run++) {
    const random = randomOf(seed + run);
    const [before, middle, after] = [oneOf(PAYLOADS, random), oneOf(PAYLOADS, random), oneOf(PAYLOADS, random)];
    const [name, breakIt] = oneOf(BREAKS, random);
    broken.set(name, (broken.get(name) ?? 0) + 1);
    const wire: Wire = { ...middle.wire };
    try {
      const touched = breakIt(wire, random);
      const entry = 'entry' in touched ? touched.entry : wire;
      const batch = batchFrom({ issuer: 'MAX', contactId: null, events: [before.wire, entry, after.wire] });
      const { events } = batch;
      rejections += batch.rejections.length;
      hold(isDeepStrictEqual(events[0], { ...before.event, raw: before.wire }), 'the event before it is another');
      hold(isDeepStrictEqual(events.at(-1), { ...after.event, raw: after.wire }), 'the event after it is another');
      if ('entry' in touched) {
        const noEvents = batch.rejections.filter(({ reason }) => reason === 'not-an-event').length;
        hold(events.length + noEvents === 3, 'an entry is neither event nor rejection');
        continue;
      }
      const paths = new Set(touched.map((key) => `events.1.${key}`));
      hold(
        batch.rejections.every(({ path }) => paths.has(path)),
        'a good field is reported',
      );
      const expected: Wire = { ...middle.event, raw: wire };
      const lost = Object.entries(events[1] ?? {}).filter(
        ([field, value]) => !isDeepStrictEqual(value, expected[field]),
      );
      const names = new Set(touched.map(plainName));
      hold(
        lost.every(([field]) => names.has(plainName(field))),
        'a good field is another',
      );
    } catch (error) {
      throw new Error(`Seed ${seed + run}: ${name} of ${middle.title}: ${String(error)}`, { cause: error });
    }
  }
  hold(isDeepStrictEqual(Object.getOwnPropertyNames(Object.prototype), ownNames), 'the prototype of all is another');
  return { batches: runs, broken, rejections };
}

/** Says what a campaign did. */
export function tell({ batches, broken, rejections }: Campaign): string {
  const ways = [...broken].map(([name, times]) => `  ${String(times).padStart(8)}  ${name}`);
  return [
    `${batches} batches with a broken event, ${rejections} rejections, nothing thrown, nothing lost.`,
    ...ways,
  ].join('\n');
}

function hold(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** A field's name without its letter case and the spelling it came in. */
function plainName(key: string): string {
  const lower = key.toLowerCase();
  return SECOND_SPELLINGS[lower] ?? lower;
}

const SECOND_SPELLINGS: Readonly<Record<string, string>> = {
  fromaddress: 'from',
  toaddress: 'to',
  indicatorname: 'name',
  enable: 'indicatorstate',
  imagefile: 'imageuri',
  action: 'actionuri',
  sendercontactid: 'contactid',
};

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T; // the lists here are not empty
}

/** A field that says something about the contact or the agent, not what the event is. */
function fieldIn(wire: Wire, random: Random): string {
  const keys = Object.keys(wire).filter((key) => !/^(type|messageType)$/i.test(key));
  return keys.length === 0 ? 'IISHost' : oneOf(keys, random);
}

function ofField(change: (value: unknown, random: Random) => unknown): Break {
  return (wire, random) => {
    const key = fieldIn(wire, random);
    wire[key] = change(wire[key], random);
    return [key];
  };
}

const KINDS: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  NaN,
  Infinity,
  2 ** 53,
  1.5,
  7n,
  true,
  false,
  {},
  [],
  [null],
  [[]],
  [{}],
  new Date(0),
  new Date(NaN),
  /a/,
  new Map([['a', 1]]),
  new Set([1]),
  new Uint8Array(4),
  new ArrayBuffer(4),
  new Error('broken'),
  Object('text'),
  Object.create(null),
];

const PARTS = [
  '',
  ' ',
  '0',
  '-',
  '.',
  'e9',
  '%',
  '%zz',
  '+',
  '"',
  '{',
  '[',
  '\\',
  '\0',
  '\n',
  '\ud800',
  '🦜',
  'Z',
  'True',
];

const DANGEROUS = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'toJSON'];

function nested(depth: number, inArray: boolean): unknown {
  let value: unknown = 'deep';
  for (let at = 0; at < depth; at++) value = inArray ? [value] : { State: value, data: value };
  return value;
}

function cycle(random: Random): unknown {
  const knot: Wire = { State: 'Available', contactId: '7' };
  knot['State'] = knot;
  const ring: unknown[] = [knot];
  ring.push(ring);
  return random() < 0.5 ? knot : ring;
}

function holes(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

/** An object with a key of its own of any name, `__proto__` included. */
function withKey(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, writable: true, configurable: true });
}

const BREAKS: readonly (readonly [name: string, breakIt: Break])[] = [
  ['another kind', ofField((_, random) => oneOf(KINDS, random))],
  ['another kind in a list', ofField((_, random) => [oneOf(KINDS, random), oneOf(KINDS, random)])],
  ['another kind in an object', ofField((_, random) => ({ [oneOf(PARTS, random)]: oneOf(KINDS, random) }))],
  ['a cut text', ofField((value, random) => text(value).slice(0, Math.floor(random() * text(value).length)))],
  [
    'a text with something in it',
    ofField((value, random) => {
      const at = Math.floor(random() * text(value).length);
      return text(value).slice(0, at) + oneOf(PARTS, random) + text(value).slice(at);
    }),
  ],
  ['a text twice', ofField((value) => text(value) + text(value))],
  ['small letters', ofField((value) => text(value).toLowerCase())],
  ['a huge text', ofField((value, random) => (text(value) || '[').repeat(1 + Math.floor(random() ** 8 * 5000)))],
  ['a deep list', ofField((_, random) => nested(1 + Math.floor(random() ** 8 * 5000), true))],
  ['a deep object', ofField((_, random) => nested(1 + Math.floor(random() * 12), false))],
  ['deep JSON', ofField((_, random) => '['.repeat(1 + Math.floor(random() ** 8 * 20_000)))],
  ['a cycle', ofField((_, random) => cycle(random))],
  ['holes', ofField((_, random) => holes(Math.floor(random() * 2 ** 32)))],
  ['a dangerous key in a field', ofField((_, random) => withKey(oneOf(DANGEROUS, random), { polluted: 'yes' }))],
  ['a dangerous key in a list', ofField((_, random) => [withKey(oneOf(DANGEROUS, random), 'polluted')])],
  [
    'a dangerous field',
    (wire, random) => {
      const name = oneOf(DANGEROUS, random);
      Object.defineProperty(wire, name, { value: { polluted: 'yes' }, enumerable: true });
      return [name];
    },
  ],
  [
    'a field that is missing',
    (wire, random) => {
      const key = fieldIn(wire, random);
      Reflect.deleteProperty(wire, key);
      return [key];
    },
  ],
  [
    'a field in other letters',
    (wire, random) => {
      const key = fieldIn(wire, random);
      wire[key.toUpperCase()] = wire[key];
      if (key.toUpperCase() !== key) Reflect.deleteProperty(wire, key);
      return [key, key.toUpperCase()];
    },
  ],
  [
    'several fields',
    (wire, random) => {
      const keys = [fieldIn(wire, random), fieldIn(wire, random), fieldIn(wire, random)];
      for (const key of keys) wire[key] = oneOf(KINDS, random);
      return keys;
    },
  ],
  ['the type of another', (wire, random) => ({ entry: { ...wire, Type: oneOf(PAYLOADS, random).event.type } })],
  ['a type that is none', (wire, random) => ({ entry: { ...wire, Type: oneOf([...KINDS, ...DANGEROUS], random) } })],
  ['no event', (_, random) => ({ entry: oneOf(KINDS, random) })],
  ['an event in a list', (wire) => ({ entry: [wire] })],
  ['an event that is its own field', (wire) => ({ entry: Object.assign(wire, { data: wire, NextStates: [wire] }) })],
];

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
