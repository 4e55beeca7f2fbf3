import type { EntryFilter } from './entry-filter';
import type { Kept } from './lane-index';
import type { TimeMode } from './time-scale';
import type { Language } from './words';

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a person has chosen in the inspector. */
export interface ViewState {
  readonly mode: TimeMode;
  readonly follow: boolean;
  readonly paused: boolean;
  readonly filter: EntryFilter;
  readonly shown: 'lanes' | 'list';
  readonly help: boolean;
  /** The entry whose details are open. */
  readonly opened: Readonly<Kept> | null;
  /** The entry on which the keyboard stands. */
  readonly focused: Readonly<Kept> | null;
  readonly selection: Stretch | null;
  /** The window whose registration is drawn; null for the one that spoke last. */
  readonly window: string | null;
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What a person does in the inspector. */
export interface Actions {
  readonly set: (change: Partial<ViewState>) => void;
  readonly filter: (change: Partial<EntryFilter>) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** Closes the details. */
  readonly close: () => void;
  /** Opens the next or previous entry of the lane. */
  readonly walk: (steps: number) => void;
  readonly copy: (text: string) => void;
}
