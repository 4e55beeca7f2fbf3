/** How deep a value is followed: a structured clone may hold a cycle, and a file may be nested without end. */
const DEPTH = 12;

/** How much of a list is kept: one of holes may be four thousand million long. */
const LONGEST = 10_000;

/**
 * A copy of a value as JSON can hold it: what a structured clone has beyond that becomes a text or an empty object, and what is
 * nested deeper than anything a desktop sends becomes null.
 */
export function plainValue(value: unknown, depth = DEPTH): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return Array.from(value.slice(0, LONGEST), (each) => plainValue(each, depth - 1) ?? null);
  if (kindName(value) === 'Date') return Number.isNaN(Number(value)) ? null : (value as Date).toISOString();
  if (kindName(value) !== 'Object') return {};
  return plainObject(value, (_, each) => plainValue(each, depth - 1));
}

/** An object of what is made of each property; undefined leaves it out. Even `__proto__` becomes a property of its own. */
export function plainObject(
  value: object,
  make: (key: string, value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).map(([key, each]) => [key, make(key, each)] as const);
  return Object.fromEntries(entries.filter(([, made]) => made !== undefined));
}

/** By its tag and not by its class: what was cloned may come from another realm. */
function kindName(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
