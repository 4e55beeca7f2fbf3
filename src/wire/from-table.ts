import { ANSWER } from './acknowledge';
import { workflows } from './agent-workflow';
import { type AnyFamily, type DecodedEvent, type Field, isThere, type RawEvent } from './family';
import { shown } from './indicator';
import { bool, date, id, int, json, oneOf, type Scalar, str } from './scalar';
import { screenPopVariables } from './screen-pop-variables';

/** The signs of the tables (`tables.ts`). */
const SCALARS: Readonly<Record<string, Scalar<unknown>>> = {
  ' ': str,
  '?': bool,
  '#': int,
  '^': id,
  '@': date,
  $: json,
  '+': screenPopVariables,
  '[': workflows,
  '!': shown,
  '*': ANSWER,
};

/** The family that a table describes. The table is parsed when its first event arrives. */
export function fromTable(type: string, table: string): AnyFamily {
  let fields: readonly Field[] | undefined;
  let blank: object | undefined;
  return (wire: RawEvent, read, contactId) => {
    fields ??= parse(table);
    // Cloned, because an object that gets so many properties by computed names falls into V8's slow form.
    blank ??= { type, contactId: null, ...Object.fromEntries(fields.map(({ name }) => [name])), raw: null };
    const event: Record<string, unknown> = { ...blank, contactId, raw: wire };
    for (const { name, keys, scalar } of fields) event[name] = read(valueIn(wire, keys), scalar);
    return event as unknown as DecodedEvent; // whose three properties it has
  };
}

function parse(table: string): readonly Field[] {
  return Array.from(table.matchAll(/([\w|]+)(\(.*?\)|.)/g), ([, names = '', sign = '']) => {
    const keys = names.split('|') as [string, ...string[]]; // splitting gives one part at least
    return { name: camelCase(keys[0]), keys, scalar: SCALARS[sign] ?? oneOf(sign.slice(1, -1)) };
  });
}

/** The decoded name of a wire's: runs of capitals are words, and the last capital before a small letter begins the next one. */
function camelCase(key: string): string {
  return key.replace(/^.|(?<![a-z])[A-Z](?![a-z])/g, (letter) => letter.toLowerCase());
}

/** What a field holds, by the first of its spellings that is there. */
function valueIn(wire: RawEvent, keys: readonly string[]): unknown {
  let value: unknown;
  for (const key of keys) if (isThere((value = wire[key]))) break;
  return value;
}
