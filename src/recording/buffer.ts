import type { BatchEntry, RecordingEntry } from './recording';

/**
 * The last entries of a recording, in two halves. When the younger half is full it becomes the older one, and the older one is
 * forgotten; each begins with all that was known at its beginning, which is told only if nothing stands before it.
 */
export interface Buffer {
  readonly add: (entry: RecordingEntry) => void;
  /** Whether it is time to begin another half. */
  readonly isHalfFull: () => boolean;
  /** @param known - all that is known now */
  readonly beginAnew: (known: BatchEntry) => void;
  readonly entries: () => readonly RecordingEntry[];
}

interface Half {
  readonly known: readonly BatchEntry[];
  readonly entries: RecordingEntry[];
}

export function createBuffer(capacity: number): Buffer {
  const half = Math.floor(capacity / 2);
  let older: Half = { known: [], entries: [] };
  let younger: Half = { known: [], entries: [] };

  function size(): number {
    return older.known.length + older.entries.length + younger.entries.length;
  }

  return {
    add(entry) {
      younger.entries.push(entry);
      if (size() <= capacity) return;
      // Nothing was known for so long that the younger half outgrew its place: the oldest entries go one by one.
      const from = older.entries.length > 0 ? older : younger;
      from.entries.shift();
      // What is forgotten entry by entry leaves no beginning from which the rest would follow.
      if (from === older && older.entries.length === 0) older = { known: [], entries: [] };
    },
    isHalfFull: () => younger.entries.length >= half,
    beginAnew(known) {
      older = younger;
      younger = { known: [known], entries: [] };
    },
    entries: () => [...older.known, ...older.entries, ...younger.entries],
  };
}
