/**
 * Whether two raw events are deeply equal. They came by structured clone, so they are trees of plain values; a cycle, which
 * the clone allows, runs into the depth limit and counts as a difference.
 */
export function sameEvent(one: unknown, other: unknown, depth = 8): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || depth === 0)
    return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        sameEvent((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], depth - 1),
    )
  );
}
