const LONGEST = 120;

/** A value on one line, for a legend: what matters of it, and no more of a large one. */
export function show(value: unknown): string {
  const text = inBrief(value, 0);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function inBrief(value: unknown, depth: number): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Error)
    return `${value.name}${'code' in value ? ` ${String(value.code)}` : `: ${value.message}`}`;
  if (depth > 2) return '…';
  const inside = (part: unknown): string => inBrief(part, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inside).join(', ')}]`;
  if (value instanceof Set) return `Set {${[...value].map(inside).join(', ')}}`;
  const entries: readonly (readonly [unknown, unknown])[] =
    value instanceof Map ? [...value] : Object.entries(value).filter(([, part]) => part !== undefined);
  const told = entries.map(([key, part]) => `${String(key)}: ${inside(part)}`).join(', ');
  return `${value instanceof Map ? 'Map ' : ''}{ ${told} }`;
}
