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
export function differences(actual: unknown, expected: unknown, most = MOST): readonly Difference[] {
  const found: Difference[] = [];
  let steps = 0;

  function look(actual: unknown, expected: unknown, path: string, trail: Trail): void {
    if (found.length === most || Object.is(actual, expected)) return;
    const said = typeof expected === 'string' && isObject(actual) ? (words(actual) ?? actual) : actual;
    if (isMatcher(expected) ? matches(expected, actual, isSame) : Object.is(said, expected)) return;
    const isTooFar = trail.length > DEEPEST || ++steps > LONGEST;
    const kind = isObject(actual) && isObject(expected) && !isMatcher(expected) ? kindOf(actual) : 'opaque';
    if (!isObject(actual) || !isObject(expected) || kind === 'opaque' || kind !== kindOf(expected) || isTooFar) {
      found.push({ path, expected, actual: said });
      return;
    }
    if (kind === 'error' || kind === 'text' || kind === 'set') {
      if (!isSameWhole(kind, actual, expected)) found.push({ path, expected, actual });
      return;
    }
    if (trail.some(([mine, theirs]) => mine === actual && theirs === expected)) return;
    const mine = partsOf(actual);
    const theirs = partsOf(expected);
    const before = found.length;
    for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
      look(mine.get(key), theirs.get(key), placeOf(path, key, kind), [...trail, [actual, expected]]);
    }
    // A property that is undefined is as good as none, but a member that is undefined is one.
    if (kind === 'record' || found.length > before || mine.size === theirs.size) return;
    const size = placeOf(path, kind === 'list' ? 'length' : 'size', 'record');
    found.push({ path: size, expected: theirs.size, actual: mine.size });
  }

  look(actual, expected, '', []);
  return found;
}

/** The pairs that lead to a place: values may lead back to themselves. */
type Trail = readonly (readonly [actual: object, expected: object])[];

// Values may also be made anew by each look into them, and a comparison ends all the same.
const MOST = 1000;
const DEEPEST = 200;
const LONGEST = 1_000_000;

/** An error may be written by its code or its name alone, `'foreign-host'` or `'TypeError'`. */
export function isSameError(actual: unknown, expected: unknown): boolean {
  if (isSame(actual, expected)) return true;
  return isError(actual) && (actual.name === expected || ('code' in actual && actual.code === expected));
}

export function isSame(actual: unknown, expected: unknown): boolean {
  return differences(actual, expected, 1).length === 0;
}

/** What has no parts with names of their own. */
function isSameWhole(kind: 'error' | 'text' | 'set', actual: object, expected: object): boolean {
  if (kind === 'set') return haveSameMembers(membersOf(actual), membersOf(expected));
  if (kind === 'text') return textOf(actual) === textOf(expected);
  return isError(actual) && isError(expected) && errorInWords(actual) === errorInWords(expected);
}

function haveSameMembers(mine: readonly unknown[], theirs: readonly unknown[]): boolean {
  return mine.length === theirs.length && theirs.every((one) => mine.some((other) => isSame(other, one)));
}

function placeOf(path: string, key: unknown, kind: 'list' | 'map' | 'record'): string {
  const name = String(key);
  if (kind === 'map' || /^\d+$/.test(name)) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}
