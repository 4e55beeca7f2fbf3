import { isObject, textOf } from './value-parts';

/** A matcher of the runner, such as `expect.objectContaining`: Jest, Vitest and Jasmine all have them in this form. */
export interface Matcher {
  readonly asymmetricMatch: (actual: unknown, means?: Means) => boolean;
}

/** What a matcher of Jasmine compares with. Others bring their own, and take something else in its place. */
interface Means {
  readonly equals: (one: unknown, other: unknown) => boolean;
  readonly contains: (all: Iterable<unknown>, one: unknown) => boolean;
}

export function isMatcher(value: unknown): value is Matcher {
  return isObject(value) && 'asymmetricMatch' in value && typeof value.asymmetricMatch === 'function';
}

export function matches(matcher: Matcher, actual: unknown, equals: Means['equals']): boolean {
  if (!isJasmines(matcher)) return matcher.asymmetricMatch(actual);
  const contains: Means['contains'] = (all, one) => [...all].some((other) => equals(other, one));
  return matcher.asymmetricMatch(actual, { equals, contains });
}

/** `ObjectContaining { status: 'Active' }`, as the runner has it. */
export function matcherInWords(matcher: Matcher, show: (value: unknown) => string): string {
  if (isJasmines(matcher)) return matcher.jasmineToString(show);
  const text = textOf(matcher);
  const name = text.startsWith('[object ') ? 'a matcher' : text;
  return 'sample' in matcher ? `${name} ${show(matcher.sample)}` : name;
}

function isJasmines(
  matcher: Matcher,
): matcher is Matcher & { jasmineToString: (show: (value: unknown) => string) => string } {
  return 'jasmineToString' in matcher && typeof matcher.jasmineToString === 'function';
}
