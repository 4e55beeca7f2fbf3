import type { About, InspectorEntry } from './entry';

/** What of a happening is known when it happens. */
export type Numbered = Pick<About, 'id' | 'at' | 'batch'>;

/** Something that happened, made entries of when somebody looks. */
export type Make = (numbered: Numbered) => readonly InspectorEntry[];

/** What happened, the latest of it. Nothing is decoded or copied before somebody looks. */
export interface Ledger {
  readonly note: (at: number, make: Make) => void;
  /** The entries of what was noted since they were last asked for, and is still kept. */
  readonly fresh: () => readonly InspectorEntry[];
  /** The entries of all that is kept; it changes nothing about what is fresh. */
  readonly kept: () => readonly InspectorEntry[];
}

interface Happening {
  readonly number: number;
  readonly at: number;
  /** What they are made by; nothing once they are made, so that the message itself can go. */
  make: Make | undefined;
  entries: readonly InspectorEntry[];
}

/** @param limit - how many happenings are kept; a message of many events is one */
export function createLedger(limit: number): Ledger {
  let happenings: Happening[] = [];
  let count = 0;
  /** The number of the first that nobody was told of. */
  let next = 0;
  let ids = 0;

  /** Older ones are made before younger ones, so that their numbers follow each other. */
  function entriesSince(first: number): readonly InspectorEntry[] {
    return happenings
      .slice(-limit)
      .filter(({ number }) => number >= first)
      .flatMap(made);
  }

  function made(happening: Happening): readonly InspectorEntry[] {
    const { make, at, number } = happening;
    if (make === undefined) return happening.entries;
    happening.make = undefined;
    try {
      happening.entries = make({ id: ids, at, batch: number });
    } catch {
      // What cannot be looked at is not shown; the app has it all the same.
    }
    ids += happening.entries.length;
    return happening.entries;
  }

  return {
    note(at, make) {
      happenings.push({ number: count++, at, make, entries: [] });
      // Not each time: what is dropped one by one is moved one by one.
      if (happenings.length >= 2 * limit) happenings = happenings.slice(-limit);
    },
    fresh() {
      const first = next;
      // What making them brings about, such as a rejection, is for the next time.
      next = count;
      return entriesSince(first);
    },
    kept: () => entriesSince(0),
  };
}
