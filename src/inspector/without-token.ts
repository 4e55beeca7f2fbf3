/** How deep a value is followed: what a desktop sends is not deeper than half of it. */
const DEPTH = 12;
/** How much of a list or of an object's fields is kept, and how much of all together. */
const LONGEST = 1000;
const MOST = 5000;
/** How much of a text is kept, and of all texts together; a picture may be megabytes. */
const LONGEST_TEXT = 10_000;
const MOST_TEXT = 100_000;

/** What stands in the place of a token. */
const HIDDEN = '(hidden)';

/** `token`, `sessionToken`, `Session_Token`, `accessToken`: however it is spelled. */
const TOKEN_NAME = /token/i;

/** A token inside a text that is no JSON: in an address, in a log line. */
const TOKEN_IN_TEXT =
  /(token[\w-]{0,40}(?:["'\\\s]|%22){0,8}(?:[:=]|%3[ad])\s{0,8})(?:((?:["'\\[{(]|%22){1,8})[^"'\\]+|[^"'\\&\s,;}]+)/gi;

/** From how many characters on a token is found wherever it stands; a shorter one only where it is a word. */
const TELLING = 8;

/**
 * A copy of a value without the session token, that can be shown, kept and sent to another tab: plain objects, lists, texts,
 * numbers and dates. A field whose name says token is hidden whatever it holds, an assignment to such a name inside a text, and
 * each of the given tokens wherever it stands, as a value, inside one or as a name.
 *
 * It never fails on what a message can hold: what is no plain data becomes its kind's name in brackets, and what is deeper,
 * longer or more than anything a desktop sends is cut, and says so.
 *
 * @param tokens - tokens that are known, because they were told before
 */
export function withoutToken(value: unknown, tokens: readonly string[] = []): unknown {
  const hide = tokenHider(tokens);
  let left = MOST;
  let textLeft = MOST_TEXT;

  function text(whole: string, depth: number): string {
    const shown = (depth > 0 && jsonWithToken(whole, depth)) || hide(whole);
    const most = Math.max(0, Math.min(LONGEST_TEXT, textLeft));
    textLeft -= Math.min(most, shown.length);
    return shown.length <= most ? shown : `${shown.slice(0, most)}… (${String(whole.length)} characters)`;
  }

  /** What is JSON inside a text is written anew without its token; only where it says that it has one. */
  function jsonWithToken(whole: string, depth: number): string | undefined {
    if (whole.length > MOST_TEXT || !TOKEN_NAME.test(whole) || !/^\s*["[{]/.test(whole)) return undefined;
    try {
      return JSON.stringify(copy(JSON.parse(whole), depth - 1));
    } catch {
      return undefined;
    }
  }

  function copy(part: unknown, depth: number): unknown {
    if (typeof part === 'string') return text(part, depth);
    if (typeof part === 'number' || typeof part === 'bigint') return numeral(part);
    if (typeof part === 'function' || typeof part === 'symbol') return `(${typeof part})`;
    if (typeof part !== 'object' || part === null) return part;
    const kind = kindName(part);
    if (kind === 'Date') return new Date(Number(part));
    if (kind !== 'Object' && kind !== 'Array') return `(${kind})`;
    if (depth === 0 || --left < 0) return '(more)';
    return Array.isArray(part) ? list(part, depth - 1) : object(part, depth - 1);
  }

  /** A bigint is no JSON, and a viewer that prints JSON would fail on it. */
  function numeral(part: number | bigint): unknown {
    const written = String(part);
    if (tokens.includes(written)) return HIDDEN;
    return typeof part === 'bigint' ? `${written}n` : part;
  }

  function list(part: readonly unknown[], depth: number): unknown {
    const kept = Array.from(part.slice(0, LONGEST), (each) => (left-- > 0 ? copy(each, depth) : undefined));
    return part.length > LONGEST ? [...kept, `(${String(part.length)} in all)`] : kept;
  }

  function object(part: object, depth: number): unknown {
    const names = Object.keys(part);
    const kept: [string, unknown][] = [];
    for (const name of names.slice(0, LONGEST)) {
      if (left-- <= 0) break;
      const each = (part as Readonly<Record<string, unknown>>)[name];
      kept.push([text(name, 0), TOKEN_NAME.test(name) && isTold(each) ? HIDDEN : copy(each, depth)]);
    }
    if (kept.length < names.length) kept.push(['(more)', `${String(names.length)} fields in all`]);
    // Even `__proto__` becomes a property of its own.
    return Object.fromEntries(kept);
  }

  return copy(value, DEPTH);
}

/** The tokens that an event brings, in whatever form: all texts and numbers in fields whose names say token. */
export function tokensIn(event: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(event).flatMap((name) => (TOKEN_NAME.test(name) ? scalarsIn(event[name], DEPTH) : []));
}

function scalarsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return isTold(value) ? [value] : [];
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value)
    .slice(0, LONGEST)
    .flatMap((each) => scalarsIn(each, depth - 1));
}

/** Whether there is something to hide: that no token was told may be seen. */
function isTold(value: unknown): boolean {
  return (value ?? '') !== '' && typeof value !== 'boolean';
}

/** @returns a text without the known tokens, and without what it calls a token; nothing but the beginning of an endless one */
function tokenHider(tokens: readonly string[]): (text: string) => string {
  const forms = [...new Set(tokens.filter(isTold).flatMap((token) => [token, encoded(token), quoted(token)]))];
  // The longest first, so that no rest of one is left where another begins it.
  const patterns = forms.sort((one, other) => other.length - one.length).map(patternOf);
  const known = patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'g');
  const longest = forms[0]?.length ?? 0;

  return (text) => {
    const isEndless = text.length > MOST_TEXT;
    const read = isEndless ? text.slice(0, MOST_TEXT) : text;
    const hidden = (known === undefined ? read : read.replace(known, HIDDEN)).replace(TOKEN_IN_TEXT, `$1$2${HIDDEN}`);
    // The cut may have gone through a token.
    return isEndless ? hidden.slice(0, Math.max(0, hidden.length - longest)) : hidden;
  };
}

function patternOf(token: string): string {
  const escaped = token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return token.length < TELLING ? `(?<!\\w)${escaped}(?!\\w)` : escaped;
}

/** As it stands in an address. */
function encoded(token: string): string {
  try {
    return encodeURIComponent(token);
  } catch {
    return token; // half of a pair of surrogates stands in no address
  }
}

/** As it stands in JSON. */
function quoted(token: string): string {
  return JSON.stringify(token).slice(1, -1);
}

/** By its tag and not by its class: what was cloned may come from another realm. */
function kindName(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
