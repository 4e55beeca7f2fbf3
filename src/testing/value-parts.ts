/** How a value is compared and shown: by its parts, by its name, by its text, or, if it tells nothing of itself, as this one and no other. */
export type Kind = 'record' | 'list' | 'map' | 'set' | 'error' | 'text' | 'opaque';

/**
 * The kind of an object, by the name that the language has for it: `instanceof` says no to what comes from another realm, and
 * runners give each file a realm of its own.
 */
export function kindOf(value: object): Kind {
  const tag = tagOf(value);
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && Symbol.iterator in value)) return 'list';
  if (tag === 'Map') return 'map';
  if (tag === 'Set') return 'set';
  if (isError(value)) return 'error';
  if (tag === 'Object' || tag === 'Arguments') return 'record';
  if (tag === 'Date' || !textOf(value).startsWith('[object ')) return 'text';
  return Object.keys(value).length > 0 ? 'record' : 'opaque';
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function isError(value: unknown): value is Error {
  return value instanceof Error || (isObject(value) && ['Error', 'DOMException'].includes(tagOf(value)));
}

/** What an object is called by itself: a time, a pattern, an address. */
export function textOf(value: unknown): string {
  if (tagOf(value) !== 'Date') return String(value);
  const time = Number(value);
  return Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString();
}

/** What an error is known by: its name and code, or without a code its name and text. */
export function errorInWords(error: Error): string {
  return 'code' in error ? `${error.name} ${String(error.code)}` : `${error.name}: ${error.message}`;
}

/** The parts of a value by their keys. A getter is asked once, and what it throws is what it says. */
export function partsOf(value: object): ReadonlyMap<unknown, unknown> {
  if (isMap(value)) return value;
  if (kindOf(value) === 'list') return new Map(membersOf(value).entries());
  return new Map(Object.keys(value).map((key) => [key, partAt(value, key)]));
}

export function membersOf(value: object): readonly unknown[] {
  return [...(value as Iterable<unknown>)]; // of a set or a list, as its kind says
}

function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return tagOf(value) === 'Map';
}

function partAt(value: object, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[key]; // a key that it has
  } catch (error) {
    return `(cannot be read: ${isError(error) ? errorInWords(error) : String(error)})`;
  }
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
