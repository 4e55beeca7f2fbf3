/**
 * Things in the order of a number that each has. Adding one that belongs at the end and taking the first ones away cost the
 * same however many there are.
 */
export interface Shelf<T> {
  readonly size: () => number;
  readonly at: (index: number) => T | undefined;
  /** Puts it behind all of the same number or less; returns its place. */
  readonly add: (item: T) => number;
  readonly dropFirst: (count: number) => void;
}

export function sortedShelf<T>(valueOf: (item: T) => number): Shelf<T> {
  // What was dropped stays in front until it is half of all; then one copy lets it go.
  let items: (T | undefined)[] = [];
  let dropped = 0;

  function valueAt(place: number): number {
    const item = items[place];
    return item === undefined ? -Infinity : valueOf(item);
  }

  return {
    size: () => items.length - dropped,
    at: (index) => (index < 0 ? undefined : items[dropped + index]),
    add(item) {
      const value = valueOf(item);
      // Nearly everything comes in order: looked for from the end.
      let place = items.length;
      while (place > dropped && valueAt(place - 1) > value) place -= 1;
      if (place === items.length) items.push(item);
      else items.splice(place, 0, item);
      return place - dropped;
    },
    dropFirst(count) {
      const end = Math.min(items.length, dropped + count);
      items.fill(undefined, dropped, end);
      dropped = end;
      if (dropped * 2 <= items.length) return;
      items = items.slice(dropped);
      dropped = 0;
    },
  };
}

/**
 * The place of the first whose number is at least this one, and the size where there is none.
 *
 * @param valueOf - numbers that rise with the place
 * @param from - the place before which nothing is looked for
 */
export function firstFrom<T>(shelf: Shelf<T>, valueOf: (item: T) => number, value: number, from = 0): number {
  let low = Math.max(0, from);
  let high = shelf.size();
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = shelf.at(middle);
    if (item !== undefined && valueOf(item) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
