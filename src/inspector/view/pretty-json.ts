/** A piece of a printed value, with what it is. */
export interface Token {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'date' | 'mark';
  readonly text: string;
}

export type Line = readonly Token[];

/** Deeper than any message of a desktop. */
const DEEPEST = 24;
const INDENT = '  ';

/**
 * A value as JSON would be printed, line by line. What JSON does not have is printed as JavaScript has it (`undefined`, a big
 * integer), and a date as the text of its time; nothing makes it fail.
 */
export function prettyJson(value: unknown): readonly Line[] {
  return printed(value, 0, []);
}

export function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
}

function printed(value: unknown, depth: number, within: readonly unknown[]): readonly Line[] {
  if (typeof value !== 'object' || value === null) return [[scalar(value)]];
  if (value instanceof Date) return [[{ kind: 'date', text: dateText(value) }]];
  if (within.includes(value)) return [[{ kind: 'word', text: '(as above)' }]];
  if (depth >= DEEPEST) return [[{ kind: 'word', text: '…' }]];
  const inside = [...within, value];
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members = Array.isArray(value)
    ? value.map((each: unknown) => printed(each, depth + 1, inside))
    : Object.entries(value instanceof Map ? Object.fromEntries<unknown>(value) : value).map(([key, each]) => {
        const [first = [], ...rest] = printed(each, depth + 1, inside);
        return [[{ kind: 'key', text: JSON.stringify(key) } as const, mark(': '), ...first], ...rest];
      });
  if (members.length === 0) return [[mark(open + close)]];
  const pad = INDENT.repeat(depth + 1);
  const lines = members.flatMap((member, at) =>
    member.map((line, row) => {
      const isLast = row === member.length - 1 && at < members.length - 1;
      return [...(row === 0 ? [mark(pad)] : []), ...line, ...(isLast ? [mark(',')] : [])];
    }),
  );
  return [[mark(open)], ...lines, [mark(INDENT.repeat(depth) + close)]];
}

function scalar(value: unknown): Token {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', text: JSON.stringify(value) };
    case 'number':
      return { kind: 'number', text: String(value) };
    case 'bigint':
      return { kind: 'number', text: `${String(value)}n` };
    default:
      return { kind: 'word', text: typeof value === 'symbol' ? value.toString() : String(value) };
  }
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
}

function mark(text: string): Token {
  return { kind: 'mark', text };
}
