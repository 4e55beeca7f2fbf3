import type { Check } from './check';
import { diagram } from './diagram';
import type { Moment } from './moments';
import { differences, isSameError } from './same';
import { show } from './show';
import { words } from './words';

/** What is wrong with a row: both diagrams, and what the letters that differ stand for. Undefined where all is as expected. */
export function wrongWith(check: Check): string | undefined {
  const actual = named(check.actual(), check.expected);
  const pairs = pair(check.expected, actual);
  const wrong = pairs.filter((couple) => !isRight(couple));
  if (wrong.length === 0) return undefined;
  const rows = [
    { name: 'expected', moments: check.expected },
    { name: 'actual', moments: actual },
  ];
  const shown = wrong.slice(0, MOST);
  const rest = wrong.length - shown.length;
  return [
    `The row ${check.row} is not as written.`,
    '',
    diagram(rows),
    '',
    ...shown.flatMap(tell),
    ...(rest === 0 ? [] : [`and ${String(rest)} more`]),
  ].join('\n');
}

const MOST = 8;

/** What was expected and what came in its place; one of them may be missing. */
interface Couple {
  readonly expected: Moment | undefined;
  readonly actual: Moment | undefined;
}

function isRight({ expected, actual }: Couple): boolean {
  return expected !== undefined && actual !== undefined && expected.at === actual.at && isSame(actual, expected);
}

function isSame(actual: Moment, expected: Moment): boolean {
  if (actual.what !== expected.what) return false;
  if (actual.what === 'error') return isSameError(actual.value, expected.value);
  return differences(actual.value, expected.value).length === 0;
}

/** The moments of one time belong together in their order; what is over stands alone. */
function pair(expected: readonly Moment[], actual: readonly Moment[]): readonly Couple[] {
  const times = [...new Set([...expected, ...actual].map(({ at }) => at))].sort((a, b) => a - b);
  return times.flatMap((time) => {
    const wanted = expected.filter(({ at }) => at === time);
    const came = actual.filter(({ at }) => at === time);
    return Array.from({ length: Math.max(wanted.length, came.length) }, (_, index) => ({
      expected: wanted[index],
      actual: came[index],
    }));
  });
}

/** Gives what came a letter: that of an expected moment with the same value, or one that is not taken. */
function named(actual: readonly Moment[], expected: readonly Moment[]): readonly Moment[] {
  const taken = new Set(expected.map(({ letter }) => letter));
  const free = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => !taken.has(letter));
  const strangers: Moment[] = [];
  return actual.map((moment): Moment => {
    const fixed = LETTERS[moment.what];
    if (fixed !== undefined) return { ...moment, letter: fixed };
    const known = [...expected, ...strangers].find((other) => isSame(moment, other));
    const letter = known?.letter ?? free.shift() ?? '?';
    if (known === undefined) strangers.push({ ...moment, letter });
    return { ...moment, letter };
  });
}

const LETTERS: Partial<Record<Moment['what'], string>> = { error: '#', complete: '|', from: '^', to: '!' };

/** What the two letters stand for, and where their values differ. */
function tell({ expected, actual }: Couple): readonly string[] {
  const at = `at ${String((expected ?? actual)?.at ?? 0)} ms`;
  if (expected === undefined && actual !== undefined) return [`${at} nobody expected ${inFull(actual)}`];
  if (actual === undefined && expected !== undefined) return [`${at} there was no ${inFull(expected)}`];
  if (expected === undefined || actual === undefined) return [];
  const places = actual.what === expected.what ? differences(actual.value, expected.value) : [];
  const head = `${at} ${expected.letter ?? ''} was expected, and ${actual.letter ?? ''} came:`;
  if (places.length === 0 || places.some(({ path }) => path === '')) {
    return [head, `  expected ${inFull(expected)}`, `  actual   ${inFull(actual)}`];
  }
  return [
    head,
    ...places.map((place) => `  ${place.path}: expected ${show(place.expected)}, got ${show(place.actual)}`),
  ];
}

function inFull({ what, letter = '', value }: Moment): string {
  if (what !== 'value' && what !== 'error') return { complete: '| (the end)', from: '^', to: '!' }[what];
  const said = words(value);
  return `${letter} = ${said === undefined ? show(value) : `'${said}'`}`;
}
