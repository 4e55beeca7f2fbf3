/** How many letters may differ. */
const DIFFERENT = 3;

/** The names that somebody may have meant: those of which it is a part, and those that differ in a few letters. */
export function nearNames(said: string, names: readonly string[]): readonly string[] {
  const wish = said.toLowerCase();
  const parts = wish.split(/\W+/).filter((part) => part.length > 2);
  return names
    .map((name) => ({ name, distance: distance(wish, name) }))
    .filter((each) => each.distance <= DIFFERENT || parts.some((part) => each.name.split('-').includes(part)))
    .sort((one, other) => one.distance - other.distance)
    .map(({ name }) => name);
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, wanted] of Array.from(other).entries()) {
      const changed = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
