import type { InspectorEntry } from 'rx-max/inspector';

/** The events on their way to each window, so that it can be told when they arrived. */
export interface Deliveries {
  readonly posted: (window: string, entries: readonly InspectorEntry[]) => void;
  /**
   * A window has an event: the oldest with this raw form that it was not known to have.
   *
   * @returns the entry's id; undefined where none is on its way
   */
  readonly arrived: (window: string, name: string, raw: unknown) => number | undefined;
  /** Another document is loaded into a window, which will never tell of what was sent to the former. */
  readonly forget: (window: string) => void;
  readonly clear: () => void;
}

/** How many are kept for a window; of an app that tells nothing the oldest are forgotten. */
const MOST = 1000;
/** Of how many windows: panels come and go. */
const MOST_WINDOWS = 50;

export function createDeliveries(): Deliveries {
  const waiting = new Map<string, readonly InspectorEntry[]>();

  return {
    posted(window, entries) {
      const all = [...(waiting.get(window) ?? []), ...entries].slice(-MOST);
      // The last one of the map is the one that was told last.
      waiting.delete(window);
      waiting.set(window, all);
      const [oldest] = waiting.keys();
      if (waiting.size > MOST_WINDOWS && oldest !== undefined) waiting.delete(oldest);
    },
    arrived(window, name, raw) {
      const entries = waiting.get(window) ?? [];
      const text = textOf(raw);
      const found = entries.find((entry) => entry.name === name && textOf(entry.raw) === text);
      if (found === undefined || text === undefined) return undefined;
      waiting.set(
        window,
        entries.filter((entry) => entry !== found),
      );
      return found.id;
    },
    forget(window) {
      waiting.delete(window);
    },
    clear() {
      waiting.clear();
    },
  };
}

/** What a page reports may be anything that can be cloned, of any depth. */
function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
