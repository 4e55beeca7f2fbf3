import { isMatcher, matches } from './matcher';
import { errorInWords, isError, isObject, kindOf, membersOf, partsOf, textOf } from './value-parts';
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
export function differences(actual: unknown, expected: unknown): readonly Difference[] {
  return between(actual, expected, '', { trail: [], walk: { steps: 0 } });
}

/** An error may be written by its code or its name alone, `'foreign-host'` or `'TypeError'`. */
export function isSameError(actual: unknown, expected: unknown): boolean {
  if (differences(actual, expected).length === 0) return true;
  return isError(actual) && (actual.name === expected || ('code' in actual && actual.code === expected));
}

/** Values may lead back to themselves, or be made anew by each look into them; a comparison ends all the same. */
interface Way {
  /** The pairs that lead here. */
  readonly trail: readonly (readonly [actual: object, expected: object])[];
  /** All that was looked at so far, in one comparison. */
  readonly walk: { steps: number };
}

const DEEPEST = 200;
const LONGEST = 1_000_000;

function between(actual: unknown, expected: unknown, path: string, way: Way): readonly Difference[] {
  const whole = [{ path, expected, actual }];
  if (isMatcher(expected)) return matches(expected, actual, isSame) ? [] : whole;
  if (Object.is(actual, expected)) return [];
  if (typeof expected === 'string' && isObject(actual)) {
    const said = words(actual);
    if (said !== undefined) return said === expected ? [] : [{ path, expected, actual: said }];
  }
  if (!isObject(actual) || !isObject(expected)) return whole;
  const kind = kindOf(actual);
  if (kind !== kindOf(expected)) return whole;
  if (way.trail.some(([mine, theirs]) => mine === actual && theirs === expected)) return [];
  if (way.trail.length > DEEPEST || ++way.walk.steps > LONGEST) return whole;
  const further: Way = { ...way, trail: [...way.trail, [actual, expected]] };

  switch (kind) {
    case 'error':
      return isError(actual) && isError(expected) && errorInWords(actual) === errorInWords(expected) ? [] : whole;
    case 'text':
      return textOf(actual) === textOf(expected) ? [] : whole;
    case 'opaque':
      return whole;
    case 'set':
      return haveSameMembers(membersOf(actual), membersOf(expected)) ? [] : whole;
    case 'list':
    case 'map':
    case 'record':
      return ofParts(actual, expected, path, further, kind);
  }
}

function isSame(actual: unknown, expected: unknown): boolean {
  return differences(actual, expected).length === 0;
}

function haveSameMembers(mine: readonly unknown[], theirs: readonly unknown[]): boolean {
  return mine.length === theirs.length && theirs.every((one) => mine.some((other) => isSame(other, one)));
}

function ofParts(
  actual: object,
  expected: object,
  path: string,
  way: Way,
  kind: 'list' | 'map' | 'record',
): readonly Difference[] {
  const mine = partsOf(actual);
  const theirs = partsOf(expected);
  const keys = [...new Set([...theirs.keys(), ...mine.keys()])];
  const inParts = keys.flatMap((key) => between(mine.get(key), theirs.get(key), placeOf(path, key, kind), way));
  // A property that is undefined is as good as none, but a member that is undefined is one.
  if (kind === 'record' || inParts.length > 0 || mine.size === theirs.size) return inParts;
  return [
    { path: placeOf(path, kind === 'list' ? 'length' : 'size', 'record'), expected: theirs.size, actual: mine.size },
  ];
}

function placeOf(path: string, key: unknown, kind: 'list' | 'map' | 'record'): string {
  const name = String(key);
  if (kind === 'map' || /^\d+$/.test(name)) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}
