import { isMatcher, matcherInWords } from './matcher';
import { errorInWords, isError, kindOf, membersOf, partsOf, textOf } from './value-parts';

const LONGEST = 120;
const DEEPEST = 2;
/** More parts than these are not even looked at. */
const MOST = 20;

/** A value on one line, for a legend: what matters of it, and no more of a large one. */
export function show(value: unknown): string {
  return cut(inBrief(value, 0));
}

/** Two values that differ. Long texts are shown from where they do. */
export function showBoth(one: unknown, other: unknown): readonly [string, string] {
  if (typeof one !== 'string' || typeof other !== 'string') return [show(one), show(other)];
  if (Math.max(one.length, other.length) < LONGEST) return [show(one), show(other)];
  const begin = Math.max(0, Array.from(one).findIndex((letter, at) => letter !== other[at]) - BEFORE);
  return [show(from(one, begin)), show(from(other, begin))];
}

const BEFORE = 20;

function from(text: string, begin: number): string {
  return begin === 0 ? text : `…${text.slice(begin)}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function inBrief(value: unknown, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'function') return `function ${value.name}`.trim();
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  const inside = (part: unknown): string => inBrief(part, depth + 1);
  if (isMatcher(value)) return matcherInWords(value, inside);
  if (isError(value)) return errorInWords(value);
  const kind = kindOf(value);
  if (kind === 'text' || kind === 'opaque') return textOf(value);
  if (depth > DEEPEST) return '…';
  if (kind === 'list') return `[${some(membersOf(value), inside)}]`;
  if (kind === 'set') return `Set {${some(membersOf(value), inside)}}`;
  const parts = [...partsOf(value)].filter(([, part]) => kind === 'map' || part !== undefined);
  const told = some(parts, ([key, part]) => `${String(key)}: ${inside(part)}`);
  return `${kind === 'map' ? 'Map ' : ''}${told === '' ? '{}' : `{ ${told} }`}`;
}

function some<T>(all: readonly T[], tell: (one: T) => string): string {
  const told = all.slice(0, MOST).map(tell);
  return [...told, ...(all.length > MOST ? ['…'] : [])].join(', ');
}

/** On one line, whatever is in it; what is cut off anyway is not gone through. */
function quoted(text: string): string {
  const escaped = text.slice(0, LONGEST).replaceAll(/[\\'\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter);
  return `'${escaped}${text.length > LONGEST ? '…' : ''}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
