/** How long a line may be. */
const WIDTH = 120;

/**
 * A value as source text, laid out as Prettier does with single quotes and lines of {@link WIDTH}: on one line where it fits.
 *
 * @param indent - how deep the line stands that the value begins on
 * @param column - at which column of it the value begins
 */
export function sourceOf(value: unknown, indent: number, column: number): string {
  const flat = flatOf(value);
  if (flat !== undefined && column + flat.length + 1 <= WIDTH) return flat;
  const margin = ' '.repeat(indent + 2);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${margin}${sourceOf(item, indent + 2, indent + 2)},\n`);
    return `[\n${items.join('')}${' '.repeat(indent)}]`;
  }
  if (typeof value !== 'object' || value === null) return flat ?? 'undefined';
  const properties = Object.entries(value).map(([key, each]) => {
    const head = `${margin}${keyOf(key)}:`;
    const isTooLong = typeof each === 'string' && head.length + 1 + textOf(each).length + 1 > WIDTH;
    // A short key gains nothing by a line of its own.
    if (isTooLong && keyOf(key).length > 2) return `${head}\n${margin}  ${textOf(each)},\n`;
    return `${head} ${sourceOf(each, indent + 2, head.length + 1)},\n`;
  });
  return `{\n${properties.join('')}${' '.repeat(indent)}}`;
}

/**
 * A call as a statement, whose last argument is an object of values.
 *
 * @param first - its other arguments, as source text
 */
export function callOf(name: string, first: readonly string[], last: object, indent: number): string {
  const margin = ' '.repeat(indent);
  const head = `${margin}${name}(${first.join(', ')}, `;
  const flat = flatOf(last);
  if (flat !== undefined && head.length + flat.length + 2 <= WIDTH) return `${head}${flat});\n`;
  if (head.length + 1 <= WIDTH) return `${head}${sourceOf(last, indent, Infinity)});\n`;
  const lines = [...first, sourceOf(last, indent + 2, indent + 2)].map((line) => `${margin}  ${line},\n`);
  return `${margin}${name}(\n${lines.join('')}${margin});\n`;
}

/** A text in quotes: single ones, unless it has more of these than of the others. */
export function textOf(text: string): string {
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const inner = JSON.stringify(text).slice(1, -1);
  if (singles > doubles) return `"${inner}"`;
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A value on one line; undefined where the layout asks for several: a list of objects has each on its own. */
function flatOf(value: unknown): string | undefined {
  if (typeof value === 'string') return textOf(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value as Readonly<Record<string, unknown>>).map(([key, each]) => {
    const flat = flatOf(each);
    return flat === undefined || Array.isArray(value) ? flat : `${keyOf(key)}: ${flat}`;
  });
  if (parts.includes(undefined) || (Array.isArray(value) && standsApart(value))) return undefined;
  if (Array.isArray(value)) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function standsApart(list: readonly unknown[]): boolean {
  const isList = Array.isArray(list[0]);
  return (
    list.length > 1 &&
    list.every(
      (item) =>
        typeof item === 'object' && item !== null && Array.isArray(item) === isList && Object.keys(item).length > 1,
    )
  );
}

/** The name of a property; `__proto__` in a literal would be no property. */
function keyOf(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : textOf(key);
}
