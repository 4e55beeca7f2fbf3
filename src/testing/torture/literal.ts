import { words } from '../words';

/**
 * A value as it is written in a spec: what is of rx-max in words, all else as TypeScript. What cannot be written stands for
 * anything.
 */
export function literal(value: unknown): string {
  const told = words(value);
  if (told !== undefined) return quoted(told);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return 'expect.anything()';
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Date) return `new Date(${String(value.getTime())})`;
  if (value instanceof Error) return `new ${constructorOf(value)}(${quoted(value.message)})`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Set) return `new Set(${literal([...value])})`;
  if (value instanceof Map) return `new Map(${literal([...value])})`;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return fields.length === 0
    ? '{}'
    : `{ ${fields.map(([key, part]) => `${keyOf(key)}: ${literal(part)}`).join(', ')} }`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

const KNOWN = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'];

/** Errors are compared by name and text. */
function constructorOf({ name }: Error): string {
  return KNOWN.includes(name) ? name : 'Error';
}
