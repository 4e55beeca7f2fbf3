import type { InspectorEntry, LaneName } from '../entry';

export type EntryKind = InspectorEntry['kind'];

export const KINDS: readonly EntryKind[] = ['event', 'post', 'connection', 'rejection'];

/** What is to be seen. */
export interface EntryFilter {
  /** Words that must all stand in an entry's name, what it tells, its lane, window, rule, faults or origin, in any letter case. */
  readonly text: string;
  readonly kinds: readonly EntryKind[];
  /** One lane only. */
  readonly lane: LaneName | null;
  /** One window only. */
  readonly window: string | null;
}

export const EVERYTHING: EntryFilter = { text: '', kinds: KINDS, lane: null, window: null };

export function passes({ text, kinds, lane, window }: EntryFilter): (entry: InspectorEntry) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (entry) => {
    if (!kinds.includes(entry.kind)) return false;
    if (lane !== null && entry.lane !== lane) return false;
    if (window !== null && (entry.window ?? '') !== window) return false;
    if (words.length === 0) return true;
    const said = [entry.name, entry.told, entry.lane, entry.window, entry.rule, entry.origin, ...(entry.faults ?? [])];
    const all = said.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}
