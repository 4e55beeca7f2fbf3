import type { InspectorEntry } from '../entry';
import { type EntryFilter, EVERYTHING, passes } from './entry-filter';
import { type Kept, type LaneIndex, laneIndex } from './lane-index';
import { sortedShelf } from './sorted-shelf';

/** The entries that are kept, and those of them that are seen. Memory is bounded: the oldest go. */
export interface EntryStore {
  readonly add: (entries: readonly InspectorEntry[]) => void;
  /** When the page had an entry; false where the entry is gone. */
  readonly deliver: (id: number, deliveredAt: number) => boolean;
  readonly clear: () => void;
  readonly show: (filter: EntryFilter) => void;
  /** While it is frozen, what is seen stays as it is; entries are kept all the same. */
  readonly freeze: (frozen: boolean) => void;
  /** What is seen; another object once something else is to be seen. */
  readonly index: () => LaneIndex;
  readonly size: () => number;
  /** How many came since it was frozen. */
  readonly waiting: () => number;
}

export function entryStore(limit: number): EntryStore {
  const bound = Math.max(1, Math.floor(limit));
  let kept = sortedShelf<Kept>(({ entry }) => entry.at);
  let byId = new Map<number, Kept>();
  let index = laneIndex();
  let filter = EVERYTHING;
  let isSeen = passes(filter);
  let frozen = false;
  let waiting = 0;

  function keep(entry: InspectorEntry): void {
    const one: Kept = { entry };
    kept.add(one);
    byId.set(entry.id, one);
    if (frozen) waiting += 1;
    else if (isSeen(entry)) index.add(one);
    if (kept.size() > bound) dropOldest();
  }

  function dropOldest(): void {
    const oldest = kept.at(0);
    kept.dropFirst(1);
    if (oldest === undefined) return;
    // Another source may have counted to the same number since.
    if (byId.get(oldest.entry.id) === oldest) byId.delete(oldest.entry.id);
    if (!frozen) index.drop(oldest);
  }

  function rebuild(): void {
    waiting = 0;
    index = laneIndex();
    for (let place = 0, one = kept.at(0); one !== undefined; place += 1, one = kept.at(place)) {
      if (isSeen(one.entry)) index.add(one);
    }
  }

  return {
    add(entries) {
      entries.forEach(keep);
    },
    deliver(id, deliveredAt) {
      const one = byId.get(id);
      if (one === undefined) return false;
      one.entry = { ...one.entry, deliveredAt };
      return true;
    },
    clear() {
      kept = sortedShelf<Kept>(({ entry }) => entry.at);
      byId = new Map();
      rebuild();
    },
    show(next) {
      filter = next;
      isSeen = passes(filter);
      rebuild();
    },
    freeze(next) {
      if (frozen === next) return;
      frozen = next;
      if (!frozen) rebuild();
    },
    index: () => index,
    size: () => kept.size(),
    waiting: () => waiting,
  };
}
