import type { Happening } from 'rx-max/testing';

import type { RecordingAct } from '../model/recording-desk';
import type { Wish } from '../model/simulator';

/** What a person does on the page: what they wish of the simulator, or something with the page itself. */
export type Act =
  | Wish
  | RecordingAct
  /** Opens the app in a window of its own, or closes that. */
  | { readonly kind: 'pop-out'; readonly open: boolean }
  /** Copies the address of the page, which holds all choices, or a text. */
  | { readonly kind: 'copy'; readonly what: Copied; readonly text?: string }
  /** Asks the server whether the app answers, and loads it anew. */
  | { readonly kind: 'check' }
  | { readonly kind: 'own'; readonly own: Partial<OwnState> }
  | { readonly kind: 'clear-lanes' };

export type Dispatch = (act: Act) => void;

export type Copied = 'address' | 'setting' | 'header';

/** The part of the page that is seen where there is room for one only. */
export type Pane = 'desktop' | 'app' | 'inspector';

/** How contacts come in, where their channel has several ways. */
export type Begins = 'ringing' | 'connected' | 'waiting';

/** What the page knows of itself. It is nobody else's, and does not stand in the address. */
export interface OwnState {
  readonly pane: Pane;
  readonly dialog: 'scenarios' | 'help' | null;
  /** The first steps are shown to who is here for the first time. */
  readonly hint: boolean;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
  /** The part of the height, or of the width, that the inspector has, in percent. */
  readonly split: number;
  readonly begins: Begins;
  /** What was searched among the scenarios. */
  readonly search: string;
  readonly copied: { readonly what: Copied; readonly done: boolean } | null;
  /** Whether the pop-out is open, as far as the browser tells. */
  readonly popOut: boolean;
}

/** Something happens at the desktop. */
export function happens(happening: Happening): Act {
  return { kind: 'happening', happening };
}
