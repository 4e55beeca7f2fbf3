import { MaxError } from 'rx-max';

import { words } from './words';

/** A place where two values differ. */
export interface Difference {
  /** `status`, `contacts[0].channel`; empty for the whole. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Where a value differs from what was expected; nowhere, if it is the same. As runners compare: a property that is undefined is
 * as good as one that is not there, and a matcher of the runner (`expect.objectContaining`) decides by itself. A text matches
 * an object of rx-max that is so in {@link words}. Errors are the same by name and code, or by name and text without a code.
 */
export function differences(actual: unknown, expected: unknown, path = ''): readonly Difference[] {
  if (isMatcher(expected)) return expected.asymmetricMatch(actual) ? [] : [{ path, expected, actual }];
  if (Object.is(actual, expected)) return [];
  if (typeof expected === 'string' && words(actual) !== undefined) {
    return words(actual) === expected ? [] : [{ path, expected, actual: words(actual) }];
  }
  if (!isObject(actual) || !isObject(expected)) return [{ path, expected, actual }];
  if (Object.prototype.toString.call(actual) !== Object.prototype.toString.call(expected)) {
    return [{ path, expected, actual }];
  }
  if (actual instanceof Error || actual instanceof Date) {
    return nameOf(actual) === nameOf(expected) ? [] : [{ path, expected, actual }];
  }
  return partsOf(actual, expected).flatMap(([key, mine, theirs]) => differences(mine, theirs, join(path, key)));
}

/** An error is written by its code alone, or as an error. */
export function isSameError(actual: unknown, expected: unknown): boolean {
  return MaxError.is(actual) && actual.code === expected ? true : differences(actual, expected).length === 0;
}

interface Matcher {
  readonly asymmetricMatch: (actual: unknown) => boolean;
}

/** Jest, Vitest and Jasmine all have matchers of this form. */
function isMatcher(value: unknown): value is Matcher {
  return isObject(value) && 'asymmetricMatch' in value && typeof value.asymmetricMatch === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What an error or a time is known by. */
function nameOf(value: object): string {
  if (!(value instanceof Error)) return String(Number(value));
  const { name, message } = value;
  return 'code' in value ? `${name} ${String(value.code)}` : `${name}: ${message}`;
}

type Part = readonly [key: string, actual: unknown, expected: unknown];

function partsOf(actual: object, expected: object): readonly Part[] {
  const mine = entriesOf(actual);
  const theirs = entriesOf(expected);
  return [...new Set([...mine.keys(), ...theirs.keys()])].map(
    (key) => [typeof key === 'string' ? key : String(key), mine.get(key), theirs.get(key)] as const,
  );
}

function entriesOf(value: object): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  if (value instanceof Set) return new Map([...value].map((member: unknown) => [member, member]));
  return new Map(Object.entries(value));
}

function join(path: string, key: string): string {
  if (/^\d+$/.test(key)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
