import { type InspectorEntry, type InspectorSource, watchInspector } from 'rx-max/inspector';

// A tab that watches, as a user's own.

/** What a test reads. */
export interface WatcherRecord {
  readonly entries: readonly InspectorEntry[];
  readonly sources: readonly InspectorSource[];
  readonly uncaught: readonly string[];
}

declare global {
  interface Window {
    /** All that was told, as JSON. */
    watcher: () => string;
  }
}

const entries: InspectorEntry[] = [];
let sources: readonly InspectorSource[] = [];
const uncaught: string[] = [];
addEventListener('error', ({ message }) => uncaught.push(message));
const fail = (error: unknown): void => void uncaught.push(String(error));

const watch = watchInspector();
watch.entries$.subscribe({ next: (told) => entries.push(...told), error: fail });
watch.sources$.subscribe({ next: (told) => (sources = told), error: fail });

window.watcher = () => JSON.stringify({ entries, sources, uncaught } satisfies WatcherRecord);
