import type { Check } from './check';
import { diagram } from './diagram';
import type { Moment } from './moments';
import { type Couple, pair } from './pair';
import { type Difference, differences, isSame, isSameError } from './same';
import { show, showBoth } from './show';
import { words } from './words';

/** What is wrong with a row: both diagrams, and what the letters that differ stand for. Undefined where all is as expected. */
export function wrongWith({ expected, actual }: Pick<Check, 'expected' | 'actual'>): string | undefined {
  const came = actual();
  const couples = pair(expected, came, isSameMoment);
  if (couples.every(isRight)) return undefined;
  const letters = lettersOf(couples, came, expected);
  const named = (moment: Moment): Moment => ({ ...moment, letter: letters.get(moment) ?? '?' });
  const rows = [
    { name: 'expected', moments: expected },
    { name: 'actual', moments: came.map(named) },
  ];
  const wrong = couples.filter((couple) => !isRight(couple));
  const told = wrong.map((couple) => ({ ...couple, actual: couple.actual && named(couple.actual) })).map(tell);
  return [diagram(rows), '', ...atMost(told).flat()].join('\n');
}

const MOST = 8;

function atMost(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return all.length <= MOST ? all : [...all.slice(0, MOST), [`and ${String(all.length - MOST)} more`]];
}

function isRight({ expected, actual, isMoved }: Couple): boolean {
  return expected !== undefined && actual !== undefined && !isMoved && isSameMoment(actual, expected);
}

function isSameMoment(actual: Moment, expected: Moment): boolean {
  if (actual.what !== expected.what) return false;
  return actual.what === 'error' ? isSameError(actual.value, expected.value) : isSame(actual.value, expected.value);
}

/** What came has the letter of what it was expected to be, or of anything else of that value, or one that is not taken. */
function lettersOf(
  couples: readonly Couple[],
  actual: readonly Moment[],
  expected: readonly Moment[],
): ReadonlyMap<Moment, string> {
  const letters = new Map<Moment, string>();
  for (const couple of couples) {
    if (couple.actual === undefined || couple.expected?.letter === undefined) continue;
    if (isSameMoment(couple.actual, couple.expected)) letters.set(couple.actual, couple.expected.letter);
  }
  const taken = new Set(expected.map(({ letter }) => letter));
  const free = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => !taken.has(letter));
  const strangers: Moment[] = [];
  for (const moment of actual) {
    if (letters.has(moment)) continue;
    const known = [...expected, ...strangers].find((other) => isSameMoment(moment, other));
    const letter = LETTERS[moment.what] ?? known?.letter ?? free.shift() ?? '?';
    if (known === undefined && letter !== '?') strangers.push({ ...moment, letter });
    letters.set(moment, letter);
  }
  return letters;
}

const LETTERS: Partial<Record<Moment['what'], string>> = { error: '#', complete: '|', from: '^', to: '!' };

/** What the two letters stand for, and where their values differ. */
function tell({ expected, actual, isMoved }: Couple): readonly string[] {
  if (expected === undefined) return actual === undefined ? [] : [`${time(actual)} nobody expected ${inFull(actual)}`];
  if (actual === undefined) return [`${time(expected)} there was no ${inFull(expected)}`];
  if (isMoved) return [`${time(expected)} there was no ${inFull(expected)}: it came ${late(expected, actual)}`];
  const head = `${time(expected)} ${expected.letter ?? ''} was expected, and ${actual.letter ?? ''} came:`;
  const places = actual.what === expected.what ? differences(actual.value, expected.value) : [];
  const whole = places.find(({ path }) => path === '');
  if (whole !== undefined) return [head, ...inWhole(expected, actual, showBoth(...asTold(whole)))];
  if (places.length === 0) return [head, ...inWhole(expected, actual)];
  return [head, ...atMost(places.map((place) => [inPlace(place)])).flatMap(([line = '']) => `  ${line}`)];
}

function time({ at }: Moment): string {
  return `at ${String(at)} ms`;
}

function late(expected: Moment, actual: Moment): string {
  if (actual.at === expected.at) return 'in another place of its group';
  return `at ${String(actual.at)} ms, ${String(Math.abs(actual.at - expected.at))} ms too ${actual.at < expected.at ? 'early' : 'late'}`;
}

function inPlace(place: Difference): string {
  const [expected, actual] = showBoth(...asTold(place));
  return `${place.path}: expected ${expected}, got ${actual}`;
}

function inWhole(expected: Moment, actual: Moment, [wanted, came]: readonly string[] = []): readonly string[] {
  return [`  expected ${inFull(expected, wanted)}`, `  actual   ${inFull(actual, came)}`];
}

function inFull({ what, letter = '', value }: Moment, shown = show(words(value) ?? value)): string {
  if (what !== 'value' && what !== 'error') return { complete: '| (the end)', from: '^', to: '!' }[what];
  return `${letter} = ${shown}`;
}

/** In words where rx-max has them: as a spec says it. */
function asTold({ expected, actual }: Difference): readonly [expected: unknown, actual: unknown] {
  return [words(expected) ?? expected, words(actual) ?? actual];
}
