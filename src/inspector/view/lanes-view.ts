import type { InspectorEntry } from '../entry';

/** The lanes on a page. */
export interface LanesView {
  readonly add: (entries: readonly InspectorEntry[]) => void;
  /** When the page had an entry, which is known later; nothing where the entry is gone. */
  readonly deliver: (id: number, deliveredAt: number) => void;
  readonly clear: () => void;
  /** The lanes as they are drawn now, as a file for documents. */
  readonly toSvg: () => string;
  /** The stretch of time that is selected, in milliseconds since 1970; null where none is. */
  readonly selection: () => Stretch | null;
  /** Removes everything from the page, listeners included. */
  readonly remove: () => void;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface LanesOptions {
  readonly language?: 'en' | 'ko';
  /** How many entries are kept; the oldest go. Default 20,000. */
  readonly limit?: number;
  /** Called when a stretch was selected, or none any more. */
  readonly onSelect?: (stretch: Stretch | null) => void;
}

/** Shows lanes of marbles in an element of the page. */
export function showLanes(container: HTMLElement, options: LanesOptions = {}): LanesView {
  throw new Error(`not there yet: ${container.id} ${String(options.limit)}`);
}
