/** How many values are counted: a message may hold a list of four thousand million holes, or itself. */
const MOST = 200_000;

/**
 * How large a message is: the bytes of its JSON in UTF-8, counted without writing it. What JSON cannot hold counts as what
 * `JSON.stringify` makes of it; of a message beyond all measure only the beginning is counted.
 *
 * @param message - anything, of any depth
 * @returns bytes
 */
export function sizeOf(message: unknown): number {
  const waiting: unknown[] = [message];
  let bytes = 0;
  for (let counted = 0; waiting.length > 0 && counted < MOST; counted++) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) bytes += scalarSize(value);
    else if (value instanceof Date) bytes += scalarSize(Number.isNaN(Number(value)) ? null : value.toISOString());
    else if (Array.isArray(value)) {
      bytes += 2 + Math.max(0, value.length - 1);
      // Index by index, because a hole is written, too.
      for (let at = 0; at < value.length && waiting.length < MOST; at++) waiting.push(value[at]);
    } else bytes += objectSize(value, waiting);
  }
  return bytes;
}

/** The braces, the names and what stands between them; the values wait to be counted. */
function objectSize(value: object, waiting: unknown[]): number {
  let bytes = 2;
  let fields = 0;
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined || typeof each === 'function' || typeof each === 'symbol') continue;
    bytes += textSize(key) + 1;
    fields++;
    waiting.push(each);
  }
  return bytes + Math.max(0, fields - 1);
}

function scalarSize(value: unknown): number {
  if (typeof value === 'string') return textSize(value);
  if (typeof value === 'boolean') return value ? 4 : 5;
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value).length;
  return 4; // null, and what becomes null in a list
}

/** A text in its quotes. */
function textSize(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += asciiSize(code);
    else if (code < 0x800) bytes += 2;
    else if (code < 0xd800 || code > 0xdfff) bytes += 3;
    else if ((text.codePointAt(at) ?? 0) > 0xffff) {
      bytes += 4;
      at++;
    } else bytes += 6; // half of a pair is written as an escape
  }
  return bytes;
}

function asciiSize(code: number): number {
  if (code === 0x22 || code === 0x5c) return 2;
  if (code >= 0x20) return 1;
  // Of the control characters five have a short escape: backspace, tab, line feed, form feed, carriage return.
  return code === 8 || code === 9 || code === 10 || code === 12 || code === 13 ? 2 : 6;
}
